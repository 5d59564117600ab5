import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partCells } from '../../src/record/source/cells.ts';

const delimiters = [',', ';', '\t'];

/** Cells with everything that needs quoting, and spaces of all kinds around. */
const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', '村', '"', ',', ';', '\t', '\n', ' ', '\u3000', '='),
    maxLength: 8,
  }),
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replace(/[\r\0]/g, '')),
  fc.constantFrom('', '0', '２０２２年', 'p1'),
);

/** A cell as a writer of CSV puts it: quoted where it must be, or always. */
function write(text: string, always: boolean): string {
  return always || /["\n\t,;=]|^[\s\u3000\u00a0]|[\s\u3000\u00a0]$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

const table = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.constantFrom(...delimiters), fc.boolean(), fc.boolean())
  .chain(([width, delimiter, always, ends]) =>
    fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
      .map((rows) => {
        const lines = rows.map((row) => row.map((each) => write(each, always)).join(delimiter));
        return { rows, delimiter, text: `${lines.join('\n')}${ends ? '\n' : ''}` };
      }),
  );

function part(text: string, delimiter: string) {
  const rows: Array<{ cells: string[]; line: number; starts: number[] }> = [];
  const faults = partCells(text, delimiter, (cells, line, starts) =>
    rows.push({ cells: [...cells], line, starts: [...starts] }),
  );
  return { rows, faults };
}

describe('the cells of well-formed CSV', () => {
  test('are those that csv-parse finds, without the space around them', () => {
    fc.assert(
      fc.property(table, ({ text, delimiter }) => {
        const theirs: string[][] = parse(text, { delimiter, record_delimiter: '\n' });
        const { rows, faults } = part(text, delimiter);
        expect(faults).toEqual([]);
        expect(rows.map((row) => row.cells)).toEqual(theirs.map((row) => row.map((each) => each.trim())));
      }),
      { numRuns: 500 },
    );
  });

  test('have the line on which their row begins, and offsets at which they stand', () => {
    fc.assert(
      fc.property(table, ({ text, delimiter }) => {
        for (const { cells, line, starts } of part(text, delimiter).rows) {
          expect(text.slice(0, starts[0]).split('\n')).toHaveLength(line);
          cells.forEach((each, i) => {
            const at = starts[i] ?? -1;
            expect(at).toBeGreaterThanOrEqual(0);
            const rest = text.slice(at);
            if (rest.startsWith('"')) expect(rest.slice(1).replaceAll('""', '"')).toContain(each);
            else expect(rest.startsWith(each)).toBe(true);
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a line whose cells cannot be told apart', () => {
  const broken = fc.constantFrom('a,b"c,d', 'a,"b"c,d', '"a,b,c', 'a,b,"c', 'x,"', '5"管,2,3', 'a,"b" "c",d');
  const plain = fc.constantFrom('1,2,3', '村,,', ',,', '"a","b","c"', ' 1 , 2 ,3');

  test('is told with its line, and the other lines are read', () => {
    fc.assert(
      fc.property(fc.array(plain), broken, fc.array(plain), (above, wrong, below) => {
        const text = [...above, wrong, ...below].join('\n');
        const { rows, faults } = part(text, ',');
        const line = above.length + 1;
        expect(faults.map((fault) => fault.line)).toEqual([line]);
        expect(rows.map((row) => row.line)).toEqual(
          [...above, wrong, ...below].flatMap((_, i) => (i + 1 === line ? [] : [i + 1])),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('two of them are both told', () => {
    expect(part('a,b\n"x,y\n1,2\nz"z,1\n3,4', ',').faults).toEqual([
      { kind: 'open-quote', line: 2, column: 1 },
      { kind: 'csv-syntax', line: 4, column: 1 },
    ]);
  });
});

describe('lines and ends', () => {
  const cellsOf = (text: string, delimiter = ',') => part(text, delimiter).rows.map((row) => row.cells);

  test('blank lines are rows of one empty cell', () => {
    expect(cellsOf('a,b\n\n \nc,d\n')).toEqual([['a', 'b'], [''], [''], ['c', 'd']]);
  });

  test('the last line counts with and without an end, and a delimiter at the end opens one more cell', () => {
    expect(cellsOf('a,b')).toEqual([['a', 'b']]);
    expect(cellsOf('a,b\n')).toEqual([['a', 'b']]);
    expect(cellsOf('a,')).toEqual([['a', '']]);
    expect(cellsOf('a,\n')).toEqual([['a', '']]);
    expect(cellsOf('"a",')).toEqual([['a', '']]);
    expect(cellsOf('a\t\t', '\t')).toEqual([['a', '', '']]);
    expect(cellsOf('')).toEqual([]);
  });

  test('what keeps a code from becoming a number is a cell of its own', () => {
    expect(cellsOf('="990100001001",2\n"=""0012""",3')).toEqual([
      ['="990100001001"', '2'],
      ['="0012"', '3'],
    ]);
  });

  test('any text at all is parted, and no line is given twice', () => {
    const sign = fc.constantFrom('a', '"', ',', '\n', ' ', '=', ';');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 60 }), (text) => {
        const { rows, faults } = part(text, ',');
        const lines = text.replace(/\n$/, '').split('\n').length;
        const found = [...rows.map((row) => row.line), ...faults.map((fault) => fault.line)];
        expect(new Set(found).size).toBe(found.length);
        expect(found.length > 0).toBe(text !== '');
        for (const line of found) expect(line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 500 },
    );
  });
});
