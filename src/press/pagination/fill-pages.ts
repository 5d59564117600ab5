import type { Page, Placed, Strip } from './strip.ts';

/** The pages that strips are laid on. Heights in points. */
interface Frame {
  height: number;
  /** Number of the first page. */
  first: number;
  /** A page, counted from 0, that is to be filled less. */
  low?: { page: number; height: number };
}

/** Strips that must stay together: each keeps with the next but the last. */
function groupChains<T>(strips: readonly Strip<T>[]): Strip<T>[][] {
  const chains: Strip<T>[][] = [];
  let chain: Strip<T>[] = [];
  for (const [at, strip] of strips.entries()) {
    chain.push(strip);
    const next = strips[at + 1];
    // What begins a page or stands at its foot is kept with nothing above it.
    if (strip.keepWithNext && (strip.pin || !next?.pin) && !next?.turn) continue;
    chains.push(chain);
    chain = [];
  }
  if (chain.length > 0) chains.push(chain);
  return chains;
}

/** A tenth of a hundredth of a point: sums of floats may differ by less than that from what was meant. */
const slack = 0.001;

const headerHeight = <T>(strip: Strip<T>): number => strip.header?.height ?? 0;

/** Where the top of a strip comes to stand on a page that is filled down to `used`. */
function topOf<T>(strip: Strip<T>, used: number, empty: boolean): number {
  const free = empty ? used + headerHeight(strip) : used + strip.before;
  return strip.grid ? Math.ceil((free - slack) / strip.grid) * strip.grid : free;
}

/** From this share on a page may end with what is on it, for the sake of what belongs together. */
const wellFilled = 0.75;

/** Pages that grow strip by strip. */
class Filling<T> {
  readonly pages: Page<T>[] = [];
  private page: Page<T> = [];
  private used = 0;
  private readonly frame: Frame;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  add(chain: readonly Strip<T>[]): void {
    const [head] = chain;
    if (!head) return;
    if (head.turn && this.page.length > 0) this.turn();
    if (head.pin) this.pinDown(chain, head.pin);
    else this.addChain(chain);
  }

  end(): Page<T>[] {
    if (this.page.length > 0) this.turn();
    return this.pages;
  }

  /** Height of the page in hand; what comes first on it has all of it, so that nothing is torn that a page can hold. */
  private get limit(): number {
    const { height, low } = this.frame;
    return low?.page === this.pages.length && this.page.length > 0 ? low.height : height;
  }

  private turn(): void {
    this.pages.push(this.page);
    this.page = [];
    this.used = 0;
  }

  private put(placed: Omit<Placed<T>, 'top'>, before: number): void {
    this.page.push({ ...placed, top: this.used + before });
    this.used += before + placed.height;
  }

  private place(strip: Strip<T>): void {
    const begins = this.page.length === 0;
    const top = topOf(strip, this.used, begins);
    if (begins && strip.header) this.put({ ...strip.header, repeated: true }, 0);
    this.put({ height: strip.height, content: strip.content, repeated: false }, top - this.used);
  }

  /** Where the page would end with these strips; on the next page if `next`. */
  private reach(chain: readonly Strip<T>[], next: boolean): number {
    const empty = next || this.page.length === 0;
    return chain.reduce(
      (sum, strip, at) => topOf(strip, sum, empty && at === 0) + strip.height,
      empty ? 0 : this.used,
    );
  }

  /** A chain as it is, or set lower where that makes it fit the page in hand. */
  private tighten(chain: readonly Strip<T>[]): readonly Strip<T>[] {
    if (this.reach(chain, false) <= this.limit + slack) return chain;
    const tight = chain.map((strip) => (strip.tight ? { ...strip.tight, before: strip.before } : strip));
    return this.reach(tight, false) <= this.limit + slack ? tight : chain;
  }

  private addChain(given: readonly Strip<T>[]): void {
    const chain = this.tighten(given);
    if (this.reach(chain, false) <= this.limit + slack) {
      for (const strip of chain) this.place(strip);
      return;
    }
    const parts = this.divide(chain);
    if (parts) {
      for (const strip of parts[0]) this.place(strip);
      this.turn();
      this.addChain(parts[1]);
      return;
    }
    const begins = this.page.length === 0;
    const loosened = !begins && this.used < this.frame.height * wellFilled ? this.loosen(chain) : 0;
    if (loosened > 0) {
      for (const strip of chain.slice(0, loosened)) this.place(strip);
      this.turn();
      this.addChain(chain.slice(loosened));
      return;
    }
    if (!begins && this.reach(chain, true) <= this.frame.height + slack) {
      this.turn();
      this.addChain(chain);
      return;
    }
    // No page holds it whole. Begun low on a page, its heading would stand there alone.
    if (!begins && this.used > this.frame.height / 2) this.turn();
    this.addPiecemeal(chain);
  }

  /** A chain that no page holds: as much on each as it takes. */
  private addPiecemeal(chain: readonly Strip<T>[]): void {
    const waiting = [...chain].reverse();
    for (let strip = waiting.pop(); strip; strip = waiting.pop()) {
      if (this.reach([strip], false) <= this.limit + slack) {
        this.place(strip);
        continue;
      }
      const parts = this.divide([strip]);
      if (parts) {
        for (const part of parts[0]) this.place(part);
        waiting.push(...parts[1]);
      } else if (this.page.length > 0) waiting.push(strip);
      else this.place(strip);
      if (parts || waiting.at(-1) === strip) this.turn();
    }
  }

  /** Cuts the first strip of a chain that crosses the foot of the page and may be cut, if what stands above it fits. */
  private divide(chain: readonly Strip<T>[]): [Strip<T>[], Strip<T>[]] | undefined {
    for (let at = 0; at < chain.length; at++) {
      const strip = chain[at];
      if (!strip || this.reach(chain.slice(0, at), false) > this.limit + slack) return undefined;
      if (!strip.cut || this.reach(chain.slice(0, at + 1), false) <= this.limit + slack) continue;
      const begins = this.page.length === 0 && at === 0;
      const room = this.limit - topOf(strip, this.reach(chain.slice(0, at), false), begins);
      const parts = strip.cut(room);
      return (
        parts && [
          [...chain.slice(0, at), parts[0]],
          [parts[1], ...chain.slice(at + 1)],
        ]
      );
    }
    return undefined;
  }

  /** How many strips of a chain go on this page if it may be broken where it is loose; 0 where that does not help. */
  private loosen(chain: readonly Strip<T>[]): number {
    for (let count = chain.length - 1; count > 0; count--)
      if (chain[count - 1]?.loose && this.reach(chain.slice(0, count), false) <= this.limit + slack)
        return count;
    return 0;
  }

  /** Puts strips that stand together at the foot of a page. */
  private pinDown(chain: readonly Strip<T>[], pin: Strip<T>['pin']): void {
    if (this.reach(chain, false) > this.limit + slack && this.page.length > 0) this.turn();
    const isOdd = (this.frame.first + this.pages.length) % 2 === 1;
    if (pin === 'bottom-even' && isOdd) this.turn();
    const own = chain.reduce((sum, strip, at) => sum + strip.height + (at > 0 ? strip.before : 0), 0);
    this.used = Math.max(this.used, this.frame.height - own);
    chain.forEach((strip, at) => {
      this.put({ height: strip.height, content: strip.content, repeated: false }, at > 0 ? strip.before : 0);
    });
  }
}

/** Fills page after page, each as far as it goes. */
export function fillPages<T>(strips: readonly Strip<T>[], frame: Frame): Page<T>[] {
  const filling = new Filling<T>(frame);
  for (const chain of groupChains(strips)) filling.add(chain);
  return filling.end();
}
