import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeComponent } from '../../src/document/components.ts';
import type { Setting } from '../../src/document/setting.ts';
import { plainText, writeFigure } from '../../src/document/text.ts';
import { composeVillageSheet } from '../../src/document/village-sheet.ts';
import { hideFigure, publishBand } from '../../src/protect/figure.ts';
import { county, smallDisclosure, townships, villages } from '../small-record.ts';

describe('a range in writing', () => {
  test('has its unit once, and the percent sign at both ends', () => {
    expect(writeFigure(publishBand(810, 819, '户'))).toBe('810～819户');
    expect(writeFigure(publishBand(0, 4, '人'))).toBe('0～4人');
    expect(writeFigure(publishBand(95.3, 96.4, '%'))).toBe('95.3%～96.4%');
    expect(writeFigure(publishBand(1, 2.5, '‰'))).toBe('1‰～2.5‰');
    expect(writeFigure(publishBand(-0.29, 12.5, '万元'))).toBe('-0.29～12.5万元');
  });

  test('stands without a unit where the head of the table has it', () => {
    expect(writeFigure(publishBand(810, 819, '户'), false)).toBe('810～819');
    expect(writeFigure(publishBand(95.3, 96.4, '%'), false)).toBe('95.3～96.4');
  });

  test('is one number where both ends are', () => {
    expect(writeFigure(publishBand(7, 7, '户'))).toBe('7户');
  });

  test('is rounded outward: the number never lies outside what is printed, nor far inside it', () => {
    expect(writeFigure(publishBand((810 / 850) * 100, (819 / 850) * 100, '%'))).toBe('95.2%～96.4%');
    const end = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(end, end, fc.constantFrom('%', '户'), (one, other, unit) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other)];
        const written = writeFigure(publishBand(least, most, unit), false)
          .split('～')
          .map(Number);
        const [from = Number.NaN, to = from] = written;
        const step = unit === '%' ? 0.1 : 0.01;
        expect(from).toBeLessThanOrEqual(least + 1e-5);
        expect(to).toBeGreaterThanOrEqual(most - 1e-5);
        expect(from).toBeGreaterThan(least - step - 1e-5);
        expect(to).toBeLessThan(most + step + 1e-5);
      }),
    );
  });

  test('is not widened by noise in the last bit', () => {
    for (let hundredths = 0; hundredths < 3000; hundredths++) {
      const end = hundredths / 100;
      expect(writeFigure(publishBand(end, end + 100, '亩'), false)).toBe(
        `${end}～${Number((end + 100).toFixed(2))}`,
      );
    }
  });
});

describe('a range in a document', () => {
  const disclosure = smallDisclosure('2022-07-20');
  const plan = disclosure.plans[0];
  const june = plan?.indicators.get('visited')?.byPeriod.get('2022-06');
  june?.set(townships[0], publishBand(10, 19, '户'));
  june?.set(villages[0], publishBand(5, 9, '户'));
  const helped = plan?.indicators.get('helped')?.byPeriod.get('2022-06');
  for (const area of [...townships, county]) helped?.set(area, hideFigure('protected', '户'));
  const setting: Setting = { disclosure, plan, period: '2022-06' };
  const compose = (name: string, indicator: string) => {
    const at = { file: 'reports/x.mdx', line: 1, column: 1 };
    return composeComponent({ name, attributes: { indicator }, at }, setting);
  };
  const note = '用～连着的两个数是一个区间：为保护个人，只公开所在的区间，两头的数也算在内。';

  test('stands in the table beside the other numbers, with a line below on what it is', () => {
    const [table] = compose('IndicatorTable', 'visited');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.map((row) => plainText(row.at(-1)?.content ?? []))[0]).toBe('10～19户');
    expect(table.notes).toContain(note);
  });

  test('is not explained where there is none', () => {
    const [table] = compose('IndicatorTable', 'helped');
    expect(table).toMatchObject({ kind: 'table' });
    expect(JSON.stringify(table)).not.toContain('区间');
  });

  test('is explained on the sheet on the village’s wall', () => {
    const village = disclosure.tree.byCode.get(villages[0]);
    if (!village || !plan) throw new Error('no village');
    const sheet = composeVillageSheet(disclosure, village, [plan], '2022-06');
    const table = sheet.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows.map((row) => plainText(row[1]?.content ?? []))).toContain(
      '5～9户',
    );
    expect(table).toMatchObject({ notes: [note] });
  });
});
