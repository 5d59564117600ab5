/** A character with its width in points; `gap` is the thin space after it (Han beside Latin), dropped at a line end. */
export interface Letter {
  character: string;
  width: number;
  gap: number;
  /** Type size in points: what an em is. */
  size: number;
  /** True when no line may end before it, whatever the characters. */
  glued?: boolean;
}

export interface Line {
  from: number;
  to: number;
  /** Where each character's origin stands, in points from the line's start. */
  xs: number[];
  /** From the line's start to the end of its last ink. */
  width: number;
}
