import { cutEnd } from '../../src/check/print/width.ts';

/** A check of a few seconds needs no progress; so long is waited. */
const patience = 500;
/** Between two writings; more cannot be read, and writing costs time. */
const pause = 100;

const clearLine = '\r\u001b[2K';

/**
 * One line on the terminal that says what is being done, written over and over. Nothing in a pipe, in CI, or when all is
 * done within half a second.
 */
export class ProgressLine {
  private readonly begin = performance.now();
  private readonly isShown = process.stderr.isTTY === true && !process.env['CI'];
  private last = 0;

  readonly say = (text: string): void => {
    if (!this.isShown) return;
    const now = performance.now();
    if (now - this.begin < patience || now - this.last < pause) return;
    this.last = now;
    process.stderr.write(`${clearLine}${cutEnd(text, (process.stderr.columns || 80) - 1)}`);
  };

  /** Says the same with the seconds that have passed, until the work is done. */
  async during<T>(text: string, work: Promise<T>): Promise<T> {
    const seconds = () => Math.round((performance.now() - this.begin) / 1000);
    const timer = setInterval(() => this.say(`${text}，已用 ${seconds()} 秒 …`), 1000);
    try {
      return await work;
    } finally {
      clearInterval(timer);
      this.clear();
    }
  }

  clear(): void {
    if (this.last > 0) process.stderr.write(clearLine);
    this.last = 0;
  }
}
