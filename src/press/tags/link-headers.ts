import type { Tag } from './tag.ts';

const isTag = (kid: Tag['kids'][number]): kid is Tag => 'type' in kid;

/** The rows of a table in order, whichever of its parts they stand in. */
function listRows(table: Tag): Tag[] {
  return table.kids.filter(isTag).flatMap((kid) => {
    if (kid.type === 'TR') return [kid];
    return /^T(Head|Body)$/.test(kid.type) ? kid.kids.filter(isTag).filter(({ type }) => type === 'TR') : [];
  });
}

/** The cell at each place of the table's grid, found as HTML does: a cell goes into the first column that is free. */
function fillGrid(rows: readonly Tag[]): Tag[][] {
  const grid: Tag[][] = rows.map(() => []);
  rows.forEach((line, row) => {
    let column = 0;
    for (const tag of line.kids.filter(isTag)) {
      while (grid[row]?.[column]) column++;
      for (let down = 0; down < (tag.rows ?? 1); down++) {
        const reached = grid[row + down];
        for (let across = 0; across < (tag.columns ?? 1) && reached; across++) reached[column + across] = tag;
      }
    }
  });
  return grid;
}

/**
 * Notes for the cells of one row or column which headings speak for them. A cell is under the nearest headings before it,
 * as many as stand together: in 姓名 | 张三 | 电话 | … the second name heads what follows it, the first does not.
 */
function noteHeads(
  cells: readonly (Tag | undefined)[],
  scope: Tag['scope'],
  found: Map<Tag, Set<Tag>>,
): void {
  let heads: Tag[] = [];
  let isOpen = true;
  let before: Tag | undefined;
  for (const cell of cells) {
    if (!cell || cell === before) continue;
    before = cell;
    const isHead = cell.type === 'TH' && cell.scope === scope;
    if (isHead && !isOpen) heads = [];
    isOpen = isHead;
    const own = found.get(cell) ?? new Set();
    for (const head of heads) own.add(head);
    found.set(cell, own);
    if (isHead) heads.push(cell);
  }
}

/**
 * The heading cells of each cell of a table in which `Scope` alone might not find them all: where a heading or a cell
 * spans, or a column or row has several headings (ISO 32000-1, 14.8.5.7; ISO 14289-1, 7.5). Empty for simple tables, which
 * are read rightly without.
 */
export function linkHeaders(table: Tag): Map<Tag, Tag[]> {
  const grid = fillGrid(listRows(table));
  const width = Math.max(0, ...grid.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => grid.map((row) => row[at]));
  const isHead = (scope: Tag['scope']) => (cell: Tag | undefined) =>
    cell?.type === 'TH' && cell.scope === scope;
  const isSimple =
    grid.every((row) => row.every(({ rows = 1, columns: across = 1 }) => rows === 1 && across === 1)) &&
    columns.every((column) => column.filter(isHead('Column')).length <= 1) &&
    grid.every((row) => row.filter(isHead('Row')).length <= 1);
  if (isSimple) return new Map();
  const found = new Map<Tag, Set<Tag>>();
  for (const column of columns) noteHeads(column, 'Column', found);
  for (const row of grid) noteHeads(row, 'Row', found);
  return new Map([...found].flatMap(([cell, heads]) => (heads.size > 0 ? [[cell, [...heads]]] : [])));
}
