import { describe, expect, test } from 'vitest';
import { sayBlocked } from '../../scripts/command/publish-editions.ts';
import { composeDocuments, composeSheets } from '../../src/document/documents.ts';
import { compareEdition } from '../../src/publish/editions/compare-edition.ts';
import { freezeEdition } from '../../src/publish/editions/freeze.ts';
import { actOf, type Listed, listDocument, listGone } from '../../src/publish/editions/judge-documents.ts';
import { listRewritten, ownWords } from '../../src/publish/editions/rewritten.ts';
import { listRows } from '../../src/publish/editions/rows.ts';
import { openTables } from '../../src/publish/tables/index.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import type { FrozenEdition } from '../../src/record/edition/read-chain.ts';
import type { DocumentLine } from '../../src/record/edition/schema.ts';
import { discloseEdition, smallFiles, smallRecord, villages } from '../small-record.ts';

type Changes = Record<string, string | undefined>;

const first = '2022-07-20';
const second = '2022-07-22';
const third = '2022-07-23';
const notice = smallFiles['notices/n1.mdx'] ?? '';
const site = smallFiles['site.yaml'] ?? '';
const withdrawn = notice.replace('summary:', 'withdrawn: { on: 2022-07-21, reason: 地块量错了 }\nsummary:');
const keeping = (keep: number) => ({ 'site.yaml': `${site}sheets: { keep: ${keep} }\n` });
const without = (period: string) =>
  Object.fromEntries(
    Object.keys(smallFiles)
      .filter((path) => path.startsWith(`progress/small/${period}/`))
      .map((path) => [path, undefined]),
  );

/** The record with changes on a day, after editions. */
function recordAt(asOf: string, changes: Changes, editions: FrozenEdition[], isRelease = false) {
  const release = { note: asOf, isSigned: false, documents: [], changes: [] };
  const record = { ...smallRecord(changes), editions, ...(isRelease ? { release } : {}) };
  return discloseEdition(record, asOf);
}

/** The editions with one more, which freezes what the record says on a day, as `npm run release` does without a press. */
function release(asOf: string, changes: Changes, before: FrozenEdition[] = []): FrozenEdition[] {
  const { disclosure, past } = recordAt(asOf, changes, before, true);
  const jobs = [...composeDocuments(disclosure, past), ...composeSheets(disclosure, past)];
  const listed = new Map(jobs.flatMap((job) => listDocument(job) ?? []).map((each) => [each.id, each]));
  const documents = [...[...listed.values()].flatMap(lineOf), ...listGone(disclosure, listed)];
  const { edition } = freezeEdition({
    before,
    date: asOf,
    note: asOf,
    publisher: '小样县政府',
    site: 'https://small.example/',
    documents,
    files: [],
    rows: [],
    changes: [],
    told: { asOf, plans: {} },
    ticks: undefined,
    privateKey: undefined,
  });
  return [...before, edition];
}

function lineOf({ stamp, ...named }: Listed): DocumentLine[] {
  const act = actOf(stamp);
  if (act === undefined) return [];
  const { code, data, numbers, source } = stamp;
  return [{ ...named, act, code, data, numbers, source, sha256: sha256(data), bytes: 1 }];
}

/** What stops a release of the record on a day, after editions. */
function blockedAt(asOf: string, changes: Changes, editions: FrozenEdition[]) {
  const { disclosure, past } = recordAt(asOf, changes, editions);
  return compareEdition(disclosure, past, new Map()).blocked;
}

describe('a notice that goes', () => {
  test('is listed by the name that is left of it, and so is its slip', () => {
    const editions = release(first, {});
    const other = withdrawn.replace(/title: .*/, 'title: 一份公示');
    const lines = release(second, { 'notices/n1.mdx': other }, editions).at(-1)?.documents ?? [];
    const gone = lines.filter(({ act }) => act === 'withdrawn' || act === 'removed');
    expect(gone.map(({ id, title }) => [id, title])).toContainEqual(['n1', '一份公示']);
    expect(gone.filter(({ title }) => /大棚/.test(title))).toEqual([]);
  });
});

describe('documents that a new version of the program puts otherwise', () => {
  const projects = 'projects/projects.csv';
  const table = smallFiles[projects] ?? '';
  /** The first edition, as an older version of the program published it. */
  const old = release(first, {}).map((edition) => ({
    ...edition,
    line: { ...edition.line, program: '0.0.1' },
  }));
  const before = listRows(recordAt(first, {}, []).disclosure);
  const blockedBy = (changes: Changes, editions = old) => {
    const { disclosure, past } = recordAt(third, changes, editions);
    return compareEdition(disclosure, past, before).blocked;
  };
  const road = { [projects]: table.replaceAll('子村大棚', '子村公路') };

  test('stop the release while words of the record were changed at the same time', () => {
    expect(table).toContain('子村大棚');
    const blocked = blockedBy(road);
    expect(blocked).toContainEqual(expect.objectContaining({ id: 'n1', edition: 1, why: 'entangled' }));
    const said = sayBlocked(blocked);
    expect(said).toContain('项目“子村大棚”的项目名称');
    expect(said).toMatch(/改回去，公开一期，这一期只换程序[\s\S]*npm run correct -- --all/);
  });

  test('are what they were published as, where the version is the same: then the change itself is told', () => {
    expect(blockedBy(road, release(first, {}))).toContainEqual(
      expect.objectContaining({ id: 'n1', why: 'changed' }),
    );
  });

  test('do not stop it where the record is as it was, or only has more than before', () => {
    const now = listRows(recordAt(third, {}, []).disclosure);
    const more = new Map([...now].map(([id, rows]) => [id, new Map(rows).set('另一个', { 名称: '新添的' })]));
    expect(listRewritten(before, more)).toEqual([]);
    expect(listRewritten(more, before)).toContain('任务“另一个”没有了');
  });

  test('are compared in columns that the open data has', () => {
    const { disclosure } = recordAt(third, {}, []);
    for (const { id, describe: describeTable } of openTables) {
      const headers = describeTable(disclosure).map(({ header }) => header);
      for (const column of ownWords[id] ?? []) expect(headers, id).toContain(column);
    }
    const known: string[] = openTables.map(({ id }) => id);
    expect(Object.keys(ownWords).filter((id) => !known.includes(id))).toEqual([]);
  });
});

describe('a notice that an edition withdrew', () => {
  const taken = release(second, { 'notices/n1.mdx': withdrawn }, release(first, {}));
  const blockedBy = (text: string | undefined, more: Changes = {}) =>
    blockedAt(third, { 'notices/n1.mdx': text, ...more }, taken);
  const refused = [{ id: 'n1', title: '子村大棚项目公示', edition: 2, why: 'unwithdrawn' }];

  test('stays withdrawn, and nothing stops the next edition', () => {
    expect(taken.at(-1)?.documents).toContainEqual(expect.objectContaining({ id: 'n1', act: 'withdrawn' }));
    expect(blockedBy(withdrawn)).toEqual([]);
  });

  test('may not vanish with its date and its reason', () => {
    expect(blockedBy(undefined)).toEqual(refused);
    expect(blockedBy(withdrawn.replace('title:', 'draft: true\ntitle:'))).toEqual(refused);
    expect(blockedBy(withdrawn.replace('2022-07-21', '2023-07-21'))).toEqual(refused);
  });

  test('does not come back under its name, as it was or otherwise', () => {
    expect(blockedBy(notice)).toEqual(refused);
    expect(blockedBy(notice.replace('大棚两座', '大棚三座'))).toEqual(refused);
  });

  test('is published anew under another name', () => {
    const anew = notice.replace('大棚两座', '大棚三座').replace('summary:', 'follows: n1\nsummary:');
    expect(blockedBy(withdrawn, { 'notices/n2.mdx': anew })).toEqual([]);
  });

  test('is not held against a day before the edition that withdrew it', () => {
    expect(blockedAt('2022-07-21', {}, taken)).toEqual([]);
  });

  test('is told with the way out', () => {
    const said = sayBlocked(blockedBy(undefined));
    expect(said).toContain('子村大棚项目公示（n1）：第2期撤下了，现在资料里没有写着撤下。');
    expect(said).toMatch(/撤下过的不能再放出来[\s\S]*恢复那个文件[\s\S]*用新的编号/);
    expect(said).not.toContain('npm run correct');
  });
});

describe('sheets of villages', () => {
  const goneOf = (changes: Changes, editions: FrozenEdition[]) =>
    blockedAt(third, changes, editions).flatMap(({ id, why }) =>
      why === 'gone' && id.startsWith('sheet-') ? [id] : [],
    );
  const sheetsOf = (period: string) => villages.map((village) => `sheet-${period}-${village}`);
  const both = release(first, {});

  test('of the newest periods stay, where only so many are kept', () => {
    expect(goneOf({ ...keeping(24), ...without('2022-05') }, both)).toEqual(sheetsOf('2022-05'));
    expect(goneOf({ ...keeping(2), ...without('2022-05') }, both)).toEqual(sheetsOf('2022-05'));
    expect(goneOf({ ...keeping(1), ...without('2022-06'), 'reports/r1.mdx': undefined }, both)).toEqual(
      sheetsOf('2022-06'),
    );
  });

  test('of older periods may go', () => {
    expect(goneOf(keeping(1), both)).toEqual([]);
    const fewer = release(second, keeping(1), both).at(-1)?.documents ?? [];
    expect(fewer.filter(({ act }) => act === 'removed').map(({ id }) => id)).toEqual(sheetsOf('2022-05'));
    expect(goneOf({ ...keeping(1), ...without('2022-05') }, both)).toEqual([]);
  });

  test('all stay where all are kept', () => {
    expect(goneOf(without('2022-05'), both)).toEqual(sheetsOf('2022-05'));
  });
});
