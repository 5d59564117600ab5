import type { Objection } from '../../../src/record/objection/table.ts';
import { addDays } from '../calendar.ts';
import type { NoticeDraft, NoticeFront } from './scene.ts';

type Outcome = NonNullable<NoticeFront['outcome']>;
type ObjectionDraft = Omit<Objection, 'line' | 'note'> & { note?: string };

/** What became of the consultations of the sample: so many days after the last one, and how. */
const outcomes: Record<string, { after: number } & Pick<Outcome, 'kind' | 'text'>> = {
  'zz-inclusion-1': { after: 3, kind: 'none' },
  'zz-inclusion-2': {
    after: 14,
    kind: 'handled',
    text: '收到两条意见：评议记录没有贴全的，已经补贴；要求重新核实的，核实以后维持评议结果。同意按公示的上报审批。',
  },
  'sq-inclusion-1': { after: 4, kind: 'none' },
  'ja-inclusion-1': { after: 2, kind: 'none' },
  'ja-inclusion-2': {
    after: 7,
    kind: 'dropped',
    text: '评议会到会人数不够，这次的评议不算，不上报。重新评议以后另行公示。',
  },
  'ja-removal-1': { after: 3, kind: 'none' },
  'sl-posts-1': { after: 3, kind: 'none' },
  'sl-posts-2': { after: 3, kind: 'none' },
};

/** What was objected to, by the day of the consultation on which it came; matters, never persons. */
const raised: Array<{
  notice: string;
  /** Days after the first day of the consultation. */
  day: number;
  given: Pick<ObjectionDraft, 'channel' | 'matter'>;
  reply?: { days: number } & Pick<ObjectionDraft, 'answer' | 'result' | 'note'>;
}> = [
  {
    notice: 'ja-inclusion-2',
    day: 2,
    given: { channel: '意见箱', matter: '评议会没有通知到全部村民代表，到会的不到半数，评议不能算' },
    reply: {
      days: 6,
      answer: '查了签到册和会议记录，到会人数不够，情况属实。这次评议作废，重新开会评议，重新公示',
      result: '采纳',
    },
  },
  {
    notice: 'zz-inclusion-2',
    day: 2,
    given: { channel: '电话', matter: '公开栏上只贴了评议结果，没有贴评议记录，看不出是怎么评的' },
    reply: {
      days: 5,
      answer: '评议记录已经补贴到村务公开栏，隐去了个人情况；评议办法贴在旁边',
      result: '采纳',
    },
  },
  {
    notice: 'zz-inclusion-2',
    day: 5,
    given: { channel: '来信', matter: '认为评议结果里有不该列入的，要求重新核实' },
    reply: {
      days: 14,
      answer: '街道和村务监督委员会一起重新入户核实，又比对了一次数据，和评议时的情况一致，维持评议结果',
      result: '不采纳',
      note: '正赶上秋收，两次入户没有见到人，答复晚了',
    },
  },
  {
    notice: 'ja-removal-2',
    day: 1,
    given: { channel: '当面', matter: '认为观察的时间不够长，要求过了冬天再标注' },
  },
];

/** Tells the outcome of every consultation that is over; of the one that hangs at the site's date there is none yet. */
export function tellOutcomes(drafts: readonly NoticeDraft[], asOf: string | undefined): void {
  for (const { front, id } of drafts) {
    const known = outcomes[id];
    const end = front.consultation?.end;
    const isOpen = asOf !== undefined && end !== undefined && front.date <= asOf && asOf <= end;
    if (!known || end === undefined || front.withdrawn || isOpen) continue;
    const { after, kind, text } = known;
    front.outcome = { on: addDays(end, after), kind, ...(text === undefined ? {} : { text }) };
  }
}

/** The register of objections: those to the notices that there are. */
export function registerObjections(drafts: readonly NoticeDraft[]): ObjectionDraft[] {
  const starts = new Map(drafts.map(({ front, id }) => [id, front.consultation?.start]));
  return raised
    .flatMap(({ day, given, notice, reply }) => {
      const start = starts.get(notice);
      if (start === undefined) return [];
      const received = addDays(start, day);
      const { days, ...answer } = reply ?? { days: 0, answer: undefined, result: undefined };
      return { notice, received, ...given, answered: reply ? addDays(received, days) : undefined, ...answer };
    })
    .sort((a, b) => (a.received < b.received ? -1 : 1))
    .map((each, at) => ({ id: `${each.received.slice(0, 4)}-${String(at + 1).padStart(3, '0')}`, ...each }));
}
