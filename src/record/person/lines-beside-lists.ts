import type { Correction } from '../correction/schema.ts';
import type { Objection } from '../objection/table.ts';
import type { Rows } from '../record.ts';
import type { Place } from '../source/problem.ts';
import type { NamingLine } from './names-in-text.ts';

/** Columns of the register of objections in which sentences stand. All of it is public. */
const sentences = ['matter', 'answer', 'note'] as const;

/** What the register of objections and the corrections say of notices, cell by cell and sentence by sentence. */
export function linesBesideLists(
  objections: ReadonlyArray<Rows<Objection>>,
  corrections: readonly Correction[],
  locate: (owner: object, ...path: PropertyKey[]) => Place,
): NamingLine[] {
  return [
    ...objections.flatMap(({ file, columns, rows }) =>
      rows.flatMap((row) =>
        sentences.flatMap((field) => {
          const text = row[field];
          const at = { file, line: row.line, column: columns[field] ?? 1 };
          return text === undefined ? [] : [{ text, at, about: [row.notice] }];
        }),
      ),
    ),
    ...corrections.flatMap((correction) =>
      (['changed', 'reason', 'withheld'] as const).flatMap((field) => {
        const text = correction[field];
        const about = correction.documents.map(({ id }) => id);
        return text === undefined ? [] : [{ text, at: locate(correction, field), about }];
      }),
    ),
  ];
}
