import { afterAll, describe, expect, test } from 'vitest';
import { bulletin, joint, upward } from './geometry-documents.ts';
import {
  body,
  bottomOf,
  find,
  hang,
  isHan,
  leftOf,
  lineOf,
  linesOf,
  measure,
  measureWithin,
  middleOf,
  pageOf,
  printTable,
  red,
  redOf,
  rightOf,
  ruleOf,
  three,
  tolerance,
  topOf,
  wordsOf,
  zi,
} from './geometry-measure.ts';
import type { PrintedGlyph } from './geometry-read.ts';

describe('geometry of the head and the text of official documents, read from the PDF', () => {
  test('版心 holds 22 lines of 28 characters and its margins are right', async () => {
    const page = await pageOf(bulletin, 2);
    const lines = linesOf(page).filter((line) => line.some(({ size }) => size === 15.75));
    const [first = [], second = []] = lines;
    const last = lines.at(-1) ?? [];
    measure('5.1', '纸宽', page.width, 210);
    measure('5.1', '纸高', page.height, 297);
    measure('5.2.1', '天头（第一行字的上边）', topOf(first), body.top);
    measure('5.2.1', '订口（行首字框）', leftOf(second), body.left);
    measure('5.2.1', '版心宽（行首至行尾字框）', rightOf(second) - leftOf(second), 156);
    measure('5.2.1', '版心下边缘（第22行字的下边）', bottomOf(last), body.bottom);
    measure('5.2.3', '每行字数', second.length, 28);
    measure('5.2.3', '每面行数', lines.length, 22);
    measure('3.1', '字距', (second[27]?.left ?? 0) / 27 - (second[0]?.left ?? 0) / 27, zi);
    measure('3.2', '行距', ((last[0]?.baseline ?? 0) - (first[0]?.baseline ?? 0)) / 21, hang);
    expect(second).toHaveLength(28);
    expect(lines).toHaveLength(22);
    const ends = lines.slice(0, 20).map((line) => rightOf(line));
    expect(Math.max(...ends) - Math.min(...ends), '行尾对齐').toBeLessThan(0.05);
  });

  test('版头 of 文件: mark, number and red rule stand where 7.2 has them', async () => {
    const page = await pageOf(bulletin, 1);
    const mark = redOf(page);
    const number = find(page, '子政发〔2022〕12号');
    const rule = ruleOf(page, 0);
    const urgency = find(page, '特急');
    expect(wordsOf(mark)).toBe('子虚镇人民政府文件');
    measure('7.2.3', '紧急程度的上边', topOf(urgency), body.top);
    measure('7.2.3', '紧急程度的左边', leftOf(urgency), body.left);
    measure('7.2.4', '发文机关标志上边缘距版心上边缘', topOf(mark) - body.top, 35);
    measure('7.2.4', '发文机关标志的中线', middleOf(mark), 106);
    measure('7.2.5', '标志与发文字号之间空二行', topOf(number.filter(isHan)) - bottomOf(mark), 2 * hang);
    measure('7.2.5', '发文字号的中线', middleOf(number), 106);
    measure('7.2.7', '分隔线距发文字号', rule.top - bottomOf(number), 4);
    measure('7.2.7', '分隔线的左端', rule.left, body.left);
    measure('7.2.7', '分隔线的长度', rule.right - rule.left, 156);
    expect(rule.colour).toBe(red);
  });

  test('版头 of an upward document: number one 字 from the left, 签发人 one from the right, in rows of two', async () => {
    const page = await pageOf(upward, 1);
    const number = find(page, '子政〔2022〕8号');
    const signers = lineOf(page, '签发人');
    const last = find(page, '钱来');
    measure('7.2.6', '发文字号左空一字', leftOf(number) - body.left, zi);
    measure('7.2.6', '签发人右空一字', body.right - rightOf(signers), zi);
    measure('7.2.6', '签发人与标志之间空二行', topOf(signers) - bottomOf(redOf(page)), 2 * hang);
    measure('7.2.6', '发文字号与最后一行签发人对齐', number[0]?.baseline ?? 0, last[0]?.baseline ?? 0);
    measure('7.2.6', '第二行签发人与第一个对齐', leftOf(last), leftOf(find(page, '甄士民')));
    measure('7.2.7', '分隔线距发文字号', ruleOf(page, 0).top - bottomOf(number), 4);
  });

  test('a long name is set smaller and narrower, and stays inside 版心', async () => {
    const mark = '子虚镇巩固拓展脱贫攻坚成果同乡村振兴有效衔接工作领导小组办公室文件';
    for (const [name, shown] of [
      ['长标志', mark],
      ['中等长度的标志', '子虚镇巩固拓展脱贫攻坚成果领导小组文件'],
    ] as const) {
      const own = upward.blocks.map((block) =>
        block.kind === 'masthead' ? { ...block, mark: shown } : block,
      );
      const glyphs = redOf(await pageOf({ ...upward, id: name, blocks: own }, 1));
      expect(wordsOf(glyphs)).toBe(shown);
      measure('7.2.4', `${name}上边缘距版心上边缘`, topOf(glyphs) - body.top, 35);
      measure('7.2.4', `${name}的中线`, middleOf(glyphs), 106);
      expect(leftOf(glyphs)).toBeGreaterThan(body.left - tolerance);
      expect(rightOf(glyphs)).toBeLessThan(body.right + tolerance);
      expect(bottomOf(glyphs) - topOf(glyphs)).toBeGreaterThan(8 * 0.9);
    }
  });

  test('several issuers: their names one above the other, 文件 in the middle beside them', async () => {
    const mark = redOf(await pageOf(joint, 1));
    const names = mark.filter(({ character }) => !'文件'.includes(character));
    const shared = mark.filter(({ character }) => '文件'.includes(character));
    measure('7.2.4', '联合行文标志上边缘距版心上边缘', topOf(mark) - body.top, 35);
    measure('7.2.4', '联合行文标志的中线', middleOf(mark), 106);
    const height = (glyphs: readonly PrintedGlyph[]): number => (topOf(glyphs) + bottomOf(glyphs)) / 2;
    measure('7.2.4', '“文件”上下居中', height(shared), height(names));
  });

  test('title, addressee and text follow 7.3.1 to 7.3.3, and all text is on the grid', async () => {
    const page = await pageOf(bulletin, 1);
    const title = page.glyphs.filter(({ size }) => size === 22);
    const addressee = lineOf(page, '各村民委员会，');
    const first = lineOf(page, '各村逐户核对');
    measure('7.3.1', '分隔线与标题之间空二行', topOf(title.filter(isHan)) - ruleOf(page, 0).bottom, 2 * hang);
    for (const [at, line] of linesOf({ ...page, glyphs: title }).entries())
      measure('7.3.1', `标题第${at + 1}行的中线`, middleOf(line), 106);
    measureWithin(
      '7.3.2',
      '标题与主送机关之间空一行（补足到行格）',
      topOf(addressee.filter(isHan)) - bottomOf(title.filter(isHan)),
      hang,
      2 * hang,
    );
    measure('7.3.2', '主送机关顶格', leftOf(addressee), body.left);
    measure('7.3.3', '正文段首左空二字', leftOf(first) - body.left, 2 * zi);
    for (const number of [1, 2, 3]) {
      const { glyphs } = await pageOf(bulletin, number);
      const text = glyphs.filter(({ size, baseline }) => size === 15.75 && (number > 1 || baseline > 150));
      const off = text.map(({ baseline }) => (baseline - (body.top + 0.88 * three)) / hang);
      const worst = Math.max(...off.map((lines) => Math.abs(lines - Math.round(lines)))) * hang;
      measure('5.2.3', `第${number}面正文离行格最远`, worst, 0);
    }
  });

  test('附件说明, signature, date and 附注 follow 7.3.4 to 7.3.6', async () => {
    const page = await pageOf(bulletin, 3);
    const head = lineOf(page, '附件：');
    const wrapped =
      linesOf(page)[linesOf(page).findIndex((line) => wordsOf(line).includes('2.子虚镇')) + 1] ?? [];
    const unit = find(page, '子虚镇人民政府');
    const date = find(page, '2022年10月9日');
    const remark = lineOf(page, '此件公开发布');
    measure('7.3.4', '附件说明左空二字', leftOf(head) - body.left, 2 * zi);
    measure('7.3.4', '回行与名称首字对齐', leftOf(wrapped), leftOf(find(page, '子虚镇防返贫')));
    measure('7.3.5.1', '成文日期右空四字', body.right - rightOf(date), 4 * zi);
    measure('7.3.5.1', '署名与日期同中线', middleOf(unit), middleOf(date));
    // A seal of 42 mm over both, half a line higher than their middle, as 居中偏下 has it.
    const text = linesOf(page)
      .filter((line) => (line[0]?.baseline ?? 0) < (unit[0]?.baseline ?? 0) - 1)
      .at(-1);
    const seal = (topOf(unit) + bottomOf(date)) / 2 - hang / 2 - 21;
    measureWithin('7.3.5.1', '印章上边距附件说明在一行之内', seal - bottomOf(text ?? []), 0, hang);
    measure('7.3.6', '附注左空二字（括号字框）', leftOf(remark) - body.left, 2 * zi);
    measure('7.3.6', '附注在日期下一行', (remark[0]?.baseline ?? 0) - (date[0]?.baseline ?? 0), hang);
  });

  test('without a seal unit and date follow 7.3.5.2', async () => {
    const page = await pageOf(upward, 1);
    const unit = find(page, '子虚镇巩固拓展脱贫攻坚成果办公室');
    const date = find(page, '2022年10月9日');
    const text = linesOf(page)
      .filter((line) => (line[0]?.baseline ?? 0) < (unit[0]?.baseline ?? 0) - 1)
      .at(-1);
    measure('7.3.5.2', '署名右空二字', body.right - rightOf(unit), 2 * zi);
    measure('7.3.5.2', '日期首字比署名首字右移二字', leftOf(date) - leftOf(unit), 2 * zi);
    measure('7.3.5.2', '署名在正文下空一行', (unit[0]?.baseline ?? 0) - (text?.[0]?.baseline ?? 0), 2 * hang);
  });

  test('seals of joint issuers neither touch nor leave 版心', async () => {
    const page = await pageOf(joint, 2);
    const [a, b, c] = ['子虚镇人民政府', '桃源乡人民政府', '虚日镇人民政府'].map((name) =>
      find(page, name),
    ) as [PrintedGlyph[], PrintedGlyph[], PrintedGlyph[]];
    expect(middleOf(b) - middleOf(a)).toBeGreaterThan(42);
    expect(topOf(c) - topOf(a)).toBeGreaterThan(42);
    expect(middleOf(a) - 21).toBeGreaterThan(body.left);
    expect(middleOf(c) + 21).toBeLessThan(body.right);
  });

  test('an annex begins a page: its number flush on line 1, its title in the middle of line 3', async () => {
    const page = await pageOf(bulletin, 4);
    const label = find(page, '附件1');
    const title = page.glyphs.filter(({ size }) => size === 22);
    measure('7.3.7', '“附件1”在第一行', topOf(label.filter(isHan)), body.top);
    measure('7.3.7', '“附件1”顶格', leftOf(label), body.left);
    const middle = (glyphs: readonly PrintedGlyph[]): number => (topOf(glyphs) + bottomOf(glyphs)) / 2;
    measure('7.3.7', '附件标题在第三行', middle(title) - middle(label.filter(isHan)), 2 * hang);
    measure('7.3.7', '附件标题的中线', middleOf(title), 106);
  });
});

afterAll(printTable);
