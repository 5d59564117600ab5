/** So many texts are remembered with the names in them; headings and names of areas come back on every page. */
const remembered = 100_000;

/** Finds names in texts. A name can stand for several things (桃源乡 of two counties); the longer of two names counts. */
export class NameIndex {
  private readonly bySign = new Map<string, string[]>();
  private readonly things = new Map<string, Set<string>>();
  private readonly memory = new Map<string, ReadonlySet<string>>();

  add(spelling: string, thing: string): void {
    const things = this.things.get(spelling);
    if (things) {
      things.add(thing);
      return;
    }
    this.things.set(spelling, new Set([thing]));
    const sign = spelling.charAt(0);
    const alike = this.bySign.get(sign) ?? [];
    alike.push(spelling);
    alike.sort((a, b) => b.length - a.length);
    this.bySign.set(sign, alike);
  }

  /** The things of which `text` is a name and nothing else. */
  called(text: string): ReadonlySet<string> | undefined {
    return this.things.get(text);
  }

  /** The things that a text names. */
  namedIn(text: string): ReadonlySet<string> {
    const known = this.memory.get(text);
    if (known) return known;
    const named = new Set<string>();
    for (const { spelling } of this.placesIn(text))
      for (const thing of this.things.get(spelling) ?? []) named.add(thing);
    if (this.memory.size >= remembered) this.memory.clear();
    this.memory.set(text, named);
    return named;
  }

  /** Where names stand in a text. */
  placesIn(text: string): Array<{ spelling: string; start: number }> {
    const places: Array<{ spelling: string; start: number }> = [];
    for (let at = 0; at < text.length; ) {
      const spelling = this.bySign.get(text.charAt(at))?.find((each) => text.startsWith(each, at));
      if (spelling !== undefined) places.push({ spelling, start: at });
      at += spelling?.length ?? 1;
    }
    return places;
  }
}
