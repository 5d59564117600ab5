import { describe, expect, test } from 'vitest';
import { smallDisclosure, smallFiles, townships } from '../small-record.ts';

const indicators = `${smallFiles['indicators.yaml'] ?? ''}
- id: grants
  name: 发放的补助
  plain: 发到各户的补助一共多少钱。
  unit: 万元
  direction: up
  adds: sum
  sensitivity: people
  time: flow
`;
const head = '指标,地区代码,数值,最大一户,第二大户,报送日期\n';
const grants = (rows: string) =>
  smallDisclosure('2022-07-20', {
    'indicators.yaml': indicators,
    'progress/small/2022-06/indicators.csv': `${head}${rows}`,
  })
    .plans[0]?.indicators.get('grants')
    ?.byPeriod.get('2022-06');

describe('an amount', () => {
  test('is told where many share in it', () => {
    const told = grants(
      `grants,${townships[0]},60,4,3,2022-07-05\ngrants,${townships[1]},80,5,5,2022-07-05\n`,
    );
    expect(townships.map((code) => told?.get(code)?.kind)).toEqual(['value', 'value']);
  });

  test('is not told where two have nearly all of it, nor the other from which it could be worked out', () => {
    const told = grants(
      `grants,${townships[0]},60,40,18,2022-07-05\ngrants,${townships[1]},80,5,5,2022-07-05\n`,
    );
    expect(townships.map((code) => told?.get(code)?.kind)).toEqual(['hidden', 'hidden']);
  });

  test('is small without telling of anybody: three times ten thousand yuan are not three people', () => {
    const told = grants(
      `grants,${townships[0]},3,0.2,0.1,2022-07-05\ngrants,${townships[1]},80,5,5,2022-07-05\n`,
    );
    expect(told?.get(townships[0])?.kind).toBe('value');
  });

  test('does not take the largest contributions along into what is published', () => {
    const text = JSON.stringify([
      ...(grants(`grants,${townships[0]},60,3.97,3,2022-07-05\ngrants,${townships[1]},80,5,5,2022-07-05\n`) ??
        []),
    ]);
    expect(text).not.toContain('3.97');
  });
});
