import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { cleanFragment } from '../../src/record/site/clean-fragment.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { filesWith, smallFiles } from '../small-record.ts';

const html = (given: string) => {
  const cleaned = cleanFragment(given);
  return 'html' in cleaned ? cleaned.html : undefined;
};

describe("a piece of the portal's own HTML", () => {
  test('keeps text, lists and links, and drops what would meet our own styles', () => {
    expect(html('<ul class="nav"><li><A HREF="https://a.example/?x=1&amp;y=2">首页</A></li></ul>')).toBe(
      '<ul><li><a href="https://a.example/?x=1&amp;y=2">首页</a></li></ul>',
    );
  });

  test.each([
    ['<p>一</p>\n<script>x()</script>', '第2行有不能用的标签 <script>'],
    ['<p onclick="x()">一</p>', '第1行有不能用的属性 onclick'],
    ['<p style="color:red">一</p>', '第1行有不能用的属性 style'],
    ['<p>一</p>\n\n<img src="https://a.example/logo.png"/>', '第3行有不能用的标签 <img>'],
    ['<a href="javascript:x()">一</a>', '第1行的链接“javascript:x()”'],
    ['<a href="/xxgk/">一</a>', '要写完整的网址'],
    ['<p>一<br>二</p>', '没有成对'],
    ['<!DOCTYPE html><p>一</p>', '整张网页'],
  ])('refuses %s and says where', (given, said) => {
    const cleaned = cleanFragment(given);
    expect('wrong' in cleaned && cleaned.wrong).toContain(said);
  });

  test('is the same when it is cleaned again, and holds nothing that is not allowed, whatever was given', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br/>',
      '<a href="https://x">',
      '</a>',
      '<script>',
      'onload="x"',
      '&lt;',
      '&',
      '文',
      '"',
      '>',
      '<',
      '<svg/onload=x>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = html(pieces.join(''));
        if (once === undefined) return;
        expect(html(once)).toBe(once);
        expect(once).not.toMatch(/<(?!\/?(?:p|a|br)\b)/);
      }),
      { numRuns: 2000 },
    );
  });

  test('that is refused is told at its key in site.yaml', () => {
    const site = `${smallFiles['site.yaml'] ?? ''}portal:\n  name: 门户\n  url: https://portal.example\n  headerHtml: |\n    <p>一</p>\n    <iframe src="https://a.example"/>\n`;
    const { diagnostics } = checkRecord(holdFolder(filesWith({ 'site.yaml': site })));
    const told = diagnostics.find(({ code }) => code === 'MB209');
    expect(told).toMatchObject({ file: 'site.yaml' });
    expect(told?.message).toContain('第2行有不能用的标签 <iframe>');
  });
});

describe('what shows that a duty was done', () => {
  const check = (met: string) => {
    const rules = (smallFiles['rules.yaml'] ?? '').replace(/\n$/, `\n    met: ${met}\n`);
    return checkRecord(holdFolder(filesWith({ 'rules.yaml': rules }))).diagnostics.filter(
      ({ file }) => file === 'rules.yaml',
    );
  };

  test.each([
    ['{ notices: [projct] }', 'MB402', 'project'],
    ['{ reports: [monthly] }', 'MB208', 'monthly-report'],
    ['{ data: [fundng] }', 'MB208', 'funding'],
    ['{}', 'MB209', '至少写一样'],
  ])('written as %s is told with %s', (met, code, said) => {
    const [told] = check(met);
    expect(told?.code).toBe(code);
    expect(`${told?.message}${told?.fix}`).toContain(said);
  });

  test('written rightly is not told', () => {
    expect(check('{ notices: [project], data: [funding] }')).toEqual([]);
  });
});
