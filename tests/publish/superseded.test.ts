import { describe, expect, test } from 'vitest';
import { listSuperseded } from '../../src/publish/editions/superseded.ts';
import { emptyBook } from '../../src/record/edition/book.ts';
import type { PresentLine } from '../../src/record/edition/schema.ts';
import { smallDisclosure, smallFiles } from '../small-record.ts';

const old = 'a'.repeat(64);
const hash = (sign: string) => sign.repeat(64);

/** What is said of an old version of a document that was corrected, in a record with these changes. */
function oldVersionOf(
  line: Partial<PresentLine>,
  changes: Record<string, string | undefined> = {},
  withheld?: string,
) {
  const id = line.id ?? 'n1';
  const version = {
    line: {
      id,
      kind: 'notice',
      title: '子村大棚项目公示',
      publisher: '甲镇政府',
      date: '2022-07-15',
      page: `notices/${id}/`,
      pdf: `pdf/notices/${id}.pdf`,
      act: 'new' as const,
      code: '482109375513',
      data: old,
      numbers: hash('b'),
      sha256: hash('c'),
      bytes: 1,
      ...line,
    },
    edition: 1,
    date: '2022-07-18',
    program: '0.1.0',
  };
  const correction = {
    id: '2022-1',
    date: '2022-07-20',
    reason: '录入错误',
    changed: '大棚是三座',
    documents: [{ id, replaces: old }],
    ...(withheld ? { withheld } : {}),
  };
  const editions = { ...emptyBook, versions: new Map([[id, [version]]]), corrections: [correction] };
  const [told] = listSuperseded({ ...smallDisclosure('2022-07-20', changes), editions });
  return told && { pdf: told.pdf, withheld: told.withheld };
}

const withFront = (lines: string) => ({
  'notices/n1.mdx': (smallFiles['notices/n1.mdx'] ?? '').replace(
    'synthetic: true',
    `synthetic: true\n${lines}`,
  ),
});

describe('the old version of a corrected document', () => {
  test('stays to be had', () => {
    expect(oldVersionOf({})).toEqual({
      pdf: expect.stringMatching(/^pdf\/superseded\/c+\.pdf$/),
      withheld: undefined,
    });
  });

  test('is not to be had where the office says why', () => {
    expect(oldVersionOf({}, {}, '写得太细')).toEqual({ pdf: undefined, withheld: '写得太细' });
  });

  test.each([
    ['a list was printed in it', { list: hash('d') }],
    ['it is known how it looks without its list', { lapsed: hash('d') }],
  ])('is not to be had where %s, whatever the record says of it now', (_, line) => {
    const why = '里面有公示过的名单，公示期满不再提供';
    expect(oldVersionOf(line)).toEqual({ pdf: undefined, withheld: why });
    expect(oldVersionOf({ ...line, id: 'gone' })).toEqual({ pdf: undefined, withheld: why });
    const withdrawn = withFront('withdrawn: { on: 2022-07-19, reason: 写错了 }');
    expect(oldVersionOf(line, withdrawn)?.withheld).toBe(why);
  });

  test('is not to be had of a notice that was withdrawn, or is not in the record any more', () => {
    const withdrawn = withFront('withdrawn: { on: 2022-07-19, reason: 写错了 }');
    expect(oldVersionOf({}, withdrawn)).toEqual({ pdf: undefined, withheld: '已经撤下' });
    expect(oldVersionOf({ id: 'gone' })).toEqual({ pdf: undefined, withheld: '已经不在网上' });
    expect(oldVersionOf({}, withFront('draft: true'))).toEqual({ pdf: undefined, withheld: '已经不在网上' });
  });

  test('of a report or a sheet goes by the correction alone', () => {
    expect(oldVersionOf({ id: 'sheet-1', kind: 'village-sheet' })?.pdf).toBeDefined();
  });
});
