import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/record/source/decode.ts';
import { openFolder } from '../../src/record/source/folder.ts';

/** Two-byte codes of GBK by character, made from the decoder, since Node has no encoder for it. */
const codes = new Map<string, [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = decoder.decode(new Uint8Array([lead, trail]));
    if (trail !== 0x7f && [...character].length === 1 && character !== '\uFFFD')
      codes.set(character, [lead, trail]);
  }

function encode(text: string): Uint8Array {
  return new Uint8Array(
    [...text].flatMap((each) =>
      each.charCodeAt(0) < 0x80 ? [each.charCodeAt(0)] : (codes.get(each) ?? [0x3f]),
    ),
  );
}

const inGbk = (text: string) => [...text].every((each) => each.charCodeAt(0) < 0x80 || codes.has(each));
const kindsOf = (bytes: Uint8Array) => decodeText('x.csv', bytes).problems.map((each) => each.kind);

describe('GB18030', () => {
  test('every file of the sample record reads the same in it', () => {
    const folder = openFolder(join(import.meta.dirname, '../../content'));
    const texts = folder
      .list()
      .filter((path) => /\.(csv|ya?ml|mdx)$/.test(path))
      .map((path) => Buffer.from(folder.read(path)).toString('utf8'))
      .filter((text) => inGbk(text) && /[\u4e00-\u9fff]/.test(text));
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) expect(decodeText('x.csv', encode(text)).text === text).toBe(true);
  });

  test('any Chinese text is read as itself, be its lines ever so short', () => {
    const han = fc.constantFrom(...[...codes.keys()].filter((each) => /[\u4e00-\u9fff]/.test(each)));
    const line = fc.string({ unit: han, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 3, maxLength: 20 }), (lines) => {
        const text = `任务,地区代码\n${lines.join(',1\n')}`;
        expect(decodeText('x.csv', encode(text)).text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('appended to UTF-8, or damaged UTF-8, is told and never turned into other characters', () => {
    const utf8 = new TextEncoder().encode('任务,地区代码,说明\nt1,990100001000,按期完成\n');
    const row = encode('t2,990100002000,工期顺延\n');
    expect(kindsOf(new Uint8Array([...utf8, ...row]))).toEqual(['mixed-encodings']);
    for (let cut = 1; cut < 12; cut++) {
      const damaged = utf8.filter((_, i) => i !== utf8.length - 1 - cut);
      const { text, problems } = decodeText('x.csv', new Uint8Array(damaged));
      const isWhole = text !== undefined && !/\uFFFD/.test(text) && problems.length === 0;
      // A character taken out whole leaves good UTF-8; anything else is told.
      expect(isWhole || problems.some((each) => each.kind === 'mixed-encodings')).toBe(true);
    }
  });
});
