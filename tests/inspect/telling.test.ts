import { describe, expect, test } from 'vitest';
import { printCheck } from '../../src/check/print/print.ts';
import { explainFinds } from '../../src/inspect/explain-finds.ts';
import type { InspectionOptions } from '../../src/inspect/inspect-folder.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { inspectFiles } from './folder.ts';

const number = '11010519491231002X';

async function tell(files: Record<string, string | Uint8Array>, options: Partial<InspectionOptions> = {}) {
  const { finds } = await inspectFiles(files, options);
  const diagnostics = explainFinds(finds);
  return { diagnostics, text: printCheck({ diagnostics, notes: [] }, holdFolder({}), { colour: false }) };
}

describe('what is found is told to the clerk', () => {
  test('personal data: file, place, kind and how to mend it, never the value', async () => {
    const { diagnostics, text } = await tell({ 'data/a.csv': `地区,说明\n张湾村,身份证号${number}\n` });
    expect(diagnostics.map((each) => [each.code, each.severity, each.file])).toEqual([
      ['MB967', 'error', 'data/a.csv'],
    ]);
    expect(text).toMatch(/data\/a\.csv[\s\S]*第2行 第2列“说明”有居民身份证号[\s\S]*怎么改：/);
    expect(`${text}${JSON.stringify(diagnostics)}`).not.toMatch(/\d{7}/);
  });

  test('the same value in many files is told once, with some of them and their number', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`p${i}/index.html`, `<p>身份证号${number}</p>`]),
    );
    const { diagnostics } = await tell(pages);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toMatch(/另外29个文件里（p1\/index\.html、.*等）/);
  });

  test('two values are told apart, though they look alike when masked', async () => {
    const { diagnostics } = await tell({ 'a.txt': '电话 13812345678\n手机 13912345678\n手机 13712349678\n' });
    expect(diagnostics.length).toBeGreaterThan(1);
  });

  test('a name of a file that holds personal data is not printed in full', async () => {
    const { diagnostics, text } = await tell({ [`${number}.txt`]: '公开' });
    expect(diagnostics).toHaveLength(1);
    expect(text).not.toMatch(/\d{7}/);
  });

  test('a hidden number: what it is of and where, never the number', async () => {
    const hidden = {
      name: '临时救助户数',
      area: '张湾村',
      areaCode: '990009001001',
      period: '2022-06',
      values: ['3'],
    };
    const { diagnostics, text } = await tell(
      { 'a.html': '<p>2022年6月张湾村临时救助户数3户</p>' },
      { hiddenValues: [hidden] },
    );
    expect(diagnostics.map((each) => each.code)).toEqual(['MB968']);
    expect(text).toMatch(/张湾村.*临时救助户数/);
    expect(text).not.toMatch(/3户/);
  });

  test('a file that cannot be read: why, and what to do', async () => {
    const { diagnostics, text } = await tell({ 'a.docx': 'PK', 'b.png': 'no picture' });
    expect(diagnostics.map((each) => [each.code, each.severity])).toEqual(Array(2).fill(['MB969', 'error']));
    expect(text).toMatch(/不认识这种文件[\s\S]*这个文件坏了/);
  });
});

describe('what passes', () => {
  const page = { 'a.html': '<p>电话：138-1234-5678</p>' };

  test('a mobile number does not, however office-like it stands', async () => {
    expect((await tell(page)).diagnostics.map((each) => each.code)).toEqual(['MB967']);
  });

  test('the very number that an office gives as its contact does, in every spelling', async () => {
    const passes = { contacts: new Set(['13812345678']), allowed: [] };
    expect((await tell(page, { passes })).diagnostics).toEqual([]);
    const other = { 'a.html': '<p>电话：138-1234-5679</p>' };
    expect((await tell(other, { passes })).diagnostics).toHaveLength(1);
  });

  test('a value that the record allows does, for its kind only', async () => {
    const allow = (kind: 'mobile' | 'bank-card') => ({
      contacts: new Set<string>(),
      allowed: [{ kind, value: '13812345678' }],
    });
    expect((await tell(page, { passes: allow('mobile') })).diagnostics).toEqual([]);
    expect((await tell(page, { passes: allow('bank-card') })).diagnostics).toHaveLength(1);
  });
});
