import { describe, expect, test } from 'vitest';
import { sayBlocked } from '../../scripts/command/publish-editions.ts';
import { composeDocuments, composeSheets } from '../../src/document/documents.ts';
import { compareEdition } from '../../src/publish/editions/compare-edition.ts';
import { freezeEdition } from '../../src/publish/editions/freeze.ts';
import { actOf, type Listed, listDocument, listGone } from '../../src/publish/editions/judge-documents.ts';
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
  const { code, data, numbers } = stamp;
  return [{ ...named, act, code, data, numbers, sha256: sha256(data), bytes: 1 }];
}

/** What stops a release of the record on a day, after editions. */
function blockedAt(asOf: string, changes: Changes, editions: FrozenEdition[]) {
  const { disclosure, past } = recordAt(asOf, changes, editions);
  return compareEdition(disclosure, past, new Map()).blocked;
}

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
