import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProofBook } from '../../src/client/verify-book.ts';
import { judgeFile } from '../../src/client/verify-words.ts';
import { codeOf } from '../../src/record/edition/code.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import { drafts } from '../inspect/proof/drafts.ts';
import { buildAgain, freeze, makePdf } from '../inspect/proof/freeze-output.ts';

/** The common editions, and in the last one a notice with a list of persons that is on show. */
const frozen = freeze(
  drafts.map((draft, at) =>
    at < 2
      ? draft
      : {
          ...draft,
          documents: [
            ...draft.documents,
            { id: 'list-2', act: 'new', content: '公示', lapsed: '没有名单' } as const,
          ],
        },
  ),
);
const title = '关于list-2的公示';
const path = 'pdf/notices/list-2.pdf';
const withList = sha256(makePdf('list-2', title, '公示'));
const without = makePdf('list-2', title, '没有名单');
const code = codeOf('list-2', sha256('公示'));
/** The site on the day after the consultation's end. */
const after = buildAgain(frozen, { [path]: without });

/** A browser as far as the book needs one: programs of the site are brought and run. */
async function openSite(files: ReadonlyMap<string, string>): Promise<ProofBook> {
  const window: { mingbaiProof?: (name: string, data: unknown) => void } = {};
  const run = (script: { src: string; onload?: () => void; onerror?: () => void }) => {
    const text = files.get(script.src.replace(/^\.\//, '').replace(/\?.*$/, ''));
    if (text === undefined) return script.onerror?.();
    new Function('mingbaiProof', text)(window.mingbaiProof);
    return script.onload?.();
  };
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', {
    createElement: () => ({ remove: () => {} }),
    head: { append: run },
    documentElement: { dataset: {} },
  });
  const { ProofBook: Book } = await import('../../src/client/verify-book.ts');
  return Book.open();
}

/** A part of the proof that somebody changed. */
function spoil(name: RegExp, change: (text: string) => string): Map<string, string> {
  return new Map([...after].map(([path, text]) => [path, name.test(path) ? change(text) : text]));
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

describe('a list of persons that is over since the last edition', () => {
  test('is gone from the file on the site, which the edition knew in advance, and that is proven', async () => {
    const [file] = await (await openSite(after)).find(sha256(without));
    expect(file).toMatchObject({ path, version: { act: 'lapsed', edition: 3, state: 'current' } });
    expect(file && judgeFile(file, 3, { copied: undefined, isThere: true })).toEqual({
      sign: '●',
      tone: 'good',
      says: '这是名单到期撤下后的样子，第3期已记下指纹，一字不差。',
    });
  });

  test('leaves the code on the paper good', async () => {
    const files = await (await openSite(after)).findCode(code);
    expect(files.map(({ version }) => version?.state)).toEqual(['current', 'lapsed']);
  });

  test('and the print with the list is told as over', async () => {
    const [file] = await (await openSite(after)).find(withList);
    expect(file && judgeFile(file, 3, { copied: undefined, isThere: true })).toMatchObject({
      tone: 'warn',
      says: '和第3期公开的一字不差，没有被改过。里面的名单到期，已经撤下了，不要再张贴、转发。',
    });
  });

  test('before that is as any other', async () => {
    const book = await openSite(frozen.output);
    const files = await book.findCode(code);
    expect(files.map(({ sha256, version }) => [sha256, version?.state])).toEqual([[withList, 'current']]);
  });

  test('is not proven by lines that are not those of the edition, and takes nothing from the print that is', async () => {
    const other = sha256('another');
    const forge = (text: string) => text.replaceAll(sha256(without), other);
    const spoilt = spoil(/verify\/documents-3\.js$/, forge);
    const book = await openSite(spoilt);
    await expect(book.find(sha256(without))).rejects.toThrow();
    expect((await book.findCode(code)).map(({ sha256 }) => sha256)).toEqual([withList]);
  });

  test('nor by another file whose hash stands nowhere in them', async () => {
    const [key] = [...after].find(([, text]) => text.includes(sha256(without))) ?? [''];
    expect(key).toContain('data/');
    const own = sha256(without);
    const forged = `${own.slice(0, -1)}${own.endsWith('0') ? '1' : '0'}`;
    const book = await openSite(spoil(/verify\/files-/, (text) => text.replaceAll(own, forged)));
    await expect(book.find(forged)).rejects.toThrow();
  });

  test('is listed once by its code in plain text', () => {
    for (const site of [after, frozen.output]) {
      const lines = (site.get('data/editions/codes.txt') ?? '').split('\n');
      expect(lines.filter((line) => line.includes(title))).toHaveLength(1);
    }
  });
});

test('a part that proves nothing discards no other file of a code', async () => {
  const book = await openSite(spoil(/verify\/tree\.js$/, (text) => text.replace(/[0-9a-f]{64}/, sha256(''))));
  await expect(book.findCode(code)).resolves.toHaveLength(1);
  await expect(book.findCode(codeOf('stays-1', sha256('不变')))).rejects.toThrow();
});
