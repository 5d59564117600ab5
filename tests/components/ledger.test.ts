import { describe, expect, it } from 'vitest';
import { ledgerOf, sayLedger } from '../../src/components/rectification/ledger.ts';
import { assessRectification } from '../../src/compute/rectification.ts';

const row = (id: string, due: string, closed?: string) => ({
  line: 2,
  id,
  plan: 'p',
  task: undefined,
  source: '自查' as const,
  issue: '问题',
  area: '990001001001',
  unit: '某单位',
  measure: '改',
  found: '2022-09-01',
  due,
  closed,
  evidence: undefined,
});

describe('ledgerOf', () => {
  const standings = assessRectification(
    [
      row('1', '2022-12-01'),
      row('2', '2022-10-01'),
      row('3', '2022-10-01', '2022-10-05'),
      row('4', '2022-10-01', '2022-09-20'),
    ],
    'f',
    '2022-11-20',
  );
  it('splits and counts', () => {
    const ledger = ledgerOf(standings, 'p');
    expect([ledger.overdue.length, ledger.open.length, ledger.closed.length, ledger.closedLate]).toEqual([
      1, 1, 2, 1,
    ]);
    expect(sayLedger(ledger)).toBe('查出4个问题，已销号2个（其中1个晚于时限），整改中1个，逾期未销号1个。');
  });
  it('says so when there is nothing', () => {
    expect(sayLedger(ledgerOf(standings, 'q'))).toBe('到这一天为止，台账上没有问题。');
  });
});
