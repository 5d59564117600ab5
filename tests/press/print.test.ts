import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PublishedDocument } from '../../src/document/block.ts';
import { MissingGlyphError } from '../../src/document/missing-glyph.ts';
import { text } from '../../src/document/text.ts';
import { charactersOf, openPress } from '../../src/press/press.ts';
import { designSheet } from '../../src/press/sheets/design.ts';
import { edgeSamples } from './edge-documents.ts';
import { cutPieces, placeWords, readBack, sortLetters, squash, wordsOfDocument } from './read-back.ts';
import { readInOrder } from './read-structure.ts';
import { noticeSample, officialSample, reportSample, samples, taskTableSample } from './sample-documents.ts';

const siteUrl = 'https://example.gov.cn/gk/';
const press = await openPress({
  characters: samples.flatMap((sample) => [...charactersOf(sample)]),
  siteUrl,
});

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('printed documents', () => {
  test.each([...samples, ...edgeSamples])(
    '$id reads back as what the document says, in order',
    async (sample) => {
      const bytes = await press.print(sample);
      const said = wordsOfDocument(sample, siteUrl);
      expect(cutPieces(await readInOrder(bytes))).toEqual(cutPieces(said));
      // The pages hold the same letters; but a row that goes on overleaf is drawn half by half.
      const drawn = (await readBack(bytes)).map((page) => page.text).join('');
      expect(sortLetters(drawn)).toBe(sortLetters(await readInOrder(bytes, true)));
    },
  );

  test.each([...samples, ...edgeSamples])('in $id no words overlap or leave the sheet', async (sample) => {
    const { width, margin } = designSheet(sample.sheet);
    for (const placed of await placeWords(await press.print(sample))) {
      placed.forEach((one, index) => {
        expect(one.left, one.words).toBeGreaterThan(margin.left - 8);
        expect(one.right, one.words).toBeLessThan(width - margin.right + 2);
        for (const other of placed.slice(index + 1)) {
          const beside = one.right <= other.left || other.right <= one.left;
          const apart = one.top <= other.bottom || other.top <= one.bottom;
          expect(beside || apart, `${one.words} / ${other.words}`).toBe(true);
        }
      });
    }
  });

  test.each(samples)('$id is the same file when printed again', async (sample) => {
    const again = await openPress({ characters: [], siteUrl });
    expect(hashOf(await again.print(structuredClone(sample)))).toBe(hashOf(await press.print(sample)));
  });

  test('every page of a document with invented data says so', async () => {
    for (const page of await readBack(await press.print(taskTableSample))) {
      expect(page.artifacts).toContain('示例数据：本件中的乡镇、村和进展数字均为虚构，仅作演示');
    }
  });

  test('a document with real data does not say so', async () => {
    const pages = await readBack(await press.print({ ...noticeSample, synthetic: false }));
    expect(pages[0]?.artifacts).not.toContain('虚构');
  });

  test('a table that goes on repeats its header outside the text', async () => {
    const [, ...later] = await readBack(await press.print(taskTableSample));
    expect(later.length).toBeGreaterThan(3);
    for (const page of later.slice(0, -1))
      expect(page.artifacts).toContain('板块序号任务牵头单位责任单位时限目标值进展');
  });

  test('a cell that is longer than a page goes on over several, losing nothing', async () => {
    const long = '做好易地扶贫搬迁后续扶持工作，完善安置区配套基础设施，2022年9月底前完成验收。'.repeat(120);
    const sample: PublishedDocument = {
      ...taskTableSample,
      blocks: [
        {
          kind: 'table',
          caption: '长表',
          columns: [{ title: '序号' }, { title: '任务' }],
          rows: [
            [{ content: [text('1')], header: true }, { content: [text(long)] }],
            [{ content: [text('2')], header: true }, { content: [text('完')] }],
          ],
        },
      ],
    };
    const pages = await readBack(await press.print(sample));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((page) => page.text).join('')).toBe(wordsOfDocument(sample, siteUrl));
    for (const page of pages.slice(1)) expect(page.artifacts).toContain('序号任务');
  });

  test('pages carry the title from the second on, and their number', async () => {
    const pages = await readBack(await press.print(reportSample));
    expect(pages[0]?.artifacts).not.toContain(squash(reportSample.title));
    expect(pages[1]?.artifacts).toContain(squash(reportSample.title));
    expect(pages[1]?.artifacts).toContain(`第2页共${pages.length}页`);
  });

  test('an official document numbers its pages between dashes', async () => {
    const pages = await readBack(await press.print(officialSample));
    expect(pages.map((page) => page.artifacts.match(/—\d+—/u)?.[0])).toEqual(['—1—', '—2—']);
  });

  test('a notice with little to say is set on one sheet, and one with much to say on several', async () => {
    expect(await readBack(await press.print(noticeSample))).toHaveLength(1);
    const long = { ...noticeSample, blocks: Array.from({ length: 9 }, () => noticeSample.blocks).flat() };
    expect((await readBack(await press.print(long))).length).toBeGreaterThan(2);
  });

  test('characters that are rare or beyond the first plane read back as themselves', async () => {
    const [page] = await readBack(await press.print(noticeSample));
    expect(page?.text).toContain('㙍头村');
    const rare: PublishedDocument = { ...noticeSample, title: '𬬮岭村公示', blocks: [] };
    expect((await readBack(await press.print(rare)))[0]?.text).toBe('𬬮岭村公示青禾镇㙍头村');
  });

  test('a character that no font has stops the print and says where it stands', async () => {
    const sample: PublishedDocument = {
      ...noticeSample,
      id: 'with-emoji',
      blocks: [{ kind: 'paragraph', content: [text('欢迎来到青禾村😀的公示栏')] }],
    };
    const error = await press.print(sample).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MissingGlyphError);
    expect(error).toMatchObject({
      character: '😀',
      codePoint: 0x1f600,
      context: '欢迎来到青禾村😀的公示栏',
      documentId: 'with-emoji',
    });
  });

  test('signs that are not seen are not drawn, and a blank that no line ends at is drawn as one', async () => {
    const blocks: PublishedDocument['blocks'] = [
      { kind: 'paragraph', content: [text('第\u00a01\u2060号\u200b公示\ufeff栏')] },
    ];
    const [page] = await readBack(await press.print({ ...noticeSample, title: '公示', blocks }));
    expect(page?.text).toContain('第1号公示栏');
  });

  test('lines are broken as strictly as the office asks', async () => {
    // No line begins with —— where marks are kept from line starts strictly (CLREQ 严格处理).
    const words = Array.from({ length: 90 }, (_, index) => `${'村'.repeat(9 + (index % 7))}——`).join('');
    const strict = await openPress({ characters: [], siteUrl, prohibition: 'strict' });
    const sample: PublishedDocument = {
      ...reportSample,
      blocks: [{ kind: 'paragraph', content: [text(words)] }],
    };
    const startsOf = async (bytes: Uint8Array) =>
      (await placeWords(bytes)).flat().filter((one) => one.left < 75 && one.words.startsWith('—')).length;
    expect(await startsOf(await press.print(sample))).toBeGreaterThan(0);
    expect(await startsOf(await strict.print(sample))).toBe(0);
  });

  test('hidden figures are printed as their sign, never as nought', async () => {
    const pages = await readBack(await press.print(reportSample));
    expect(pages.map((page) => page.text).join('')).toContain('上湾村22＊20.7%');
  });

  test('the fonts need all characters that a document uses', () => {
    for (const line of press.fontReport()) expect(line.missing).toEqual([]);
    expect(charactersOf(noticeSample)).toContain('㙍');
  });
});

describe('printing many documents', () => {
  test('files are the same whatever the number of threads, and a missing character stops only its document', async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'mingbai-press-'));
    try {
      const documents = Array.from({ length: 40 }, (_, index): PublishedDocument => {
        const title = index === 7 ? '😀' : `第${index + 1}号公示`;
        return { ...noticeSample, id: `n${index}`, pdf: `pdf/${index % 3}/n${index}.pdf`, title };
      });
      const done: string[] = [];
      const onDone = (file: { id: string }): void => void done.push(file.id);
      const two = await press.printAll(documents, { outDir, workers: 2, onDone });
      const one = await press.printAll(documents, { outDir, workers: 1 });
      expect(two).toEqual(one);
      expect(done.toSorted()).toEqual(two.printed.map((file) => file.id).toSorted());
      expect(two.missing.map((error) => error.documentId)).toEqual(['n7']);
      expect(two.printed).toHaveLength(39);
      for (const { pdf, bytes, sha256 } of two.printed) {
        const file = readFileSync(join(outDir, pdf));
        expect([file.length, hashOf(file)]).toEqual([bytes, sha256]);
      }
    } finally {
      rmSync(outDir, { recursive: true });
    }
  });
});
