import { scaleLinear } from 'd3-scale';
import { endsOf, writeFigure } from '../../document/text.ts';
import type { Figure } from '../../protect/figure.ts';
import { round, widthOf } from './letters.ts';

/** A place and its figure. */
export interface DotRow {
  name: string;
  figure: Figure;
  /** True of the whole, which stands last and apart. */
  whole?: boolean;
}

/** The drawing of figures side by side, one row a place, in units of its own box. */
export interface Dots {
  width: number;
  height: number;
  rows: Array<{
    name: string;
    y: number;
    /** Where the number stands on the scale; of a range its two ends; undefined where it is hidden. */
    span: { from: number; to: number } | undefined;
    words: string;
    whole: boolean;
    reason: 'protected' | 'not-reported' | 'other' | undefined;
  }>;
  /** The scale, from left to right, and its zero. */
  scale: { from: number; to: number; zero: number };
  goals: Array<{ x: number; label: string }>;
}

const box = { width: 400, top: 6, row: 25 };

/** Lays out the rows in the order in which they are given: the order tells nothing but the places. */
export function layDots(rows: DotRow[], goals: Array<{ label: string; value: number }> = []): Dots {
  const values = rows.flatMap(({ figure }) => (figure.kind === 'hidden' ? [] : endsOf(figure)));
  const asked = goals.map(({ value }) => value);
  const [least, most] = [Math.min(...values, ...asked, 0), Math.max(...values, ...asked, 0)];
  const left = Math.min(130, Math.max(...rows.map(({ name }) => widthOf(name)), 0) + 10);
  const right = Math.max(...rows.map(({ figure }) => widthOf(writeFigure(figure, false))), 30) + 12;
  const x = scaleLinear()
    .domain([least, most === least ? least + 1 : most])
    .range([left + 6, box.width - right - 6]);
  const head = goals.length > 0 ? 22 : 0;
  return {
    width: box.width,
    height: box.top + head + rows.length * box.row + 4,
    rows: rows.map(({ figure, name, whole = false }, i) => {
      const ends = figure.kind === 'hidden' ? undefined : endsOf(figure).map(x);
      return {
        name,
        y: box.top + head + (i + 0.5) * box.row,
        span: ends && { from: round(ends[0] ?? 0), to: round(ends[1] ?? 0) },
        words: writeFigure(figure, false),
        whole,
        reason:
          figure.kind !== 'hidden'
            ? undefined
            : figure.reason === 'protected' || figure.reason === 'not-published'
              ? 'protected'
              : figure.reason === 'not-reported'
                ? 'not-reported'
                : 'other',
      };
    }),
    scale: { from: round(left), to: round(box.width - right), zero: round(x(0)) },
    goals: goals.map(({ label, value }) => ({ x: round(x(value)), label })),
  };
}
