import { soundFiles } from './sound-record.ts';

/** Paths of the tables of a period of the sound record. */
export const indicatorsOf = (month: string) => `progress/p1/2022-${month}/indicators.csv`;
export const tasksOf = (month: string) => `progress/p1/2022-${month}/tasks.csv`;

export const months = ['03', '04', '05', '06', '07', '08'];

/** The indicators of all periods, each line put through a function; undefined leaves it out. */
export function rewrite(
  pathOf: (month: string) => string,
  change: (line: string, month: string) => string | undefined,
): Record<string, string> {
  return Object.fromEntries(
    months.map((month) => {
      const lines = (soundFiles[pathOf(month)] ?? '').trim().split('\n');
      const kept = lines.flatMap((line, i) => (i === 0 ? [line] : (change(line, month) ?? [])));
      return [pathOf(month), `${kept.join('\n')}\n`];
    }),
  );
}

/** A table of indicators with the column 说明, filled in the rows that begin so, and with more rows. */
export function withNote(month: string, row: string, note: string, text = soundFiles[indicatorsOf(month)]) {
  const lines = (text ?? '').trim().split('\n');
  const noted = lines.map(
    (line, i) => `${line},${i === 0 ? '说明' : line.startsWith(row) && row !== '' ? note : ''}`,
  );
  return { [indicatorsOf(month)]: `${noted.join('\n')}\n` };
}

/** An indicator's definition, to be put behind the others. */
export function define(id: string, more: string): Record<string, string> {
  const words = `- id: ${id}\n  name: 试${id}\n  plain: 只供测试。\n  direction: up\n`;
  const rest = more
    .split('; ')
    .map((line) => `  ${line}\n`)
    .join('');
  return { 'indicators.yaml': `${soundFiles['indicators.yaml']}${words}${rest}` };
}

/** A period's indicators with rows behind them. */
export function withRows(month: string, ...rows: string[]): Record<string, string> {
  return { [indicatorsOf(month)]: `${soundFiles[indicatorsOf(month)]}${rows.join('\n')}\n` };
}
