/** What one column asks for, in points. */
export interface ColumnDemand {
  /** Its longest unbreakable piece: narrower than this, words would be torn. */
  least: number;
  /** The width of its cell in each row, were it set in one line; 0 where a cell reaches across columns. */
  naturals: number[];
  /** Share that the author asked for, if any. */
  weight?: number;
  /** Counts the lines of a row's cell at a width; a share of them where the cell reaches across rows. */
  linesAt?: (row: number, width: number) => number;
}

/**
 * Lines a cell needs when its column is `width` wide. Lines are seldom quite full; and between the whole number that will
 * be printed and the fraction that shows the way to the next one, the middle.
 */
function linesAt(natural: number, width: number): number {
  if (natural <= width) return 1;
  const lines = natural / (width * 0.95);
  return (lines + Math.max(2, Math.ceil(lines))) / 2;
}

const power4 = (value: number): number => value ** 4;

/**
 * Gives each column its least, then hands out the rest a bit at a time where it shortens the table most. A row is as
 * tall as its tallest cell; the fourth root of the sum of fourth powers stands in for that maximum, so that widening one
 * of two tall cells is already a gain, and one endless row does not outweigh all others.
 */
function shareByContent(demands: readonly ColumnDemand[], total: number): number[] {
  const widths = demands.map((demand) => demand.least);
  const wish = demands.map((demand) => Math.max(demand.least, ...demand.naturals));
  const rows = Math.max(0, ...demands.map((demand) => demand.naturals.length));
  const sums = Float64Array.from({ length: rows }, (_, row) =>
    demands.reduce((sum, { naturals, least }) => sum + power4(linesAt(naturals[row] ?? 0, least)), 0),
  );
  const step = Math.max(2, total / 160);
  let rest = total - widths.reduce((sum, width) => sum + width, 0);
  /** Visits each row whose sum changes when a column grows by `bit`, with the sum after it. */
  const visit = (index: number, bit: number, see: (row: number, after: number) => void): void => {
    const width = widths[index] ?? 0;
    demands[index]?.naturals.forEach((natural, row) => {
      const now = linesAt(natural, width);
      if (now > 1) see(row, (sums[row] ?? 0) - power4(now) + power4(linesAt(natural, width + bit)));
    });
  };
  while (rest > 0.01) {
    const bit = Math.min(step, rest);
    let best = -1;
    let gain = 0;
    demands.forEach((_, index) => {
      if ((widths[index] ?? 0) >= (wish[index] ?? 0)) return;
      let saved = 0;
      visit(index, bit, (row, after) => {
        saved += Math.sqrt(Math.sqrt(sums[row] ?? 0)) - Math.sqrt(Math.sqrt(after));
      });
      if (saved > gain) [best, gain] = [index, saved];
    });
    if (best < 0) break;
    visit(best, bit, (row, after) => {
      sums[row] = after;
    });
    widths[best] = (widths[best] ?? 0) + bit;
    rest -= bit;
  }
  // Nobody needs what is left: it goes to all, more to the wider, but never makes a short column sprawl.
  const sum = widths.reduce((all, width) => all + width, 0);
  return rest > 0.01
    ? widths.map((width) => width + (rest * (width + sum / widths.length)) / (2 * sum))
    : widths;
}

type Measured = ColumnDemand & { linesAt: NonNullable<ColumnDemand['linesAt']> };

/** What a table is judged by: the lines of its rows together, and as a tie-break those of all its cells. */
const tieBreak = 0.001;

/** Steps in points in which width is handed from one column to another, the coarse ones first. */
const steps = [32, 16, 8, 4];
/** Larger tables are not measured again and again: the estimate for them is an average over many rows already. */
const mostMeasured = 1200;

/** Hands width from column to column while that makes the table shorter: cells are counted in lines, not estimated. */
function tuneWidths(demands: readonly Measured[], given: readonly number[]): number[] {
  const widths = [...given];
  const rows = Math.max(0, ...demands.map(({ naturals }) => naturals.length));
  if (rows * demands.length > mostMeasured) return widths;
  const count = (at: number, width: number): Float64Array => {
    const { linesAt, naturals } = demands[at] as Measured;
    return Float64Array.from({ length: rows }, (_, row) =>
      (naturals[row] ?? 0) <= width ? 1 : Math.max(1, linesAt(row, width)),
    );
  };
  const lines = demands.map((_, at) => count(at, widths[at] ?? 0));
  const judge = (counted: readonly Float64Array[]): number => {
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      let tallest = 0;
      for (const column of counted) {
        const own = column[row] ?? 0;
        tallest = Math.max(tallest, own);
        sum += own * tieBreak;
      }
      sum += tallest;
    }
    return sum;
  };
  let best = judge(lines);
  for (const step of steps) {
    for (let tries = 0; tries < 12; tries++) {
      let found: { from: number; to: number; lines: Float64Array[] } | undefined;
      const narrower = demands.map(({ least }, at) =>
        (widths[at] ?? 0) - step >= least ? count(at, (widths[at] ?? 0) - step) : undefined,
      );
      const wider = demands.map((_, at) => count(at, (widths[at] ?? 0) + step));
      narrower.forEach((less, from) => {
        if (!less) return;
        wider.forEach((more, to) => {
          if (to === from) return;
          const moved = lines.map((own, at) => (at === from ? less : at === to ? more : own));
          const judged = judge(moved);
          if (judged < best - tieBreak / 2) [best, found] = [judged, { from, to, lines: moved }];
        });
      });
      if (!found) break;
      const { from, to } = found;
      widths[from] = (widths[from] ?? 0) - step;
      widths[to] = (widths[to] ?? 0) + step;
      found.lines.forEach((own, at) => {
        lines[at] = own;
      });
    }
  }
  return widths;
}

const isMeasured = (demand: ColumnDemand): demand is Measured => demand.linesAt !== undefined;

/** Columns by the author's weights, none below its least; columns without a weight count as the average. */
function shareByWeight(demands: readonly ColumnDemand[], total: number): number[] {
  const given = demands.flatMap((demand) => demand.weight ?? []);
  const usual = given.reduce((sum, weight) => sum + weight, 0) / given.length;
  const weights = demands.map((demand) => demand.weight ?? usual);
  const fixed = new Set<number>();
  for (;;) {
    const room = total - demands.reduce((sum, demand, at) => sum + (fixed.has(at) ? demand.least : 0), 0);
    const shares = weights.reduce((sum, weight, at) => sum + (fixed.has(at) ? 0 : weight), 0);
    const tight = demands.findIndex(
      (demand, at) => !fixed.has(at) && ((weights[at] ?? 0) / shares) * room < demand.least,
    );
    if (tight < 0 || fixed.size === demands.length) {
      return demands.map((demand, at) =>
        fixed.has(at) ? demand.least : ((weights[at] ?? 0) / shares) * room,
      );
    }
    fixed.add(tight);
  }
}

/**
 * Widths of a table's columns in points, adding up to `total`. Where even the least widths do not fit, all shrink alike
 * and the longest words are broken.
 */
export function shareColumns(demands: readonly ColumnDemand[], total: number): number[] {
  const least = demands.reduce((sum, demand) => sum + demand.least, 0);
  if (demands.length === 0) return [];
  if (least >= total) return demands.map((demand) => (demand.least / least) * total);
  if (demands.some((demand) => demand.weight !== undefined)) return shareByWeight(demands, total);
  const widths = shareByContent(demands, total);
  const isOpen = demands.some(({ naturals }, at) => naturals.some((natural) => natural > (widths[at] ?? 0)));
  return isOpen && demands.every(isMeasured) ? tuneWidths(demands, widths) : widths;
}
