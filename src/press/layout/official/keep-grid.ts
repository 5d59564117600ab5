import { grid } from '../../sheets/official.ts';
import type { LayoutStrip } from '../set-text.ts';

/**
 * Puts the lines of the text on the grid of the page (GB/T 9704-2012, 5.2.3): strips that are one or more lines high begin
 * on a line of it, whatever title, table or chart is above them. What has other heights stands where it comes to stand.
 */
export function keepGrid(strips: readonly LayoutStrip[]): LayoutStrip[] {
  return strips.map((strip): LayoutStrip => {
    const lines = strip.height / grid.pitch;
    const whole = lines > 0.5 && Math.abs(lines - Math.round(lines)) < 1e-6;
    if (!whole || strip.header) return strip;
    const tight = strip.tight && { ...strip.tight, grid: grid.pitch };
    return { ...strip, grid: grid.pitch, ...(tight ? { tight } : {}) };
  });
}
