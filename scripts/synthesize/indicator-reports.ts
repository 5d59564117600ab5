import type { Indicator } from '../../src/record/indicator/schema.ts';
import type { Plan } from '../../src/record/record.ts';
import type { Target } from '../../src/record/task/schema.ts';
import { factValue as knownOf } from '../../src/record/value/fact.ts';
import { dayAfterPeriod, lastPeriodBy } from './calendar.ts';
import { deriveRows, type Sources } from './derived-indicators.ts';
import { type IndicatorFacts, indicatorFacts, wordsOnly } from './indicator-facts.ts';
import { at, type Land, villagesOf } from './invented.ts';
import { Dice, share } from './random.ts';
import { isQuietVillage, leftOver, missedTargets } from './stories.ts';
import { type AreaDraft, type IndicatorReportDraft, roundTo } from './tables.ts';

/** At most so many indicators of a plan are reported village by village, so that a big record stays a record. */
const villageIndicators = 6;

/** What one place reports of one indicator at the end of each period. */
interface Series {
  area: AreaDraft;
  values: Array<Pick<IndicatorReportDraft, 'value' | 'numerator' | 'denominator' | 'note'>>;
}

/** Indicator reports of one plan, period by period. */
export function reportIndicators(
  land: Land,
  plan: Plan,
  indicators: readonly Indicator[],
  sources: Sources,
  seed: string,
): IndicatorReportDraft[][] {
  const targets = [...plan.sections, ...plan.tasks].flatMap((part) => part.targets);
  const days = new Dice(`${seed}/indicator-days/${plan.id}`);
  const rows: IndicatorReportDraft[][] = land.county.periods.map(() => []);
  const planEnd = knownOf(plan.period)?.end;
  let inVillages = 0;
  for (const indicator of indicators) {
    if (wordsOnly.has(indicator.unit)) continue;
    const facts = indicatorFacts[indicator.id] ?? {};
    if (facts.derive) {
      land.county.periods.forEach((period, p) => {
        for (const row of deriveRows(facts.derive ?? 'open-problems', land, period, sources)) {
          rows[p]?.push({
            indicator: indicator.id,
            ...row,
            reported: dayAfterPeriod(period, days.whole(2, 12)),
          });
        }
      });
      continue;
    }
    const mine = targets.filter((target) => target.indicator === indicator.id && target.value !== undefined);
    const mayVillages = inVillages < villageIndicators;
    const dice = new Dice(`${seed}/indicators/${plan.id}/${indicator.id}`);
    const series = new Inventor(land, indicator, facts, mine.at(-1), mayVillages, planEnd, dice).invent();
    if (series.some(({ area }) => area.level === '村')) inVillages += 1;
    land.county.periods.forEach((period, p) => {
      for (const { area, values } of series) {
        const told = values[p];
        if (!told) continue;
        rows[p]?.push({
          indicator: indicator.id,
          area: area.code,
          ...told,
          reported: dayAfterPeriod(period, days.whole(2, 12)),
        });
      }
    });
  }
  return rows;
}

/** Invents the course of one indicator in all its places. */
class Inventor {
  private readonly land: Land;
  private readonly indicator: Indicator;
  private readonly facts: IndicatorFacts;
  private readonly target: Target | undefined;
  private readonly mayVillages: boolean;
  private readonly planEnd: string | undefined;
  private readonly dice: Dice;

  constructor(
    land: Land,
    indicator: Indicator,
    facts: IndicatorFacts,
    target: Target | undefined,
    mayVillages: boolean,
    planEnd: string | undefined,
    dice: Dice,
  ) {
    this.land = land;
    this.indicator = indicator;
    this.facts = facts;
    this.target = target;
    this.mayVillages = mayVillages;
    this.planEnd = planEnd;
    this.dice = dice;
  }

  invent(): Series[] {
    if (this.facts.each) return this.inventEach(this.facts.each);
    if (this.indicator.adds === 'none') return [this.inventSingle()];
    const places = this.choosePlaces();
    if (this.indicator.adds === 'ratio') return this.inventShares(places);
    return this.indicator.direction === 'down' ? this.inventStocks(places) : this.inventAmounts(places);
  }

  /** How far along the course is at the end of a period, 0 to 1: at 1 when the target's date comes, or at the end. */
  private position(p: number): number {
    const { periods } = this.land.county;
    if (this.facts.jump !== undefined) return p >= this.facts.jump ? 1 : 0;
    const goal = lastPeriodBy(periods, (this.target?.by && knownOf(this.target.by)) ?? this.planEnd);
    return Math.min(1, p / Math.max(1, goal));
  }

  private periodsOf<T>(make: (position: number, p: number) => T): T[] {
    return this.land.county.periods.map((_, p) => make(this.position(p), p));
  }

  private choosePlaces(): AreaDraft[] {
    if (this.indicator.lowestLevel === 'county') return [this.land.area];
    if (this.indicator.lowestLevel === 'village' && this.mayVillages) return villagesOf(this.land);
    return this.land.townships.map((township) => township.area);
  }

  /** One figure for the whole county: its parts cannot be put together. */
  private inventSingle(): Series {
    const { from, to, digits = 0 } = this.facts;
    const goal = this.target?.value ?? 0;
    const first = from ?? goal;
    const last = to ?? goal;
    return {
      area: this.land.area,
      values: this.periodsOf((x) => ({ value: roundTo(first + (last - first) * x, digits) })),
    };
  }

  /** A figure of its own for every village or township, and the county's mean beside it. */
  private inventEach(level: 'village' | 'central-village' | 'township'): Series[] {
    const all =
      level === 'township' ? this.land.townships.map((township) => township.area) : villagesOf(this.land);
    const places = level === 'central-village' ? all.filter((area) => area.central) : all;
    const { from = 0, to = from, digits = 0, note } = this.facts;
    const series = places.map((area): Series => {
      const reach = this.dice.between(0.6, 1.3);
      const quiet = isQuietVillage(this.land, area);
      if (this.indicator.time === 'flow') {
        return {
          area,
          values: this.periodsOf(() => ({
            value: this.dice.chance(0.04) ? from - 1 : this.dice.whole(from, to),
          })),
        };
      }
      if (digits === 0) {
        const changes = this.dice.between(0.1, 1.05);
        return { area, values: this.periodsOf((x) => ({ value: x >= changes ? to : from, note })) };
      }
      return {
        area,
        values: this.periodsOf((x) =>
          quiet ? { value: 0 } : { value: roundTo((from + (to - from) * x) * reach, digits) },
        ),
      };
    });
    if (this.indicator.adds !== 'none' || series.length === 0) return series;
    const mean: Series = {
      area: this.land.area,
      values: this.periodsOf((_, p) => {
        const sum = series.reduce((total, { values }) => total + (values[p]?.value ?? 0), 0);
        return { value: roundTo(sum / series.length, Math.max(1, digits)), note: '各地平均' };
      }),
    };
    return [...series, mean];
  }

  /** Numerator and denominator by place; over time numerators only move towards the target. */
  private inventShares(places: AreaDraft[]): Series[] {
    const ratioUnit = this.indicator.unit === '‰' ? 1000 : 100;
    const goal = this.target?.value === undefined ? undefined : this.target.value / ratioUnit;
    const missed = missedTargets[this.indicator.id];
    const to = this.facts.to ?? (goal ?? 0.86) * (missed ?? 1);
    const from = this.facts.from ?? to * this.dice.between(0.7, 0.88);
    const sizes = this.chooseSizes(places, this.facts.size ?? [4, 16]);
    const down = this.indicator.direction === 'down';
    const laggard = missed === undefined ? -1 : 0;
    return places.map((area, i) => {
      const denominator = sizes[i] ?? 0;
      // All but a laggard reach the target; the laggard is as far behind as keeps the county below it.
      const end = missed === undefined || i === laggard ? to : Math.min(1, to + this.dice.between(0, 0.02));
      const wobble = this.dice.between(0.94, 1.04);
      let numerator = down ? denominator : 0;
      const values = this.periodsOf((x) => {
        const part = from * wobble + (end - from * wobble) * x;
        const exact = denominator * Math.min(1, Math.max(0, part));
        const counted =
          x === 1 && missed === undefined && !down ? Math.ceil(exact - 1e-9) : Math.floor(exact + 1e-9);
        numerator = down ? Math.min(numerator, counted) : Math.max(numerator, counted);
        const short = missed !== undefined && i === laggard && denominator > 0 && goal === 1;
        const shown = short ? Math.min(numerator, denominator - 1) : numerator;
        return { numerator: shown, denominator };
      });
      return { area, values };
    });
  }

  /** Amounts that grow towards the target, or towards a usual size where there is none. */
  private inventAmounts(places: AreaDraft[]): Series[] {
    const missed = missedTargets[this.indicator.id];
    const per = this.target?.scope?.startsWith('每') === true;
    const from = this.facts.from ?? 0.3;
    const usual = this.facts.to !== undefined && this.facts.to > 1 ? this.facts.to : undefined;
    const total = this.facts.total ?? (per ? undefined : this.target?.value);
    const ends =
      total !== undefined
        ? this.shareOut(Math.round(total * (missed ?? 1)), places)
        : places.map((area, i) => this.amountOf(area, i, per ? this.target?.value : usual, missed));
    return places.map((area, i) => {
      const end = ends[i] ?? 0;
      const start = usual !== undefined ? Math.min(from, end) : end * from;
      return {
        area,
        values: this.periodsOf((x) => ({ value: Math.floor(start + (end - start) * x + 1e-9) })),
      };
    });
  }

  private amountOf(
    area: AreaDraft,
    index: number,
    least: number | undefined,
    missed: number | undefined,
  ): number {
    if (least !== undefined) {
      return missed !== undefined && index === 0
        ? Math.floor(least * missed)
        : least + this.dice.whole(0, Math.ceil(least / 3));
    }
    const [low, high] = this.facts.size ?? [6, 20];
    return this.dice.whole(low, high) * this.countVillages(area);
  }

  /** Troubles that are worked off until none is left; a few are left where a story says so. */
  private inventStocks(places: AreaDraft[]): Series[] {
    const remain = leftOver.has(this.indicator.id);
    const grows = this.indicator.time === 'cumulative';
    const troubled = this.dice.whole(0, places.length - 1);
    const [low, high] = this.facts.size ?? [1, 4];
    return places.map((area, i) => {
      const chance = area.level === '村' ? 0.25 : 0.6;
      const first = grows
        ? 0
        : i === troubled
          ? high
          : this.dice.chance(chance)
            ? this.dice.whole(low, high)
            : 0;
      const start = isQuietVillage(this.land, area) ? 0 : first;
      const end = remain && i === troubled ? 1 : 0;
      const until = this.dice.between(0.55, 0.98);
      return {
        area,
        values: this.periodsOf((x) => ({
          value: start === 0 ? 0 : Math.max(end, Math.ceil(start * (1 - Math.min(1, x / until)))),
        })),
      };
    });
  }

  private chooseSizes(places: AreaDraft[], [low, high]: [number, number]): number[] {
    if (this.facts.total !== undefined) return this.shareOut(this.facts.total, places);
    return places.map((area) => {
      if (isQuietVillage(this.land, area)) return 0;
      let size = 0;
      for (let v = 0; v < this.countVillages(area); v++) size += this.dice.whole(low, high);
      return size;
    });
  }

  private shareOut(total: number, places: AreaDraft[]): number[] {
    const weights = places.map((area) =>
      isQuietVillage(this.land, area) ? 0 : this.countVillages(area) * this.dice.between(0.7, 1.3),
    );
    return share(total, weights);
  }

  private countVillages(area: AreaDraft): number {
    if (area.level === '村') return 1;
    if (area.level === '县') return villagesOf(this.land).length;
    return at(
      this.land.townships.filter((township) => township.area.code === area.code),
      0,
    ).villages.length;
  }
}
