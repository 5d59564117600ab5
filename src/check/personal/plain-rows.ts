const comma = 0x2c;
/** So many different words of rows are remembered. */
const memoryLimit = 50_000;

/**
 * Tells rows that need no look. Of a million rows of progress nearly all hold ids, codes of regions, days and small numbers,
 * and the same few words: nothing personal can stand in the former, and the latter are looked at once.
 */
export class PlainRows {
  private readonly seen = new Set<string>();
  private last = '';

  /**
   * True for a row (a stretch of a text) all of whose numbers are short or codes of regions, and whose other words came
   * before in a row that was looked at.
   */
  readonly isPlain = (text: string, start: number, end: number): boolean => {
    let words = '';
    let cellStart = start;
    let digits = 0;
    let isWord = false;
    for (let at = start; at <= end; at++) {
      const code = at < end ? text.charCodeAt(at) : comma;
      if (code >= 0x30 && code <= 0x39) {
        digits += 1;
        continue;
      }
      // A code of a region has twelve digits and stands alone; no number of up to five is personal by itself.
      if (digits > 5 && !(digits === 12 && code === comma && at - cellStart === 12)) {
        this.last = '';
        return false;
      }
      digits = 0;
      if (code === comma) {
        if (isWord) words += `${text.slice(cellStart, at)},`;
        isWord = false;
        cellStart = at + 1;
      } else if (!isQuiet(code)) isWord = true;
    }
    this.last = words;
    return words === '' || this.seen.has(words);
  };

  /** The words of the row that was asked for last are harmless. */
  keep(): void {
    if (this.last !== '' && this.seen.size < memoryLimit) this.seen.add(this.last);
  }
}

/** Signs of ids, days and numbers: a–z, point, hyphen, per cent, blank. */
function isQuiet(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code === 0x2d || code === 0x2e || code === 0x25 || code === 0x20;
}
