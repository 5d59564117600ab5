import { type Lane, readCell } from './lane.ts';

/** An empty cell of which only the rows below tell whether it was merged with the one above. */
interface OpenCell {
  lane: Lane;
  row: Record<string, unknown>;
  line: number;
  above: string;
}

/** Cells of columns that fill down only between two cells of the same content (`repeats(…, 'between')`). */
export class OpenCells {
  private open: OpenCell[] = [];
  /** Rows that lack what they must have. */
  readonly dropped = new Set<Record<string, unknown>>();
  private readonly fill: (lane: Lane, line: number) => void;
  private readonly lack: (lane: Lane, line: number, above: string) => void;

  constructor(
    fill: (lane: Lane, line: number) => void,
    lack: (lane: Lane, line: number, above: string) => void,
  ) {
    this.fill = fill;
    this.lack = lack;
  }

  /** Keeps an empty cell until the next filled one; false where nothing stands above it. */
  keep(lane: Lane, row: Record<string, unknown>, line: number): boolean {
    if (lane.above === undefined) return false;
    this.open.push({ lane, row, line, above: lane.above });
    return true;
  }

  /** Takes the next filled cell of a column. Where a total or an empty row stood between, nothing is above it any more. */
  meet(lane: Lane, text: string): void {
    if (this.open.length > 0) this.settle(lane, lane.above === undefined ? undefined : text);
    lane.above = text;
  }

  /** Behind the last row: what is still open has nothing below it. */
  finish(): void {
    for (const lane of new Set(this.open.map((each) => each.lane))) this.settle(lane, undefined);
  }

  private settle(lane: Lane, below: string | undefined): void {
    const mine = this.open.filter((each) => each.lane === lane);
    this.open = this.open.filter((each) => each.lane !== lane);
    for (const { row, line, above } of mine) {
      const [first, last] = [readCell(lane, above), below === undefined ? undefined : readCell(lane, below)];
      const isFault = 'fault' in first;
      if (last && 'value' in first && 'value' in last && first.value === last.value) {
        row[lane.field] = first.value;
        this.fill(lane, line);
        continue;
      }
      this.dropped.add(row);
      // What is wrong above is told there.
      if (!isFault || below !== above) this.lack(lane, line, above);
    }
  }
}
