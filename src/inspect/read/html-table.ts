import type { Passage, RowCell } from '../passage.ts';
import { readRow, type TableScene } from './read-row.ts';

interface GridCell {
  text: string;
  isHeading: boolean;
  label: string | undefined;
  across: number;
  down: number;
}

/** A table while it is read: cells come in, rows with the headings of their columns go out. */
export class TableReading {
  private readonly name: string;
  private readonly heads: readonly string[];
  private readonly passages: Passage[] = [];
  private caption = '';
  private isCaption = false;
  private isHead = false;
  private rowNumber = 0;
  private row: GridCell[] | undefined;
  private cell: GridCell | undefined;
  private readonly headings: string[] = [];
  /** Cells that reach down into the next rows, by column. */
  private readonly reaching = new Map<number, { text: string; left: number; isHeading: boolean }>();

  constructor(name: string, heads: readonly string[]) {
    this.name = name;
    this.heads = heads;
  }

  /** True where the element is part of the table's frame. */
  open(name: string, attributes: Record<string, string>): boolean {
    if (name === 'caption') this.isCaption = true;
    else if (name === 'thead') this.isHead = true;
    else if (name === 'tbody' || name === 'tfoot') this.isHead = false;
    else if (name === 'tr') this.startRow();
    else if (name === 'td' || name === 'th') this.startCell(name === 'th', attributes);
    else return false;
    return true;
  }

  close(name: string): boolean {
    if (name === 'caption') this.isCaption = false;
    else if (name === 'thead') this.isHead = false;
    else if (name === 'tr') this.endRow();
    else if (name === 'td' || name === 'th') this.cell = undefined;
    else return false;
    return true;
  }

  /** Takes a block of text; false where it stands outside the cells. */
  take(text: string): boolean {
    if (this.cell) {
      this.cell.text += this.cell.text === '' ? text : `\n${text}`;
      return true;
    }
    if (!this.isCaption) return false;
    this.caption += text;
    this.passages.push({ text, where: `${this.name} 表题`, heads: this.heads });
    return true;
  }

  end(): Passage[] {
    this.endRow();
    return this.passages;
  }

  private startRow(): void {
    this.endRow();
    this.row = [];
    this.rowNumber += 1;
  }

  private startCell(isHeading: boolean, attributes: Record<string, string>): void {
    if (!this.row) this.startRow();
    this.cell = {
      text: '',
      isHeading,
      label: attributes['data-label'],
      across: spanOf(attributes['colspan']),
      down: spanOf(attributes['rowspan']),
    };
    this.row?.push(this.cell);
  }

  private endRow(): void {
    const { row } = this;
    this.row = undefined;
    this.cell = undefined;
    if (!row || row.length === 0) return;
    const carried: RowCell[] = [];
    const placed: Array<{ cell: GridCell; column: number }> = [];
    let column = 0;
    const skipReaching = () => {
      for (let above = this.reaching.get(column); above; above = this.reaching.get(column)) {
        if (!above.isHeading || !this.isHead) carried.push(this.cellOf(above.text, column));
        above.left -= 1;
        if (above.left <= 0) this.reaching.delete(column);
        column += 1;
      }
    };
    for (const cell of row) {
      skipReaching();
      placed.push({ cell, column });
      column += cell.across;
    }
    skipReaching();
    for (const { cell, column: start } of placed) {
      if (cell.down > 1)
        this.reaching.set(start, { text: cell.text, left: cell.down - 1, isHeading: cell.isHeading });
    }
    this.tell(placed, carried);
  }

  private tell(placed: Array<{ cell: GridCell; column: number }>, carried: RowCell[]): void {
    const isHeading = this.isHead || placed.every(({ cell }) => cell.isHeading);
    if (isHeading && placed.length > 1) {
      for (const { cell, column } of placed) {
        for (let at = column; at < column + cell.across; at++) {
          const above = this.headings[at];
          this.headings[at] = above ? `${above} ${cell.text}` : cell.text;
        }
      }
    }
    const cells = placed.map(({ cell, column }) =>
      isHeading ? { text: cell.text } : this.cellOf(cell.text, column, cell.label),
    );
    this.passages.push(...readRow(this.scene(), this.rowNumber, cells, isHeading ? [] : carried));
  }

  private cellOf(text: string, column: number, label?: string): RowCell {
    const field = this.headings[column] || label;
    return field ? { field, text } : { text };
  }

  private scene(): TableScene {
    const name = this.caption === '' ? this.name : `${this.name}“${this.caption}”`;
    return { name, heads: this.caption === '' ? this.heads : [this.caption, ...this.heads] };
  }
}

/** A span of HTML; nonsense counts as 1, and none is wider than a browser allows (HTML Living Standard, `colspan`: 1,000). */
function spanOf(given: string | undefined): number {
  const span = Number(given ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1000) : 1;
}
