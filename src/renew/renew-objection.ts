import { refuseNames } from '../check/notice/refuse-names.ts';
import { objectionTable } from '../record/objection/table.ts';
import { addDataset } from './add-dataset.ts';
import { appendRows } from './append-rows.ts';
import { chooseDay, nearestIn } from './choose.ts';
import { type Ground, Refusal, type Renewal } from './renewal.ts';

/** What came in, as a clerk typed it; what was left out is empty. */
export interface ObjectionWish {
  notice: string;
  channel: string;
  matter: string;
  date: string;
  /** 说明, for what is unusual: that it came when the time was over, say. */
  note: string;
}

const file = 'objections.csv';

/**
 * A line in the register of objections, with the next number of the year. Throws a Refusal where the notice is not known, or
 * it is not said what the matter is and how it came.
 */
export function renewObjection(wish: ObjectionWish, ground: Ground): Renewal {
  const { notices, objections } = ground.reading.record;
  const notice = notices.find(({ id, title }) => id === wish.notice || title === wish.notice);
  if (!notice) {
    const known = notices.filter(({ consultation }) => consultation).map(({ id }) => id);
    throw new Refusal(
      wish.notice === ''
        ? `请用 --notice 写上是对哪一份公示提的，例如 --notice ${known.at(-1) ?? '公示编号'}。`
        : `没有编号为“${wish.notice}”的公示。${nearestIn(wish.notice, known)}`,
    );
  }
  const channels = objectionTable.columns.channel.type.expected;
  const channel = objectionTable.columns.channel.type.read(wish.channel);
  if (!('value' in channel)) throw new Refusal(`请用 --channel 写上是怎么提来的：${channels}。`);
  if (wish.matter === '')
    throw new Refusal('请用 --matter 写上是什么事，例如 --matter "公示的面积和地块对不上"。只写事，不写人。');
  for (const [name, words] of [
    ['--matter', wish.matter],
    ['--note', wish.note],
  ] as const) {
    const refusal = refuseNames(ground.folder, words, [notice.id]);
    if (refusal !== undefined) throw new Refusal(`${name} 的话会公开。${refusal}`);
  }
  const received = chooseDay(wish.date, '--date', ground.today);
  const year = received.slice(0, 4);
  const numbers = objections
    .flatMap(({ rows }) => rows)
    .flatMap(({ id }) => (id.startsWith(`${year}-`) ? [Number(id.slice(5))] : []))
    .filter(Number.isInteger);
  const id = `${year}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
  const { matter, note } = wish;
  const row = {
    id,
    notice: notice.id,
    received,
    channel: channel.value,
    matter,
    ...(note === '' ? {} : { note }),
  };
  return {
    files: [
      appendRows(ground.folder, file, objectionTable, [row]),
      ...addDataset(ground, file, { path: file, title: '意见和答复', source: '本单位登记' }),
    ],
    told: [
      `已登记：${id}，${received}收到，对“${notice.title}”。答复以后，在 ${file} 这一行填上答复日期、答复和处理结果。`,
    ],
  };
}
