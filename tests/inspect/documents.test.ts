import { describe, expect, test } from 'vitest';
import { codeOf } from '../../src/record/edition/code.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import { inspectFiles } from './folder.ts';

const file = 'data/editions/0001/documents.jsonl';
const data = sha256('content');

/** The last digit of an identity number (GB 11643-1999, ISO 7064 MOD 11-2); undefined where it is an X. */
function lastDigit(seventeen: string): string | undefined {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((all, weight, i) => all + weight * Number(seventeen[i]), 0);
  const sign = '10X98765432'[sum % 11];
  return sign === 'X' ? undefined : sign;
}

/** A document whose code and size together read as an identity number, as one of some thousands does. */
function findUnlucky(): { id: string; code: string; bytes: number } {
  for (let at = 0; ; at++) {
    const id = `sheet-${at}`;
    const code = codeOf(id, data);
    if (!/^(?:11|33|41|43|51)\d{4}19[5-9]\d(?:0[1-9]|1[0-2])$/.test(code)) continue;
    const last = lastDigit(`${code}15123`);
    if (last !== undefined) return { id, code, bytes: Number(`15123${last}`) };
  }
}

const { bytes, code, id } = findUnlucky();
const lineOf = (changes: Record<string, unknown> = {}) =>
  `${JSON.stringify({
    id,
    kind: 'village-sheet',
    title: '太虚村2022年10月公开单',
    publisher: '太虚村村民委员会',
    date: '2022-11-15',
    page: `sheets/2022-10/${id}/`,
    pdf: `pdf/sheets/2022-10/${id}.pdf`,
    act: 'new',
    code,
    data,
    numbers: sha256('numbers'),
    sha256: sha256('pdf'),
    bytes,
    ...changes,
  })}\n`;
const kindsIn = async (path: string, text: string) =>
  (await inspectFiles({ [path]: text })).finds.map((each) =>
    each.what === 'personal' ? each.kind : each.what,
  );

describe('the documents of an edition', () => {
  test('may have a code and a size that together read as an identity number', async () => {
    expect(await kindsIn('data/other.jsonl', lineOf())).toContain('resident-id');
    expect(await kindsIn(file, lineOf())).toEqual([]);
  });

  test('are read with their codes where a code does not follow from its document', async () => {
    expect(await kindsIn(file, lineOf({ id: 'sheet-other' }))).toContain('resident-id');
  });

  test('are read in all else, line by line', async () => {
    const { finds } = await inspectFiles({
      [file]: lineOf() + lineOf({ title: '身份证号 11010519491231002X' }),
    });
    expect(finds.map(({ where }) => where)).toEqual([expect.stringMatching(/^第2行 字段 title/)]);
  });

  test('hold no number of anybody as the size of a file', async () => {
    expect(await kindsIn(file, lineOf({ bytes: 13812345678 }))).not.toEqual([]);
  });
});
