import { describe, expect, it } from 'vitest';
import { measureEms, setTitle, wrapText } from '../../src/image/wrap-title.ts';

const width = 688;

describe('setTitle', () => {
  it('sets a short title large, on one line', () => {
    expect(setTitle('长岭村', width)).toEqual({ size: 76, lines: ['长岭村'] });
  });

  it('breaks a long title between words, into lines of like length', () => {
    const { lines } = setTitle(
      '沈丘县巩固拓展脱贫攻坚成果同乡村振兴有效衔接工作集中整改提升专项行动工作方案',
      width,
    );
    expect(lines).toEqual([
      '沈丘县巩固拓展脱贫攻坚成果',
      '同乡村振兴有效衔接工作集中',
      '整改提升专项行动工作方案',
    ]);
  });

  it('keeps words of this field whole that a general word list tears', () => {
    const { lines } = setTitle('关于子虚镇防返贫监测帮扶台账问题的督办通知书', width);
    expect(lines.join('|')).not.toMatch(/帮\|扶|台\|账/u);
  });

  it('never lets a line pass the width', () => {
    for (let length = 1; length < 90; length++) {
      const { size, lines } = setTitle('巩固拓展脱贫攻坚成果，'.repeat(9).slice(0, length), width);
      for (const line of lines) expect(measureEms(line) * size, line).toBeLessThanOrEqual(width);
    }
  });

  it('shrinks as a title grows, and ends in … where even the smallest does not hold it', () => {
    const sizes = [3, 10, 13, 30, 60].map((length) => setTitle('明'.repeat(length), width).size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(setTitle('明'.repeat(200), width).lines.at(-1)?.endsWith('…')).toBe(true);
  });

  it('keeps document numbers, dates and counts whole, and no punctuation at the head of a line', () => {
    for (let before = 0; before < 20; before++) {
      const { lines } = setTitle(
        `${'关于'.repeat(before)}〔2022〕1号，2022年11月20日（第12项）的公示`,
        width,
      );
      const text = lines.join('\n');
      for (const whole of ['〔2022〕1号', '2022年11月20日', '12项']) expect(text).toContain(whole);
      for (const line of lines) expect(line).not.toMatch(/^[，）。]|（$/u);
    }
  });

  it('keeps a character outside the first plane whole', () => {
    expect(setTitle('𬬮'.repeat(12), width).lines.join('')).toBe('𬬮'.repeat(12));
  });
});

describe('wrapText', () => {
  it('takes no more lines than it may, and says with … that something is left out', () => {
    expect(wrapText('任务、进展、项目和公示', 1000, 25, 2)).toHaveLength(1);
    const [line = ''] = wrapText('任务、进展、项目和公示'.repeat(5), 300, 25, 1);
    expect(line.endsWith('…')).toBe(true);
    expect(measureEms(line) * 25).toBeLessThanOrEqual(300);
  });
});
