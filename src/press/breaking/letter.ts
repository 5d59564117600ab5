/** A character with its width in points; `gap` is the thin space after it (Han beside Latin), dropped at a line end. */
export interface Letter {
  character: string;
  width: number;
  gap: number;
  /** Type size in points: what an em is. */
  size: number;
  /** True when no line may end before it, whatever the characters. */
  glued?: boolean;
  /** True where a line may end before it, whatever the characters: a zero-width space stood there (UAX #14, LB8). */
  loose?: boolean;
}

export interface Line {
  from: number;
  to: number;
  /** Where each character's origin stands, in points from the line's start. */
  xs: number[];
  /** From the line's start to the end of its last ink. */
  width: number;
}

/** Widths are sums of fractions: what is nearer than this to the limit, in points, counts as equal to it. */
export const hair = 0.005;
