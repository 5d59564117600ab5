import { describe, expect, test } from 'vitest';
import { codesOf, soundFiles, tellOf } from './sound-record.ts';

const [problems, monitoring] = ['rectification/p1.csv', 'monitoring/p1.csv'] as const;
const row = 'p1,2022-06,990100001000,边缘易致贫户,14,41,0,1';

describe('the ledger of problems', () => {
  test('closed before it was found', () => {
    expect(
      tellOf({ [problems]: [['2022-05-31,2022-06-30,2022-06-28', '2022-05-31,2022-06-30,2022-05-28']] }),
    ).toMatchObject([{ code: 'MB314', line: 3, message: expect.stringContaining('销号日期') }]);
  });

  test('closed in days to come', () => {
    expect(codesOf({ [problems]: [['2022-06-28,到', '2026-06-28,到']] })).toEqual(['MB746']);
  });

  test('closed late is no fault of the record', () => {
    expect(codesOf({ [problems]: [['2022-06-28,到', '2022-07-28,到']] })).toEqual([]);
  });
});

describe('counts of monitored households', () => {
  test('a wrong stock is told once, though it breaks the sum of the next period too', () => {
    expect(codesOf({ [monitoring]: [[row, row.replace(',14,', ',15,')]] })).toEqual(['MB763']);
  });

  test('a break that the row explains', () => {
    const noted = (soundFiles[monitoring] ?? '')
      .trim()
      .split('\n')
      .map(
        (line, i) =>
          `${line.replace(row, row.replace(',14,', ',15,'))},${i === 0 ? '说明' : line.startsWith(row) ? '类别调整' : ''}`,
      )
      .join('\n');
    expect(codesOf({}, { [monitoring]: noted })).toEqual([]);
  });

  test('more taken in than there are, as the row explains', () => {
    const first = 'p1,2022-03,990100001000,脱贫不稳定户,19,58,';
    const rows = (note: string) => ({
      [monitoring]: (soundFiles[monitoring] ?? '')
        .trim()
        .split('\n')
        .map((line, i) =>
          i === 0
            ? `${line},说明`
            : line.startsWith(first)
              ? `${line.replace(/58,\d+,/, '58,21,')},${note}`
              : `${line},`,
        )
        .join('\n'),
    });
    expect(tellOf({}, rows(''))).toMatchObject([{ code: 'MB765', fix: expect.stringContaining('“说明”') }]);
    expect(codesOf({}, rows('两户整户迁出'))).toEqual([]);
  });

  test('no stock at all, which nobody need explain', () => {
    const none = `${(soundFiles[monitoring] ?? '').trim().split('\n')[0]}\np1,2022-03,990100001000,脱贫不稳定户,0,0,0,0,2022-04-06\np1,2022-03,990100002000,脱贫不稳定户,0,0,0,0,2022-04-06\n`;
    expect(codesOf({}, { [monitoring]: none })).toEqual([]);
  });

  test('reported before the period was over', () => {
    const on = (day: string) => codesOf({ [monitoring]: [[`${row},2022-07-04`, `${row},${day}`]] });
    expect(on('2022-06-10')).toEqual(['MB315']);
    // Offices close the month on the 25th.
    expect(on('2022-06-25')).toEqual(['MB809']);
  });

  test('one kind of one township left out of one period', () => {
    expect(
      tellOf({ [monitoring]: [['p1,2022-08,990100002000,边缘易致贫户,12,37,1,1,2022-09-06\n', '']] }),
    ).toMatchObject([{ code: 'MB769', message: expect.stringContaining('望麦乡边缘易致贫户') }]);
  });

  test('persons given in the column of households', () => {
    expect(codesOf({ [monitoring]: [[row, row.replace(',14,41,', ',41,14,')]] })).toContain('MB766');
  });
});
