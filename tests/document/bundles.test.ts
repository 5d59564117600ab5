import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bundle, placeParts } from '../../src/document/bundle.ts';
import { composeFront } from '../../src/document/bundle-front.ts';
import { composeBundles, listBundles } from '../../src/document/bundles.ts';
import { composeDocuments } from '../../src/document/documents.ts';
import { plainText } from '../../src/document/text.ts';
import { nameDay } from '../../src/record/value/calendar.ts';
import { discloseEdition, smallRecord } from '../small-record.ts';

/** Bundles of the small record on a day, with some files changed. */
function bundlesAt(
  asOf: string,
  changes: Record<string, string | undefined> = {},
  wanted?: string[],
): Bundle[] {
  const { disclosure, past } = discloseEdition(smallRecord(changes), asOf);
  const documents = composeDocuments(disclosure, past);
  return [...composeBundles(disclosure, past, documents, wanted && new Set(wanted))];
}

const holds = (bundle: Bundle | undefined): string[] =>
  (bundle?.parts ?? []).map(({ copies, document, group }) => `${group} ${document.id} ×${copies ?? 1}`);

/** A notice of the small record: its places and its days, and what else its kind asks for. */
const notice = (areas: string[], days: string, kind = 'project'): string => `---
title: 大棚项目公示
kind: ${kind}
areas: [${areas.map((area) => `"${area}"`).join(', ')}]
plan: small
issuer: 甲镇政府
${days}
objection: { unit: 甲镇政府, phone: 0000-1 }
summary: 大棚项目公示。
synthetic: true
---

拟建大棚两座。
`;
const consultation = (start: string, end: string): string =>
  `date: ${start}\npublished: ${start}\nconsultation: { start: ${start}, end: ${end} }`;
const issued = (day: string): string => `date: ${day}\npublished: ${day}`;

const rules = `
noticeKinds:
  - { id: project, name: 项目公示, stage: consultation, minimum: { days: 10, count: calendar }, requires: [consultation] }
  - { id: told, name: 公告, stage: announcement, minimum: { days: 10, count: calendar } }
  - { id: working, name: 工作日公告, stage: announcement, minimum: { days: 3, count: working } }
  - { id: long, name: 长期公告, stage: announcement }
  - { id: letter, name: 督办通知书, stage: supervision-letter }
`;
const [village, other, township, county] = [
  '990009001001',
  '990009001002',
  '990009001000',
  '990009000000',
] as const;

describe('a township’s bundle', () => {
  test('is made for the newest edition, with the sheets of its villages in the order of areas.csv', () => {
    const bundles = bundlesAt('2022-07-20', { 'notices/n1.mdx': undefined });
    expect(bundles.map(({ id, pdf, size }) => [id, pdf, size])).toEqual([
      ['bundle-2022-06-990009001000', 'pdf/bundles/2022-06/990009001000.pdf', 'A4'],
      ['bundle-2022-06-990009002000', 'pdf/bundles/2022-06/990009002000.pdf', 'A4'],
      ['bundle-reports-990009000000-2022', 'pdf/bundles/reports/990009000000-2022.pdf', 'A4'],
    ]);
    expect(bundles[0]).toMatchObject({ title: '甲镇2022年6月张贴材料', date: '2022-07-15' });
    expect(bundles.slice(0, 2).map(holds)).toEqual([
      ['子村 sheet-2022-06-990009001001 ×1', '丑村 sheet-2022-06-990009001002 ×1'],
      ['寅村 sheet-2022-06-990009002001 ×1', '卯村 sheet-2022-06-990009002002 ×1'],
    ]);
  });

  test('can be had for an earlier edition, by its name', () => {
    const id = 'bundle-2022-05-990009002000';
    const [bundle, ...more] = bundlesAt('2022-07-20', {}, [id]);
    expect(more).toEqual([]);
    expect([bundle?.id, ...holds(bundle)]).toEqual([
      id,
      '寅村 sheet-2022-05-990009002001 ×1',
      '卯村 sheet-2022-05-990009002002 ×1',
    ]);
    const { disclosure } = discloseEdition(smallRecord(), '2022-07-20');
    expect(listBundles(disclosure).map(({ id: name }) => name)).toEqual([
      'bundle-2022-05-990009001000',
      'bundle-2022-06-990009001000',
      'bundle-2022-05-990009002000',
      'bundle-2022-06-990009002000',
      'bundle-reports-990009000000-2022',
    ]);
  });

  test('holds a notice behind the sheet of its village, and says until when it must hang', () => {
    const [bundle] = bundlesAt('2022-07-20');
    expect(holds(bundle)).toEqual([
      '子村 sheet-2022-06-990009001001 ×1',
      '子村 n1 ×1',
      '丑村 sheet-2022-06-990009001002 ×1',
    ]);
    expect(bundle?.parts.map(({ until }) => until)).toEqual([undefined, '2022-07-24', undefined]);
  });

  test.each([
    [
      'a consultation whose last day is that of the edition',
      consultation('2022-07-06', '2022-07-15'),
      'project',
      true,
    ],
    ['one that ended the day before', consultation('2022-07-05', '2022-07-14'), 'project', false],
    ['one that begins in the days after', consultation('2022-07-19', '2022-07-28'), 'project', true],
    ['an announcement of ten days, both counted, that ends on the day', issued('2022-07-06'), 'told', true],
    ['an announcement of ten days that is over', issued('2022-07-05'), 'told', false],
    ['one of three working days over a weekend', issued('2022-07-13'), 'working', true],
    ['one of three working days that are over', issued('2022-07-12'), 'working', false],
    ['one without a time, since the edition before', issued('2022-06-16'), 'long', true],
    ['one without a time, from before that edition', issued('2022-06-15'), 'long', false],
    ['a letter to an office', issued('2022-07-16'), 'letter', false],
  ])('%s: in it or not', (_, days, kind, isIn) => {
    const changes = { 'rules.yaml': rules, 'notices/n1.mdx': notice([village], days, kind) };
    expect(holds(bundlesAt('2022-07-20', changes)[0]).some((each) => each.includes(' n1 '))).toBe(isIn);
  });

  test('gives the same last day as the notice itself, where the rules give one', () => {
    const given = [consultation('2022-07-15', '2022-07-24'), issued('2022-07-14'), issued('2022-07-13')];
    const untils = ['project', 'told', 'working'].map((kind, at) => {
      const changes = { 'rules.yaml': rules, 'notices/n1.mdx': notice([village], given[at] ?? '', kind) };
      const part = bundlesAt('2022-07-20', changes)[0]?.parts.find(({ document }) => document.id === 'n1');
      expect(JSON.stringify(part?.document.blocks)).toContain(nameDay(part?.until ?? '0000-00-00'));
      return part?.until;
    });
    expect(untils).toEqual(['2022-07-24', '2022-07-23', '2022-07-15']);
  });

  test('of an edition that is past does not take what went up after the next one', () => {
    const changes = { 'notices/n1.mdx': notice([village], consultation('2022-07-15', '2022-07-24')) };
    const [bundle] = bundlesAt('2022-07-20', changes, ['bundle-2022-05-990009001000']);
    expect(holds(bundle)).not.toContain('子村 n1 ×1');
  });

  test('never holds what was withdrawn', () => {
    const days = `${consultation('2022-07-15', '2022-07-24')}\nwithdrawn: { on: 2022-07-18, reason: 有错 }`;
    const [bundle] = bundlesAt('2022-07-20', { 'notices/n1.mdx': notice([village], days) });
    expect(holds(bundle)).toHaveLength(2);
  });

  test('has what concerns the whole township once, at the front, with a copy for each board', () => {
    const days = consultation('2022-07-15', '2022-07-24');
    const [bundle, second] = bundlesAt('2022-07-20', {
      'notices/n1.mdx': notice([township], days),
      'notices/n2.mdx': notice([village, other], days),
      'notices/n3.mdx': notice([county], days),
    });
    expect(holds(bundle)).toEqual([
      '甲镇公开栏 n1 ×3',
      '甲镇公开栏 n3 ×1',
      '子村 sheet-2022-06-990009001001 ×1',
      '子村 n2 ×2',
      '丑村 sheet-2022-06-990009001002 ×1',
    ]);
    expect(bundle?.parts[3]?.boards).toBe('子村、丑村');
    expect(holds(second)[0]).toBe('乙镇公开栏 n3 ×1');
  });

  test('is split where a document is printed on larger paper, so that one tray serves', () => {
    const { disclosure, past } = discloseEdition(smallRecord(), '2022-07-20');
    const documents = composeDocuments(disclosure, past).map((document) =>
      document.id === 'n1' ? { ...document, paper: { size: 'A3' as const, across: true } } : document,
    );
    const [small, large] = [...composeBundles(disclosure, past, documents)];
    expect(holds(small)).not.toContain('子村 n1 ×1');
    expect(holds(large)).toEqual(['子村 n1 ×1']);
    expect(large).toMatchObject({
      id: 'bundle-2022-06-990009001000-a3',
      pdf: 'pdf/bundles/2022-06/990009001000-A3.pdf',
      size: 'A3',
    });
    expect(large && composeFront(large, [{ from: 1, pages: 1 }], 2).paper).toEqual({
      size: 'A3',
      across: true,
    });
  });
});

describe('an office’s bundle of reports', () => {
  const report = (id: string, issuer: string, period: string, date: string): string => `---
title: ${id}
kind: monthly-report
plan: small
period: ${period}
issuer: ${issuer}
date: ${date}
published: ${date}
summary: 情况。
synthetic: true
---

情况。
`;
  const changes = {
    'reports/r1.mdx': report('r1', '县农业农村局', '2022-06', '2022-07-12'),
    'reports/r2.mdx': report('r2', '农业农村局', '2022-05', '2022-06-12'),
    'reports/r3.mdx': report('r3', '小样县政府', '2022-06', '2022-07-11'),
    'reports/r4.mdx': report('r4', '小样县人大', '2022-06', '2022-07-11'),
    'reports/r5.mdx': report('r5', '乙镇政府', '2022-06', '2022-07-11'),
    'reports/r6.mdx': report('r6', '外县来的专班', '2022-06', '2022-07-11'),
  };

  test('holds the reports on a year in order, under whatever name it issued them', () => {
    const bundles = bundlesAt('2022-07-20', changes).filter(({ kind }) => kind === 'reports');
    expect(bundles.map(({ id, parts }) => [id, ...parts.map(({ document }) => document.id)])).toEqual([
      ['bundle-reports-xy-nync-2022', 'r2', 'r1'],
      ['bundle-reports-990009000000-2022', 'r3'],
      ['bundle-reports-990009000000-2-2022', 'r4'],
      ['bundle-reports-990009002000-2022', 'r5'],
      ['bundle-reports-small-2022', 'r6'],
    ]);
    expect(bundles[0]?.title).toBe('县农业农村局2022年报告合订本');
  });
});

describe('places in a bundle', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 80 });

  test('are odd, in order, and leave at most one page free', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const places = placeParts(given);
        let next = 1;
        for (const [at, { from, pages }] of places.entries()) {
          expect([pages, from % 2]).toEqual([given[at], 1]);
          expect(from - next).toBeGreaterThanOrEqual(0);
          expect(from - next).toBeLessThanOrEqual(1);
          next = from + pages;
        }
      }),
    );
  });

  test('are what the register says, line by line', () => {
    const [bundle] = bundlesAt('2022-07-20');
    const part = bundle?.parts[0];
    if (!bundle || !part) throw new Error('no bundle');
    fc.assert(
      fc.property(counts, (given) => {
        const places = placeParts(given);
        const { blocks } = composeFront({ ...bundle, parts: given.map(() => part) }, places, 2);
        const table = blocks.find((block) => block.kind === 'table');
        const rows = table?.kind === 'table' ? table.rows : [];
        expect(
          rows.map((row) => [row[0], row[3], row[4]].map((cell) => plainText(cell?.content ?? []))),
        ).toEqual(places.map(({ from, pages }, at) => [at + 1, from, pages].map(String)));
        for (const row of rows)
          expect(row.slice(7).map(({ blank }) => blank)).toEqual([true, true, true, true]);
      }),
      { numRuns: 30 },
    );
  });
});
