/** A whole year of an office: twelve editions, thirty notices through all states, and the site right at each date. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChainLine, DocumentLine } from '../../src/record/edition/schema.ts';
import { type Element, findAll, linkOf, readMarkup, wordsOf } from '../attack/site/markup.ts';
import { filesIn, hashesOf, hashFile, Office } from './office.ts';
import {
  corrected,
  dayOf,
  disputed,
  drafted,
  late,
  months,
  type Planned,
  planned,
  releaseDay,
  withdrawn,
  withPersons,
  writeRecord,
} from './year-record.ts';

const minutes = 60_000;

/** What of an output is looked at later, when another has taken its place. */
interface Seen {
  asOf: string;
  /** Words and links of the page of each notice, by its id. */
  notices: Map<string, { words: string; links: string[] }>;
  /** Pages by their path. */
  words: Map<string, string>;
  pdfs: Map<string, string>;
  superseded: string[];
  noticesData: string;
  feed: string;
  proof: { finds: unknown[]; summary: string };
  record: { finds: unknown[]; summary: string };
  isPublishedWhole: boolean;
  sheets: string[];
}

const office = new Office();
const editions: Seen[] = [];
const between = new Map<string, Seen>();
const done = new Set<string>();
/** By id, the month from which the document is put right. */
const corrections: Record<string, number> = { a1: 4, v3: 9 };

afterAll(() => office.leave());

function look(asOf: string): Seen {
  const files = filesIn(office.dist);
  const main = (path: string): Element => readMarkup(office.page(path));
  const notices = files.flatMap((path) => {
    const id = /^notices\/([^/]+)\/index\.html$/.exec(path)?.[1];
    if (id === undefined) return [];
    const page = main(path);
    const article = findAll(page, 'article')[0] ?? page;
    const links = findAll(page, 'a').map((each) => linkOf({ ...each, children: [each] }));
    return [[id, { words: wordsOf(article), links }] as const];
  });
  const pages = [
    'editions/index.html',
    'corrections/index.html',
    'objections/index.html',
    'notices/index.html',
  ];
  const more = files.filter((path) => /^(?:editions|corrections)\/[^/]+\/index\.html$/.test(path));
  const { finds, summary } = office.proveDist();
  const record = office.proveContent();
  const last = String(office.editions()).padStart(4, '0');
  return {
    asOf,
    notices: new Map(notices),
    words: new Map(
      [...pages, ...more].map((path) => [
        path,
        existsSync(join(office.dist, path)) ? wordsOf(main(path)) : '',
      ]),
    ),
    pdfs: new Map(
      files.filter((path) => path.endsWith('.pdf')).map((path) => [path, hashFile(join(office.dist, path))]),
    ),
    superseded: files.filter((path) => path.startsWith('pdf/superseded/')),
    noticesData: office.page('data/notices.json'),
    feed: files
      .filter((path) => /^feeds\/[^/]*editions[^/]*$|^feeds\/editions/.test(path))
      .map((path) => office.page(path))
      .join('\n'),
    proof: { finds, summary },
    record: { finds: record.finds, summary: record.summary },
    isPublishedWhole: office.page('data/SHA256SUMS') === office.read(`editions/${last}/files.txt`),
    sheets: files.filter((path) => /^sheets\/.*index\.html$/.test(path)),
  };
}

/** The office's work between two editions: the record grows, is corrected, and is published. */
function playMonth(month: number): void {
  const asOf = releaseDay(month);
  for (const [id, from] of Object.entries(corrections)) {
    const change = corrected[id];
    if (month !== from || !change) continue;
    const told = office.run('correct', asOf, [id, '--changed', change.changed, '--reason', change.reason]);
    if (told.status !== 0) throw new Error(told.said);
    done.add(id);
  }
  writeRecord(office, asOf, (id) => done.has(id));
  office.mustRelease(asOf);
  editions.push(look(asOf));
}

function buildBetween(asOf: string): void {
  writeRecord(office, asOf, (id) => done.has(id));
  const told = office.build(asOf);
  if (told.status !== 0) throw new Error(told.said);
  between.set(asOf, look(asOf));
}

const lastDay = dayOf(1, 24);
const dayAfter = dayOf(1, 25);

beforeAll(() => {
  for (let month = 0; month < months; month++) {
    playMonth(month);
    if (month === 1) for (const asOf of [lastDay, dayAfter]) buildBetween(asOf);
  }
}, 30 * minutes);

const all = (): Seen[] => [...editions, ...between.values()];
const isPublic = ({ draftUntil, published }: Planned, asOf: string) => asOf >= (draftUntil ?? published);
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const chain = (): ChainLine[] =>
  office
    .read('editions/chain.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ChainLine);
const linesOf = (edition: number): DocumentLine[] =>
  office
    .read(`editions/${String(edition).padStart(4, '0')}/documents.jsonl`)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as DocumentLine);

describe('a year of an office', () => {
  test('has thirty notices of its own, of every kind and through every state', () => {
    expect(planned.length).toBe(30);
    expect(new Set(planned.map(({ id }) => id)).size).toBe(30);
    expect(new Set(planned.map(({ kind }) => kind))).toEqual(
      new Set(['project', 'posts', 'result', 'letter', 'affairs']),
    );
    const last = editions.at(-1);
    for (const { id } of planned) expect(last?.notices.has(id), id).toBe(true);
  });

  test('is twelve editions, each dated, in one sound chain', () => {
    expect(chain().map(({ edition, date }) => [edition, date])).toEqual(
      Array.from({ length: months }, (_, month) => [month + 1, releaseDay(month)]),
    );
    for (const [index, seen] of editions.entries()) {
      expect([seen.asOf, seen.proof.finds, seen.record.finds]).toEqual([seen.asOf, [], []]);
      expect(seen.proof.summary).toContain(index === 0 ? '第1期' : `第1期到第${index + 1}期`);
      expect(seen.isPublishedWhole, seen.asOf).toBe(true);
    }
    for (const seen of between.values()) expect([seen.asOf, seen.proof.finds]).toEqual([seen.asOf, []]);
  });

  test('shows each notice from its day on, and no draft', () => {
    for (const { asOf, notices, noticesData } of all())
      for (const plan of planned) {
        const isThere = isPublic(plan, asOf);
        expect([asOf, plan.id, notices.has(plan.id)]).toEqual([asOf, plan.id, isThere]);
        expect(noticesData.includes(`"${plan.id}"`), `${asOf} ${plan.id}`).toBe(isThere);
      }
    expect(editions[9]?.notices.has(drafted)).toBe(false);
    expect(office.read(`notices/${drafted}.mdx`)).not.toContain('draft');
  });

  test('says of each consultation whether it is open and for how long, closed, or what became of it', () => {
    const told = new Set<string>();
    for (const { asOf, notices } of all())
      for (const plan of planned.filter(({ end }) => end !== undefined)) {
        if (!isPublic(plan, asOf)) continue;
        const { end = '', outcome, withdrawn: gone } = plan;
        const words = notices.get(plan.id)?.words ?? '';
        const what = `${asOf} ${plan.id}`;
        const left = daysBetween(asOf, end);
        if (gone && gone.on <= asOf) {
          expect(words, what).toContain(`原因：${gone.reason}`);
          told.add('withdrawn');
        } else if (left > 0) {
          expect(words, what).toContain(`还剩${left}天`);
          told.add('open');
        } else if (left === 0) {
          expect(words, what).toContain('今天是最后一天');
          told.add('last day');
        } else {
          expect(words, what).toContain('已经截止');
          expect(words, what).not.toMatch(/还剩\d+天|今天是最后一天/);
          const isTold = outcome !== undefined && outcome.on <= asOf;
          expect(words.includes('没有收到异议') || words.includes('异议已经处理'), what).toBe(isTold);
          told.add(isTold ? (outcome.kind === 'handled' ? 'handled' : 'settled') : 'closed');
        }
      }
    expect([...told].sort()).toEqual(['closed', 'handled', 'last day', 'open', 'settled', 'withdrawn']);
    expect(editions[7]?.notices.get(late)?.words).toContain('已经截止');
  });

  test('links consultation and announcement both ways, once both are there', () => {
    for (const { asOf, notices } of all())
      for (const { follows, id, published } of planned) {
        if (follows === undefined) continue;
        const leads = (from: string, to: string) =>
          notices
            .get(from)
            ?.links.some((href) => href.includes(`../${to}/`) || href.endsWith(`notices/${to}/index.html`)) ??
          false;
        const isThere = published <= asOf;
        expect([asOf, id, leads(follows, id)]).toEqual([asOf, id, isThere]);
        expect([asOf, id, leads(id, follows)]).toEqual([asOf, id, isThere]);
      }
  });

  test('shows the answer to a letter once it has come, and before whether it is late', () => {
    const letters = planned.filter(({ kind }) => kind === 'letter');
    for (const { asOf, notices } of all())
      for (const { answered = '', due = '', id, published } of letters) {
        if (published > asOf) continue;
        const words = notices.get(id)?.words ?? '';
        const state =
          answered <= asOf
            ? answered > due
              ? '逾期后答复'
              : '已答复'
            : asOf > due
              ? '逾期未答复'
              : '待答复';
        expect(words, `${asOf} ${id}`).toContain(state);
        expect(words.includes('记录已经补齐'), `${asOf} ${id}`).toBe(answered <= asOf);
      }
  });

  test('shows persons masked while their list is on show, and nowhere after it', () => {
    for (const { asOf, notices } of all())
      for (const id of withPersons) {
        const plan = planned.find((each) => each.id === id);
        if (!plan || plan.published > asOf) continue;
        const words = notices.get(id)?.words ?? '';
        expect(words).not.toMatch(/张三丰|欧阳无有/);
        expect([asOf, id, words.includes('张＊丰')]).toEqual([asOf, id, asOf <= (plan.end ?? '')]);
      }
    // On the very last day it is there, on the day after it is not.
    expect(between.get(lastDay)?.notices.get('w1')?.words).toContain('张＊丰');
    expect(between.get(dayAfter)?.notices.get('w1')?.words).not.toContain('张＊丰');
    for (const [index, id] of [
      [2, 'w1'],
      [8, 'w7'],
    ] as const)
      expect(linesOf(index + 1).find((line) => line.id === id)?.act).toBe('lapsed');
    for (const id of withPersons) {
      const acts = editions.flatMap((_, index) => linesOf(index + 1).filter((line) => line.id === id));
      expect([id, ...acts.map(({ act }) => act)]).toEqual([id, 'new', 'lapsed']);
    }
    for (const path of filesIn(office.dist).filter((each) =>
      /\.(?:html|json|csv|xml|txt|jsonl|js)$/.test(each),
    ))
      expect(office.page(path), path).not.toMatch(/张三丰|张＊丰|欧阳无有/);
  });

  test('tells the objection with its answer, on the notice and in the register', () => {
    expect(editions[2]?.notices.get(disputed)?.words).toContain('大棚挡了村里的路');
    expect(editions[2]?.words.get('objections/index.html')).not.toContain('位置已经改到村东');
    for (const seen of editions.slice(3)) {
      expect(seen.notices.get(disputed)?.words).toContain('异议已经处理。占地位置照意见挪到了村东');
      expect(seen.words.get('objections/index.html')).toContain('位置已经改到村东');
    }
  });

  test('takes the withdrawn notice out with its reason, and keeps that it was there', () => {
    const plan = planned.find(({ id }) => id === withdrawn);
    const line = linesOf(6).find(({ id }) => id === withdrawn);
    expect(line?.act).toBe('withdrawn');
    for (const [index, seen] of editions.entries()) {
      expect(seen.pdfs.has(`pdf/notices/${withdrawn}.pdf`), seen.asOf).toBe(index === 4);
      if (index > 4) expect(seen.notices.get(withdrawn)?.words).toContain(plan?.withdrawn?.reason);
    }
  });

  test('keeps every published PDF of a frozen document byte for byte until a line of an edition says otherwise', () => {
    const frozen = /^pdf\/(?:notices|reports|sheets)\//;
    let kept = 0;
    for (const [index, seen] of editions.entries()) {
      const before = editions[index - 1];
      if (!before) continue;
      const changed = new Set(linesOf(index + 1).map(({ pdf }) => pdf));
      for (const [path, hash] of before.pdfs) {
        if (!frozen.test(path) || changed.has(path)) continue;
        expect([seen.asOf, path, seen.pdfs.get(path)]).toEqual([seen.asOf, path, hash]);
        kept += 1;
      }
      const acts = linesOf(index + 1).filter(({ pdf }) => frozen.test(pdf) && before.pdfs.has(pdf));
      for (const { act, id } of acts)
        expect(['corrected', 'lapsed', 'withdrawn'], `${seen.asOf} ${id} ${act}`).toContain(act);
    }
    expect(kept).toBeGreaterThan(200);
  });

  test('lists in each edition the documents that came with it, and no other as new', () => {
    for (let edition = 1; edition <= months; edition++) {
      const asOf = releaseDay(edition - 1);
      const before = edition === 1 ? '' : releaseDay(edition - 2);
      const expected = planned
        .filter((plan) => isPublic(plan, asOf) && !(before && isPublic(plan, before)))
        .map(({ id }) => id);
      const made = linesOf(edition)
        .filter(({ act, kind, id }) => act === 'new' && kind === 'notice' && id !== 'n1')
        .map(({ id }) => id);
      expect(made.toSorted()).toEqual(expected.toSorted());
    }
  });

  test('prints on a document the edition that it came with, whatever was published since', () => {
    let seenStamps = 0;
    for (const { asOf, notices } of all())
      for (const plan of planned) {
        const stamp = /第(\d+)期\s*校验码/u.exec(notices.get(plan.id)?.words ?? '')?.[1];
        if (stamp === undefined) continue;
        seenStamps += 1;
        const first = chain().find(({ date }) => isPublic(plan, date))?.edition;
        const from = corrections[plan.id];
        const expected = from !== undefined && asOf >= releaseDay(from) ? from + 1 : first;
        expect([asOf, plan.id, Number(stamp)]).toEqual([asOf, plan.id, expected]);
      }
    expect(seenStamps).toBeGreaterThan(100);
  });

  test('keeps the version that was corrected, marked, and tells the correction on its pages and in the feeds', () => {
    for (const [id, from] of Object.entries(corrections)) {
      const change = corrected[id];
      expect(linesOf(from + 1).find((line) => line.id === id)).toMatchObject({
        act: 'corrected',
        correction: expect.any(String),
      });
      for (const [index, seen] of editions.entries()) {
        const words = seen.notices.get(id)?.words;
        if (words === undefined) continue;
        const isTold = index >= from;
        expect([seen.asOf, id, words.includes(change?.to ?? '')]).toEqual([seen.asOf, id, isTold]);
        expect([seen.asOf, id, words.includes(change?.changed ?? '')]).toEqual([seen.asOf, id, isTold]);
        expect(seen.words.get('corrections/index.html')?.includes(change?.changed ?? '')).toBe(isTold);
        expect(seen.feed.includes(change?.changed ?? ''), `${seen.asOf} feed`).toBe(isTold);
      }
      const old = editions[from - 1]?.pdfs.get(`pdf/notices/${id}.pdf`) ?? '';
      expect(existsSync(join(office.content, `editions/versions/${old}.pdf`))).toBe(true);
      const marked = `pdf/superseded/${old.slice(0, 16)}.pdf`;
      for (const [index, seen] of editions.entries())
        expect(seen.superseded.includes(marked)).toBe(index >= from);
      // The mark is on it: it is not the file that was published.
      expect(hashFile(join(office.dist, marked))).not.toBe(old);
    }
    expect(editions.at(-1)?.superseded.length).toBe(2);
  });

  test('lists its editions on a page and in the open data', () => {
    for (const [index, seen] of editions.entries()) {
      const words = seen.words.get('editions/index.html') ?? '';
      expect(words).toContain(`一共公开了${index + 1}期`);
      for (let no = 1; no <= index + 1; no++) expect(words).toContain(`${releaseDay(no - 1)}公开`);
    }
    expect(office.page('data/editions/chain.jsonl')).toBe(office.read('editions/chain.jsonl'));
    for (const name of ['rows.jsonl', 'told.json', 'ticks.jsonl'])
      expect(filesIn(join(office.dist, 'data/editions')).filter((path) => path.endsWith(name))).toEqual([]);
  });

  test(
    'leaves nothing lying about, and is the same when it is built again',
    () => {
      expect(office.rubbish()).toEqual([]);
      const before = hashesOf(office.dist);
      expect(office.build(releaseDay(months - 1)).status).toBe(0);
      expect(hashesOf(office.dist)).toEqual(before);
    },
    5 * minutes,
  );
});
