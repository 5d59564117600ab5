import { afterAll, describe, expect, test } from 'vitest';
import { bulletin, letter, minutes } from './geometry-documents.ts';
import {
  body,
  bottomOf,
  find,
  four,
  hang,
  isHan,
  leftOf,
  lineOf,
  linesOf,
  measure,
  middleOf,
  pageOf,
  pagesOf,
  printTable,
  red,
  redOf,
  rightOf,
  ruleOf,
  topOf,
  wordsOf,
  zi,
} from './geometry-measure.ts';
import type { PrintedRule } from './geometry-read.ts';

describe('geometry of annexes across, imprint, page numbers, letters and minutes, read from the PDF', () => {
  test('a page across has 版心 of the upright sheet turned, and its number where the sheet has it', async () => {
    const pages = await pagesOf(bulletin);
    const across = pages.filter(({ width, height }) => width > height);
    expect(across.length).toBeGreaterThan(1);
    for (const page of across) {
      const number = pages.indexOf(page) + 1;
      const furniture = page.glyphs.filter(({ turned, character }) => turned && character !== ' ');
      const dash = furniture.filter(({ character }) => character === '—');
      expect(wordsOf(furniture)).toBe(`—${number}—`);
      measure('8', `横页${number}：一字线距版心（左侧35 mm内）`, 35 - rightOf(dash), 7);
      const gap = number % 2 === 1 ? page.height - 26 - bottomOf(furniture) : topOf(furniture) - 28;
      measure('8', `横页${number}：页码${number % 2 === 1 ? '距订口对边' : '距上边'}一字`, gap, four);
    }
    const [first] = across;
    if (!first) return;
    measure('8', '横页版心宽（表格线）', ruleOf(first, 0).right - ruleOf(first, 0).left, 225);
    measure('8', '横页版心左边', ruleOf(first, 0).left, 35);
    measure('8', '横页版心上边', topOf(find(first, '附件2').filter(isHan)), 28);
  });

  test('版记 stands on an even page, its last rule on the lower edge of 版心', async () => {
    const pages = await pagesOf(bulletin);
    const page = await pageOf(bulletin, -1);
    expect(pages.length % 2).toBe(0);
    const rules = page.rules.toSorted((one, other) => one.top - other.top);
    const [top, between, low] = rules;
    if (!top || !between || !low) throw new Error('three rules are wanted');
    const thick = (rule: PrintedRule): number => rule.bottom - rule.top;
    for (const [name, rule, standard] of [
      ['首条', top, 0.35],
      ['中间', between, 0.25],
      ['末条', low, 0.35],
    ] as const) {
      measure('7.4.1', `版记${name}分隔线的长度`, rule.right - rule.left, 156);
      measure('7.4.1', `版记${name}分隔线的粗细`, thick(rule), standard);
      expect(Math.abs(thick(rule) - standard)).toBeLessThan(0.01);
    }
    measure('7.4.1', '末条分隔线在版心下边缘', low.bottom, body.bottom);
    const copies = lineOf(page, '抄送：');
    const goesOn = linesOf(page)[linesOf(page).findIndex((line) => wordsOf(line).includes('抄送')) + 1] ?? [];
    const office = find(page, '子虚镇党政办公室');
    const date = find(page, '2022年10月10日印发');
    measure('7.4.2', '抄送左空一字', leftOf(copies) - body.left, four);
    measure('7.4.2', '抄送回行与冒号后首字对齐', leftOf(goesOn), leftOf(find(page, '县农业农村局')));
    measure('7.4.3', '印发机关左空一字', leftOf(office) - body.left, four);
    measure('7.4.3', '印发日期右空一字', body.right - rightOf(date), four);
    measure('7.4.3', '印发机关和日期在一行', office[0]?.baseline ?? 0, date[0]?.baseline ?? 0);
    expect(new Set([...copies, ...office].filter(isHan).map(({ size }) => size))).toEqual(new Set([14]));
  });

  test('page numbers: 4号 between dashes 7 mm below 版心, odd ones right and even ones left', async () => {
    for (const number of [1, 2, 3]) {
      const page = await pageOf(bulletin, number);
      const furniture = lineOf(page, `— ${number} —`);
      const dash = furniture.filter(({ character }) => character === '—');
      measure('7.5', `第${number}面一字线距版心下边缘`, topOf(dash) - body.bottom, 7);
      const odd = number % 2 === 1;
      const gap = odd ? body.right - rightOf(furniture) : leftOf(furniture) - body.left;
      measure('7.5', `第${number}面页码${odd ? '右' : '左'}空一字`, gap, four);
      expect(furniture.every(({ size }) => size === 14)).toBe(true);
    }
  });

  test('信函格式 follows 10.1', async () => {
    const page = await pageOf(letter, 1);
    const mark = redOf(page);
    const rules = page.rules.filter(({ colour }) => colour === red).toSorted((a, b) => a.top - b.top);
    const [thick, thin, thinBelow, thickBelow] = rules;
    if (!thick || !thin || !thinBelow || !thickBelow) throw new Error('four rules are wanted');
    const heavy = (rule: PrintedRule): number => rule.bottom - rule.top;
    measure('10.1', '标志上边缘距上页边', topOf(mark), 30);
    measure('10.1', '标志的中线', middleOf(mark), 106);
    measure('10.1', '双线距标志', thick.top - bottomOf(mark), 4);
    measure('10.1', '第二条双线距下页边', page.height - thickBelow.bottom, 20);
    for (const [at, rule] of rules.entries()) {
      measure('10.1', `双线${at + 1}的长度`, rule.right - rule.left, 170);
      measure('10.1', `双线${at + 1}的中线`, (rule.left + rule.right) / 2, 106);
    }
    expect(heavy(thick)).toBeGreaterThan(2 * heavy(thin));
    expect(heavy(thickBelow)).toBeGreaterThan(2 * heavy(thinBelow));
    const number = find(page, '子督办〔2022〕1号');
    const title = page.glyphs.filter(({ size }) => size === 22);
    measure('10.1', '发文字号距线（3号字高的7/8）', topOf(number.filter(isHan)) - thin.bottom, (7 / 8) * zi);
    measure('10.1', '发文字号居右顶版心边', body.right - rightOf(number), 0);
    measure('10.1', '紧急程度居左顶版心边', leftOf(find(page, '加急')) - body.left, 0);
    measure(
      '10.1',
      '标题与发文字号相距二行',
      topOf(title.filter(isHan)) - bottomOf(number.filter(isHan)),
      2 * hang,
    );
    expect(page.glyphs.filter(({ character }) => character === '—')).toEqual([]);
    const last = await pageOf(letter, -1);
    expect(last.rules).toEqual([]);
    measure('10.1', '版记在版心内最下方', bottomOf(lineOf(last, '抄送').filter(isHan)), body.bottom - 2.4);
  });

  test('纪要 follows 10.3', async () => {
    const page = await pageOf(minutes, 1);
    const text = lineOf(page, '全部销号');
    const label = find(page, '出席：');
    const lines = linesOf(page);
    const goesOn = lines[lines.findIndex((line) => wordsOf(line).includes('出席：')) + 1] ?? [];
    measure('10.3', '纪要标志上边缘距版心上边缘', topOf(redOf(page)) - body.top, 35);
    measure('10.3', '出席在正文下空一行', (label[0]?.baseline ?? 0) - (text[0]?.baseline ?? 0), 2 * hang);
    measure('10.3', '出席左空二字', leftOf(label) - body.left, 2 * zi);
    measure('10.3', '出席名单回行对齐冒号后首字', leftOf(goesOn), rightOf(label));
    expect(label[0]?.font).not.toBe(goesOn[0]?.font);
  });
});

afterAll(printTable);
