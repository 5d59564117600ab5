import { z } from 'zod';
import type { Fact } from '../../record/value/fact.ts';
import type { CsvColumn } from '../table.ts';
import type { CsvValue } from '../text/csv-cell.ts';

/** Schema of what is known, inferred or missing. */
export function factOf<T extends z.ZodType>(value: T, title: string) {
  const reason = z.string().meta({ title: '理由', description: '怎样推断出来，或为什么没有' });
  const state = <const S extends string>(word: S) => z.literal(word).meta({ title: '是否所印' });
  return z
    .union([
      z.strictObject({ state: state('known'), value }),
      z.strictObject({ state: state('inferred'), value, reason }),
      z.strictObject({ state: state('missing'), reason }),
    ])
    .meta({ title, description: 'state 是 known（原文所印）、inferred（推断）或 missing（缺失）' });
}

const stateNames = { known: '原文所印', inferred: '推断', missing: '缺失' };

/** The columns of a fact: its value, and whether it is printed, inferred or missing, with the reason. */
export function factColumns<Row, T>(
  name: string,
  pick: (row: Row) => Fact<T>,
  write: (value: T) => CsvValue,
): Array<CsvColumn<Row>> {
  return [
    { header: name, cell: (row) => writeValue(pick(row), write) },
    { header: `${name}状态`, cell: (row) => describeState(pick(row)) },
  ];
}

function writeValue<T>(fact: Fact<T>, write: (value: T) => CsvValue): CsvValue {
  return fact.state === 'missing' ? undefined : write(fact.value);
}

function describeState(fact: Fact<unknown>): string {
  const name = stateNames[fact.state];
  return fact.state === 'known' ? name : `${name}：${fact.reason}`;
}
