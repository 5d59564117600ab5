import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFontLines, nameFontFault } from '../../scripts/command/tell-fonts.ts';
import { openCoverage } from '../../src/press/fonts/coverage.ts';
import { openFonts } from '../../src/press/fonts/fonts.ts';
import type { FontFault } from '../../src/press/fonts/unusable-font.ts';
import { openPress, UnusableFontError } from '../../src/press/press.ts';
import type { RecordFolder } from '../../src/record/source/folder.ts';
import { cutFont, type FontChange } from './cut-font.ts';
import { noticeSample } from './sample-documents.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-office-fonts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a font cut from a bundled one into the office's folder: its characters, its own name, its faults. */
function put(file: string, change: FontChange): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), cutFont(change));
}

const open = () =>
  openPress({ fontFolder: folder, characters: '年月日㙍一', siteUrl: 'https://example.gov.cn/' });

/** A record of one table, in whose third line a rare character stands. */
const record: RecordFolder = {
  list: () => ['areas.csv'],
  read: () => new TextEncoder().encode('编码,名称\n1,青禾镇\n2,㙍头村\n'),
  version: () => 1,
};

describe("an office's fonts", () => {
  test('take their roles, and what they lack is lent and told with its place', async () => {
    put('仿宋_GB2312.ttf', { characters: '年月日一', name: 'FangSong_GB2312' });
    const report = (await open()).fontReport();
    const body = report.find(({ role }) => role === 'body');
    expect(body).toMatchObject({
      family: 'FangSong_GB2312',
      source: 'office',
      typeface: '仿宋体',
      fit: 'named',
      borrowed: [{ character: '㙍', from: 'NotoSerifSC-Regular' }],
    });
    const lines = listFontLines(report, record);
    expect(lines).toContain(
      '　　　仿宋_GB2312.ttf 里没有这些字，由别的字体代印：㙍（areas.csv 第 3 行，用 NotoSerifSC-Regular）。',
    );
    expect(lines[1]).toContain('其中 4 种不是或不能确认是国标');
  });

  test('are never said to be what their own names do not say', async () => {
    put('仿宋.ttf', { characters: '年月日㙍一', name: 'SomethingElse' });
    const lines = listFontLines((await open()).fontReport(), record);
    expect(lines[0]).toContain(
      '正文要仿宋体，用 SomethingElse（单位提供，从字体自己的名称看不出是仿宋体，请核对）',
    );
    expect(lines[0]).toContain('标题要小标宋体，用 NotoSerifSC-Bold（自带的开源字体，代替小标宋体）');
  });

  test('agree with the standard only when all five do', async () => {
    const all = {
      '小标宋.ttf': 'FZXBSJW--GB1-0',
      '仿宋.ttf': 'FangSong',
      '楷体.ttf': 'KaiTi',
      '黑体.ttf': 'SimHei',
    };
    for (const [file, name] of Object.entries(all)) put(file, { characters: '年', name });
    expect(listFontLines((await open()).fontReport(), record)[1]).toContain('其中 1 种');
    put('宋体.ttf', { characters: '年', name: 'SimSun' });
    expect(listFontLines((await open()).fontReport(), record)[1]).toBe(
      '　　　五种都是国标（GB/T 9704-2012）要求的字体。',
    );
  });

  test('may be a collection, of which the first font is taken', async () => {
    put('simsun.ttc', { characters: '年0', name: 'SimSun', collection: true });
    const number = (await open()).fontReport().find(({ role }) => role === 'number');
    expect(number).toMatchObject({ family: 'SimSun', file: 'simsun.ttc', fit: 'named' });
  });

  test('that map a character to a blank glyph are taken to lack it', async () => {
    put('仿宋.ttf', { characters: '年㙍　', name: 'FangSong', blank: '㙍　' });
    const fonts = await openFonts({ folder });
    expect(fonts.faceFor('body', 0x364d)?.name).toBe('NotoSerifSC-Regular');
    expect(fonts.faceFor('body', 0x5e74)?.name).toBe('FangSong');
    expect(fonts.faceFor('body', 0x3000)?.name).toBe('FangSong');
  });

  test('lend nothing from the private use area, where a code means what one font says', async () => {
    put('仿宋.ttf', { characters: '年\ue001', name: 'FangSong' });
    expect((await openFonts({ folder })).faceFor('body', 0xe001)).toBeUndefined();
    expect(openCoverage(folder)('\ue001')).toBe(false);
    const press = await open();
    await expect(press.print({ ...noticeSample, title: '镇\ue001村' })).rejects.toMatchObject({
      codePoint: 0xe001,
    });
  });

  test.each<[string, FontChange, FontFault, string]>([
    ['with a licence that forbids embedding', { licence: 2 }, 'not-embeddable', '授权不许嵌入'],
    ['that may be embedded as bitmaps only', { licence: 0x0200 }, 'not-embeddable', '授权不许嵌入'],
    ['that must not be cut', { licence: 0x0100 }, 'not-subsettable', '整个字体一起嵌入'],
    ['that were cut off in copying', { keep: 0.5 }, 'unreadable', '没有复制完整'],
    ['that are no fonts', { keep: 0 }, 'unreadable', '不是字体文件'],
    ['without a character map', { drop: 'cmap' }, 'missing-table', '不是完整的 TrueType 字体'],
  ])('%s are refused, and the office is told what to do', async (_, change, fault, told) => {
    put('仿宋.ttf', { characters: '年月日', name: 'FangSong', ...change });
    const error = await open().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnusableFontError);
    expect(error).toMatchObject({ file: '仿宋.ttf', fault });
    expect(nameFontFault(error as UnusableFontError)).toContain(told);
  });

  test.each([4, 8, 0])('whose licence says %i are taken', async (licence) => {
    put('仿宋.ttf', { characters: '年月日', name: 'FangSong', licence });
    expect((await open()).fontReport().find(({ role }) => role === 'body')?.source).toBe('office');
  });
});
