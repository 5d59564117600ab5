import type { Knowledge } from '../exact/knowledge.ts';
import type { Bounds } from '../exact/simplex.ts';
import { type Depth, depths } from './depths.ts';
import { type Area, keyOf, monthBefore, type Place, type Site } from './facts.ts';
import type { Figure, Gathered, OlderTotal } from './gather.ts';
import { findSameWholes } from './same-wholes.ts';
import { readShare } from './share.ts';

/** True values of what is hidden, where the test knows them: an insider knows that a cell is not nought. */
export type Truth = ReadonlyMap<string, number>;

/** The linear system of one site, at a depth; `hidden` names the figures that stand under the symbol. */
export interface Model extends Knowledge {
  hidden: ReadonlyMap<string, Figure>;
}

/** Builds the system over every figure of the site that anybody's count could be in. */
export function buildModel(site: Site, { figures, older }: Gathered, truth: Truth, depth: Depth): Model {
  const knows = (what: Depth) => depths.indexOf(depth) >= depths.indexOf(what);
  const builder = new ModelBuilder(site, figures, truth);
  if (knows('wholes')) builder.learnWholes(truth);
  builder.addSums();
  if (knows('ratios')) builder.addRatios();
  if (knows('households')) builder.addHouseholds();
  if (knows('months')) builder.addMonths();
  if (knows('documents')) builder.addOlder(older);
  return builder.model();
}

class ModelBuilder {
  private readonly site: Site;
  private readonly figures: ReadonlyMap<string, Figure>;
  private readonly children: ReadonlyMap<string, ReadonlyArray<readonly [code: string, Area]>>;
  private readonly known = new Map<string, number>();
  private readonly unknown = new Map<string, Bounds>();
  private readonly hidden = new Map<string, Figure>();
  private readonly sums: Array<{ total: string; parts: string[] }> = [];
  private readonly periods: ReadonlyMap<string, readonly string[]>;
  private made = 0;

  constructor(site: Site, figures: ReadonlyMap<string, Figure>, truth: Truth) {
    this.site = site;
    this.figures = figures;
    this.children = Map.groupBy(site.areas, ([, { parent }]) => parent);
    const printed = new Set<string>();
    const periods = new Map<string, Set<string>>();
    for (const [key, figure] of figures) {
      const { measure, part, period, shown } = figure;
      periods.set(measure, (periods.get(measure) ?? new Set()).add(period));
      if (shown.state === 'value' && shown.value === 0) printed.add(`${measure} ${part}`);
      if (shown.state === 'value' && this.isCount(figure) && Number.isInteger(shown.value))
        this.known.set(key, shown.value);
    }
    this.periods = new Map([...periods].map(([measure, all]) => [measure, [...all].sort()]));
    for (const [key, figure] of figures) {
      const { shown } = figure;
      if ((shown.state !== 'hidden' && shown.state !== 'band') || !this.isCount(figure)) continue;
      const least = printed.has(`${figure.measure} ${figure.part}`) ? 1 : 0;
      const real = truth.get(key);
      const low = real === undefined ? least : Math.min(1, real);
      const band = shown.state === 'band' ? shown : { low, high: Number.POSITIVE_INFINITY };
      this.unknown.set(key, { low: Math.max(low, band.low), high: band.high });
      this.hidden.set(key, figure);
    }
  }

  model(): Model {
    const { known, unknown, sums, hidden } = this;
    return { known, unknown, sums, hidden };
  }

  /** The ends of a printed range are fractions of a whole, and tell it to who tries them all. */
  learnWholes(truth: Truth): void {
    for (const { shown, ...place } of this.figures.values()) {
      const whole = keyOf({ ...place, part: 'denominator' });
      const count = truth.get(whole);
      if (shown.state !== 'band' || this.isCount(place) || count === undefined) continue;
      if (this.unknown.delete(whole)) this.known.set(whole, count);
      this.hidden.delete(whole);
    }
  }

  /** A place's figure is the sum of its places' figures. */
  addSums(): void {
    for (const figure of this.figures.values()) {
      if (!this.stands(figure) || !this.addsUp(figure)) continue;
      const parts = this.partsOf(figure);
      if (parts.length > 0) this.add(figure, parts);
    }
    for (const figure of this.figures.values()) {
      const [, plan, unit] = /^(.*):合计期末(.)数$/u.exec(figure.measure) ?? [];
      if (!plan || !unit || !this.stands(figure)) continue;
      const kinds = [...this.site.plans.keys()].filter(
        (each) => each.startsWith(`${plan}:`) && each.endsWith(`期末${unit}数`) && each !== figure.measure,
      );
      const parts = kinds.map((measure) => ({ ...figure, measure })).filter((place) => this.stands(place));
      if (parts.length > 0) this.add(figure, parts);
    }
  }

  addRatios(): void {
    for (const figure of this.figures.values()) {
      if (figure.part !== 'denominator' || !this.stands(figure)) continue;
      this.atLeast(figure, { ...figure, part: 'numerator' });
      this.boundByPercent(figure);
    }
    for (const [one, other] of findSameWholes(this.site, this.figures))
      for (const figure of this.figures.values())
        if (figure.measure === one && figure.part === 'denominator' && this.stands(figure)) {
          const twin = { ...figure, measure: other };
          if (this.stands(twin)) this.add(figure, [twin]);
        }
  }

  addHouseholds(): void {
    for (const figure of this.figures.values())
      if (figure.measure.endsWith('期末人数') && this.stands(figure))
        this.atLeast(figure, { ...figure, measure: figure.measure.replace(/人数$/u, '户数') });
  }

  addMonths(): void {
    for (const { by, decimals, ...place } of this.site.differences) {
      const before = { ...place, period: monthBefore(place.period) };
      if (decimals > 0 || !this.addsUp(place) || !this.stands(place) || !this.stands(before)) continue;
      const step = `change ${this.made++}`;
      this.known.set(step, Math.abs(by));
      const [total, part] = by < 0 ? [before, place] : [place, before];
      this.sums.push({ total: keyOf(total), parts: [keyOf(part), step] });
    }
    this.addFlows();
    const rising = new Set([...this.periods.keys()].filter((measure) => this.grows(measure)));
    const steps = [...this.figures.values()].flatMap((figure) => {
      const all = this.periods.get(figure.measure) ?? [];
      const period = all[all.indexOf(figure.period) - 1];
      const counts = rising.has(figure.measure) && figure.part !== 'denominator';
      return period && counts ? [{ now: figure, before: { ...figure, period } }] : [];
    });
    // A count that was corrected downwards once is no rule to lean on.
    for (const { now, before } of steps)
      if ((this.known.get(keyOf(now)) ?? 0) < (this.known.get(keyOf(before)) ?? 0))
        rising.delete(now.measure);
    for (const { now, before } of steps) if (rising.has(now.measure)) this.atLeast(now, before);
  }

  /** Last month's stock and who came in are this month's stock and who left; where everybody reported both times. */
  private addFlows(): void {
    for (const figure of this.figures.values()) {
      if (!figure.measure.endsWith(':合计期末户数')) continue;
      const all = this.periods.get(figure.measure) ?? [];
      const period = all[all.indexOf(figure.period) - 1];
      if (!period || this.isPatchy(figure) || this.isPatchy({ ...figure, period })) continue;
      const plan = figure.measure.replace('合计期末户数', '');
      const before = { ...figure, period };
      const added = { ...figure, measure: `${plan}合计本期新纳入户数` };
      const removed = { ...figure, measure: `${plan}合计本期风险消除户数` };
      if (![figure, before, added, removed].every((place) => this.stands(place))) continue;
      const both = `both ${this.made++}`;
      this.unknown.set(both, { low: 0, high: Number.POSITIVE_INFINITY });
      this.sums.push({ total: both, parts: [keyOf(before), keyOf(added)] });
      this.sums.push({ total: both, parts: [keyOf(figure), keyOf(removed)] });
    }
  }

  private isPatchy(place: Place): boolean {
    const stateAt = (area: string) => this.figures.get(keyOf({ ...place, area, part: 'value' }))?.shown.state;
    return (this.children.get(place.area) ?? []).some(([area]) => stateAt(area) === 'unreported');
  }

  /** A total of an earlier day is the sum of those places that had reported by then. */
  addOlder(older: readonly OlderTotal[]): void {
    for (const { value, missing, file: _file, ...place } of older) {
      if (!this.addsUp(place)) continue;
      const parts = this.partsOf(place, missing);
      const then = `older ${this.made++}`;
      this.known.set(then, value);
      if (parts.length > 0 && parts.some((part) => this.unknown.has(keyOf(part))))
        this.sums.push({ total: then, parts: parts.map(keyOf) });
    }
  }

  /**
   * What adds up to a place's figure. Who did not report counts with what was reported last where it can only have
   * grown, and with the last whole of a ratio; else for nothing. So says the site under its figures.
   */
  private partsOf(place: Place, missing: ReadonlySet<string> = new Set()): Place[] {
    const carries = place.part === 'denominator' || this.grows(place.measure);
    return (this.children.get(place.area) ?? []).flatMap(([area]): Place[] => {
      const part = { ...place, area };
      const state = this.figures.get(keyOf(part))?.shown.state;
      if (state !== 'unreported' && !missing.has(area)) return this.stands(part) ? [part] : [];
      const last = (this.periods.get(place.measure) ?? [])
        .filter((period) => period < place.period)
        .findLast((period) => this.stands({ ...part, period }));
      return carries && last !== undefined ? [{ ...part, period: last }] : [];
    });
  }

  private grows(measure: string): boolean {
    return this.site.indicators.get(measure)?.time === 'cumulative';
  }

  private isCount({ measure, part }: Place): boolean {
    const indicator = this.site.indicators.get(measure);
    return !indicator || (indicator.adds === 'ratio' ? part !== 'value' : part === 'value');
  }

  private addsUp(place: Place): boolean {
    return this.isCount(place) && this.site.indicators.get(place.measure)?.adds !== 'none';
  }

  /** Whether a figure is in the system: printed as a whole number, or hidden. */
  private stands(place: Place): boolean {
    const key = keyOf(place);
    return this.known.has(key) || this.unknown.has(key);
  }

  private add(total: Place, parts: readonly Place[]): void {
    const sum = { total: keyOf(total), parts: parts.map(keyOf) };
    if ([sum.total, ...sum.parts].some((id) => this.unknown.has(id))) this.sums.push(sum);
  }

  private atLeast(greater: Place, smaller: Place): void {
    if (!this.stands(greater) || !this.stands(smaller)) return;
    const rest = `rest ${this.made++}`;
    if (!this.unknown.has(keyOf(greater)) && !this.unknown.has(keyOf(smaller))) return;
    this.unknown.set(rest, { low: 0, high: Number.POSITIVE_INFINITY });
    this.sums.push({ total: keyOf(greater), parts: [keyOf(smaller), rest] });
  }

  /** A printed percentage, or a range of it, with one of its two numbers gives bounds of the other. */
  private boundByPercent(figure: Figure): void {
    const whole = keyOf(figure);
    const part = keyOf({ ...figure, part: 'numerator' });
    const percent = this.figures.get(keyOf({ ...figure, part: 'value' }))?.shown;
    if (percent?.state !== 'value' && percent?.state !== 'band') return;
    const { low, high } = readShare(percent, this.site.indicators.get(figure.measure)?.unit);
    const known = { whole: this.known.get(whole), part: this.known.get(part) };
    if (known.whole !== undefined)
      this.narrow(part, Math.ceil(low * known.whole), Math.floor(high * known.whole));
    if (known.part !== undefined)
      this.narrow(whole, Math.ceil(known.part / high), low > 0 ? Math.floor(known.part / low) : Infinity);
  }

  private narrow(key: string, low: number, high: number): void {
    const bounds = this.unknown.get(key);
    if (bounds) this.unknown.set(key, { low: Math.max(bounds.low, low), high: Math.min(bounds.high, high) });
  }
}
