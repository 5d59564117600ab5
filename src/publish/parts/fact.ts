import { z } from 'zod';
import type { Fact } from '../../record/value/fact.ts';
import type { CsvColumn } from '../table.ts';

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

/** How the value of a fact is written: as text, as a day, or as a list. */
type Writing<T> =
  | { type: 'string' | 'date'; write: (value: T) => string }
  | { type: 'list'; write: (value: T) => readonly string[] };

/** The columns of a fact: its value, and whether it is printed, inferred or missing, with the reason. */
export function factColumns<Row, T>(
  name: string,
  pick: (row: Row) => Fact<T>,
  writing: Writing<T>,
): Array<CsvColumn<Row>> {
  const readFact = <V>(row: Row, write: (value: T) => V): V | undefined => {
    const fact = pick(row);
    return fact.state === 'missing' ? undefined : write(fact.value);
  };
  const column: CsvColumn<Row> =
    writing.type === 'list'
      ? { header: name, type: 'list', cell: (row) => readFact(row, writing.write) }
      : { header: name, type: writing.type, cell: (row) => readFact(row, writing.write) };
  return [column, { header: `${name}状态`, cell: (row) => describeState(pick(row)) }];
}

function describeState(fact: Fact<unknown>): string {
  const name = stateNames[fact.state];
  return fact.state === 'known' ? name : `${name}：${fact.reason}`;
}
