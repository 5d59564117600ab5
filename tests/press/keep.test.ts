import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PublishedDocument } from '../../src/document/block.ts';
import { openFonts } from '../../src/press/fonts/fonts.ts';
import { KeptPrints } from '../../src/press/keep/kept-prints.ts';
import { hashPress } from '../../src/press/keep/press-version.ts';
import { forgetPrints, KeptFiles, openPress, type PrintReport } from '../../src/press/press.ts';
import { printToFile } from '../../src/press/print-to-file.ts';
import { figureOf, noticeSample } from './sample-documents.ts';

const siteUrl = 'https://example.gov.cn/gk/';
let folder = '';
let keepIn = '';
let outDir = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-keep-'));
  [keepIn, outDir] = [join(folder, 'kept'), join(folder, 'out')];
});
afterEach(() => rmSync(folder, { recursive: true }));

const documents = Array.from({ length: 5 }, (_, index): PublishedDocument => {
  return { ...noticeSample, id: `n${index}`, pdf: `pdf/n${index}.pdf`, title: `第${index + 1}号公示` };
});

/** An empty `kept` keeps nothing. */
async function print(given = documents, kept = keepIn, workers = 1): Promise<PrintReport> {
  const press = await openPress({ characters: [], siteUrl, ...(kept === '' ? {} : { keepIn: kept }) });
  return press.printAll(given, { outDir, workers });
}

const countUnchanged = ({ printed }: PrintReport): number =>
  printed.filter(({ unchanged }) => unchanged).length;
const hashesOf = ({ printed }: PrintReport): string[] => printed.map(({ sha256 }) => sha256);
const listKept = (): string[] =>
  readdirSync(keepIn, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.print'))
    .sort()
    .map((name) => join(keepIn, name));

describe('finished PDFs that are kept', () => {
  test('are taken over byte by byte, and are those that would be printed without', async () => {
    const without = await print(documents, '');
    const first = await print();
    rmSync(outDir, { recursive: true });
    const second = await print();
    expect([countUnchanged(first), countUnchanged(second)]).toEqual([0, documents.length]);
    expect(hashesOf(first)).toEqual(hashesOf(without));
    expect(hashesOf(second)).toEqual(hashesOf(without));
    for (const { pdf, sha256 } of second.printed) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(outDir, pdf)))
          .digest('hex'),
      ).toBe(sha256);
    }
  });

  test('are not taken over for a document in which one word is another', async () => {
    await print();
    const changed = documents.with(2, { ...noticeSample, id: 'n2', pdf: 'pdf/n2.pdf', title: '第3号公告' });
    const again = await print(changed);
    expect(again.printed.map(({ unchanged }) => unchanged)).toEqual([true, true, false, true, true]);
  });

  test('are taken over where only the sources of a figure moved, which no PDF tells', async () => {
    const withFigure = (row: number): PublishedDocument => {
      const figure = { ...figureOf(12, '户'), basis: { sources: [{ file: 'a.csv', line: row }] } };
      const content = [{ kind: 'figure' as const, figure: figure as unknown as ReturnType<typeof figureOf> }];
      return { ...noticeSample, blocks: [{ kind: 'paragraph', content }] };
    };
    const [first, moved] = [await print([withFigure(7)]), await print([withFigure(8)])];
    expect(countUnchanged(moved)).toBe(1);
    expect(hashesOf(await print([withFigure(8)], ''))).toEqual(hashesOf(first));
  });

  test.each([
    ['cut short', (path: string) => truncateSync(path, 5000)],
    ['empty', (path: string) => truncateSync(path, 0)],
    [
      'changed in one byte',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes[9000] = (bytes[9000] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
  ])('are made again when %s', async (_, spoil) => {
    const first = await print();
    spoil(listKept()[3] ?? '');
    const second = await print();
    expect(countUnchanged(second)).toBe(documents.length - 1);
    expect(hashesOf(second)).toEqual(hashesOf(first));
    expect(countUnchanged(await print())).toBe(documents.length);
  });

  test('are not kept of a document that could not be printed', async () => {
    const refused = { ...noticeSample, title: '😀', pdf: 'pdf/x.pdf' };
    for (let time = 0; time < 2; time++) {
      const { missing, printed } = await print([refused]);
      expect([missing.length, printed.length]).toEqual([1, 0]);
    }
    expect(() => listKept()).toThrow(/ENOENT/);
  });

  test('are forgotten when their PDF may not be published', async () => {
    const { printed } = await print();
    forgetPrints(keepIn, new Set([printed[1]?.sha256 ?? '']));
    expect((await print()).printed.map(({ unchanged }) => unchanged)).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
  });

  test('stand for another font, another address or another press as strangers', async () => {
    const { files } = await openFonts();
    const own = hashPress(files, siteUrl);
    expect(hashPress(files, siteUrl)).toBe(own);
    expect(hashPress(files, 'https://example.gov.cn/')).not.toBe(own);
    const [first, ...others] = files;
    if (!first) throw new Error('no font');
    const buffer = new SharedArrayBuffer(first.buffer.byteLength);
    new Uint8Array(buffer).set(new Uint8Array(first.buffer));
    expect(hashPress([{ ...first, buffer }, ...others], siteUrl)).toBe(own);
    new Uint8Array(buffer)[1_000_000] = (new Uint8Array(buffer)[1_000_000] ?? 0) ^ 1;
    expect(hashPress([{ ...first, buffer }, ...others], siteUrl)).not.toBe(own);

    const options = { fonts: await openFonts(), siteUrl };
    const told = async (press: string) => {
      const outcome = await printToFile(
        noticeSample,
        outDir,
        options,
        new KeptPrints({ folder: keepIn, press }),
      );
      return 'printed' in outcome && outcome.printed.unchanged;
    };
    expect([await told('a'), await told('a'), await told('b'), await told('b')]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  test('serve two builds at once, on several threads', async () => {
    const many = Array.from({ length: 40 }, (_, index): PublishedDocument => {
      return { ...noticeSample, id: `m${index}`, pdf: `pdf/m${index}.pdf`, subtitle: `第${index + 1}村` };
    });
    const [one, two] = await Promise.all([print(many, keepIn, 2), print(many, keepIn, 2)]);
    expect(hashesOf(one)).toEqual(hashesOf(two));
    const third = await print(many);
    expect([countUnchanged(third), hashesOf(third)]).toEqual([40, hashesOf(one)]);
    expect(
      readdirSync(keepIn, { recursive: true }).filter((name) => String(name).endsWith('.aside')),
    ).toEqual([]);
  });
});

describe('a folder of things that can be made again', () => {
  const name = (index: number): string => `${createHash('sha256').update(String(index)).digest('hex')}.print`;
  const files = (): KeptFiles => new KeptFiles(keepIn);
  const agePath = (index: number, hours: number): void => {
    const when = new Date(Date.now() - hours * 3600_000);
    utimesSync(join(keepIn, name(index).slice(0, 2), name(index)), when, when);
  };

  test('keeps within its bounds: what was unused for longest goes first, what this build used stays', () => {
    for (let index = 0; index < 6; index++) {
      files().put(name(index), Buffer.alloc(1000, index));
      agePath(index, index + 1);
    }
    files().get(name(5));
    files().trim(3500, Date.now() - 1800_000);
    expect([0, 1, 2, 3, 4, 5].filter((index) => files().get(name(index)))).toEqual([0, 1, 5]);
    files().trim(0, Date.now() - 1800_000);
    expect([0, 1, 5].filter((index) => files().get(name(index)))).toEqual([0, 1, 5]);
  });

  test('sweeps away what a build that was broken off left half written', () => {
    files().put(name(1), Buffer.from('whole'));
    const left = join(keepIn, name(1).slice(0, 2), `${name(2)}.1-0-0.aside`);
    writeFileSync(left, 'ha');
    files().trim(1e6, Date.now());
    expect(readFileSync(left, 'utf8')).toBe('ha');
    const when = new Date(Date.now() - 2 * 3600_000);
    utimesSync(left, when, when);
    files().trim(1e6, Date.now());
    expect(() => readFileSync(left)).toThrow(/ENOENT/);
    expect(files().get(name(1))?.toString()).toBe('whole');
  });

  test('does not take the entry of one thing for that of another', () => {
    files().put(name(1), Buffer.from('one'));
    expect(files().get(name(2))).toBeUndefined();
    mkdirSync(join(keepIn, name(3).slice(0, 2)));
    renameSync(join(keepIn, name(1).slice(0, 2), name(1)), join(keepIn, name(3).slice(0, 2), name(3)));
    expect(files().get(name(3))).toBeUndefined();
    expect(() => files().get('../../etc/passwd')).toThrow(/not the name/);
  });

  test('keeps nothing where nothing can be written, and says nothing', () => {
    writeFileSync(keepIn, 'a file where the folder should be');
    files().put(name(1), Buffer.from('one'));
    expect(files().get(name(1))).toBeUndefined();
    files().trim(0, Date.now());
  });
});
