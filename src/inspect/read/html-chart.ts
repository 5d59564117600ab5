import type { Passage, RowCell } from '../passage.ts';

interface Label {
  text: string;
  x: number;
  y: number;
}

/** Labels so near to one line stand on it, in units of the drawing. */
const tolerance = 2;

/**
 * A drawing (SVG) in a page: a label belongs to those above, below and beside it, as the number on a column belongs to the
 * month below it.
 */
export class ChartReading {
  private readonly name: string;
  private readonly heads: readonly string[];
  private readonly labels: Label[] = [];
  private place: { x: number; y: number } | undefined;

  constructor(name: string, heads: readonly string[]) {
    this.name = name;
    this.heads = heads;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'text') this.place = { x: Number(attributes['x'] ?? 0), y: Number(attributes['y'] ?? 0) };
  }

  close(name: string): void {
    if (name === 'text') this.place = undefined;
  }

  /** Takes a block of text; false where it is no label (title, description). */
  take(text: string): boolean {
    if (!this.place) return false;
    this.labels.push({ text, ...this.place });
    return true;
  }

  end(): Passage[] {
    const { heads } = this;
    return this.labels.map((label, i) => {
      const row: RowCell[] = [{ text: label.text }, ...this.alignedWith(label)];
      return { text: label.text, where: `${this.name} 第${i + 1}处文字`, row, at: 0, heads };
    });
  }

  private alignedWith(own: Label): RowCell[] {
    return this.labels
      .filter((each) => each !== own)
      .filter(({ x, y }) => Math.abs(x - own.x) <= tolerance || Math.abs(y - own.y) <= tolerance)
      .map(({ text }) => ({ text }));
  }
}
