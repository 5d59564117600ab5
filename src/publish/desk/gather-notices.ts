import { type NoticeStanding, standNotice } from '../../compute/notice-standing.ts';
import { paths } from '../../document/paths.ts';
import { daysOnDisplay } from '../../document/take-down.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { Text } from '../../record/record.ts';
import type { NoticeKind, RulesFile } from '../../record/rule/schema.ts';
import { addDays, addWorkingDays, sayDay } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { type DeskItem, type DeskKind, onDesk } from './item.ts';
import type { DeskView } from './view.ts';

/** For so many days after its last one the taking down of a sheet is on the desk: nobody writes down that it was done. */
const takenDownWithin = 31;

interface Noted {
  notice: Text<NoticeFrontMatter>;
  standing: NoticeStanding;
  kind: NoticeKind | undefined;
  about: Pick<DeskItem, 'where' | 'isAfter' | 'path' | 'synthetic'>;
}

/**
 * What is to be done about notices: consultations that end, outcomes that are owed, letters without an answer, sheets to take
 * down, and drafts. Drafts are in the record only: no page shows them.
 */
export function gatherNotices({ disclosure, record }: DeskView): DeskItem[] {
  const { asOf, rules } = disclosure;
  const noted = record.notices.map((notice): Noted => {
    const about = {
      where: notice.file,
      isAfter: false,
      path: paths.notice(notice.id),
      synthetic: notice.synthetic,
    };
    const kind = rules.noticeKinds.find(({ id }) => id === notice.kind);
    return { notice, standing: standNotice(notice, asOf), kind, about };
  });
  const followed = new Set(
    record.notices.flatMap(({ draft, follows, published }) =>
      draft || follows === undefined || published > asOf ? [] : follows,
    ),
  );
  return noted.flatMap((each) => {
    const { draft, id, published } = each.notice;
    if (draft) return [onDesk(sayDraft(each, asOf), asOf)];
    // What is written for a later day waits for it.
    if (published > asOf) return [onDesk(sayWaiting(each, asOf), asOf)];
    return [
      ...sayConsultation(each, followed.has(id), asOf),
      ...sayLetter(each),
      ...sayTakeDown(each, disclosure),
    ].map((item) => onDesk(item, asOf));
  });
}

type Item = Omit<DeskItem, 'days'>;

function say(
  { about, notice }: Noted,
  kind: DeskKind,
  key: string,
  words: Pick<Item, 'what' | 'who' | 'due'>,
  details: Array<string | undefined> = [],
): Item {
  const told = details.filter((each) => each !== undefined);
  return { ...about, kind, key: `notices/${notice.id}/${key}`, ...words, details: told };
}

function sayDraft(noted: Noted, asOf: Day): Item {
  const { issuer, published, title } = noted.notice;
  const what = `草稿还没有公开：${title}`;
  const isDated = published > asOf;
  const about = { ...noted.about, path: paths.notices };
  return say(
    { ...noted, about },
    '草稿',
    'draft',
    { what, who: [issuer], due: isDated ? published : undefined },
    [isDated ? undefined : `原定${sayDay(published, asOf)}公开`, '改好以后删去 draft: true，改对公开日期'],
  );
}

function sayWaiting(noted: Noted, asOf: Day): Item {
  const { issuer, published, title } = noted.notice;
  // Its own page is not there yet.
  const about = { ...noted.about, path: paths.notices };
  return say(
    { ...noted, about },
    '草稿',
    'waiting',
    { what: `写好了等着公开：${title}`, who: [issuer], due: published },
    [`${sayDay(published, asOf)}以后生成或公开一期，网上才有`],
  );
}

function sayConsultation(noted: Noted, isFollowed: boolean, asOf: Day): Item[] {
  const { kind, notice, standing } = noted;
  const { consultation, issuer, objection, title } = notice;
  if (!consultation) return [];
  const who = [issuer];
  if (standing.state === 'open') {
    const what = `最后一天：${title}`;
    const channel = objection
      ? `收意见的是${[objection.unit, objection.phone].filter(Boolean).join('，')}`
      : '没有写向谁提意见，要补上';
    return [
      say(noted, '公示', 'end', { what, who, due: consultation.end }, [
        channel,
        `第二天起写结果（outcome），名单和墙上的单子撤下`,
      ]),
    ];
  }
  if (standing.state !== 'closed' || isFollowed) return [];
  const due = outcomeDue(consultation.end, kind);
  const what = `期满了还没有写结果：${title}`;
  const ended = `${sayDay(consultation.end, asOf)}截止`;
  const how = '在文件开头写 outcome（无异议、异议及处理），或者另发公告，用 follows 连到这份公示';
  return [say(noted, '公示', 'outcome', { what, who, due }, [ended, how])];
}

/** The day by which the rules want the outcome told, where they name one. */
function outcomeDue(end: Day, kind: NoticeKind | undefined): Day | undefined {
  if (!kind?.outcomeWithin) return undefined;
  const { count, days } = kind.outcomeWithin;
  return count === 'working' ? addWorkingDays(end, days).day : addDays(end, days);
}

function sayLetter(noted: Noted): Item[] {
  const { addressee, due, issuer, number, title } = noted.notice;
  const { reply, state } = noted.standing;
  if ((reply !== 'waiting' && reply !== 'overdue') || state === 'withdrawn') return [];
  const what = `还没有答复：${title}${number === undefined ? '' : `（${number}）`}`;
  return [
    say(noted, '督办', 'due', { what, who: addressee === undefined ? [issuer] : [addressee], due }, [
      `${issuer}发出`,
      '答复来了，在文件开头写 answered（哪天、说了什么）',
    ]),
  ];
}

/** The last day on which a sheet was to hang: a consultation that was withdrawn after its end was over by then. */
function lastOnWall({ notice, standing }: Noted, rules: RulesFile): Day | undefined {
  if (!standing.withdrawn) return daysOnDisplay(notice, rules).last;
  const before = addDays(standing.withdrawn.on, -1);
  const end = notice.consultation?.end;
  return end !== undefined && end < before ? end : before;
}

/** Lists of persons and consultations must come down; what only had to hang for a least time may. */
function sayTakeDown(noted: Noted, { asOf, rules }: Disclosure): Item[] {
  const { notice, standing } = noted;
  const isWithdrawn = standing.withdrawn !== undefined;
  const last = lastOnWall(noted, rules);
  if (last === undefined || last >= asOf || last < addDays(asOf, -takenDownWithin)) return [];
  const must = isWithdrawn || notice.consultation !== undefined;
  const why =
    isWithdrawn && last !== notice.consultation?.end ? '已经撤回' : must ? '公示期满' : '贴够了规定的天数';
  const what = `墙上的单子${must ? '要' : '可以'}取下来：${notice.title}`;
  const due = must ? addDays(last, 1) : undefined;
  return [
    say(noted, '撤下', 'take-down', { what, who: [notice.issuer], due }, [
      `${why}，最后一天是${sayDay(last, asOf)}`,
    ]),
  ];
}
