import { Dice } from '../../../scripts/synthesize/random.ts';
import { type Fact, keyOf, type Place, readPeriod, type Site } from './facts.ts';
import type { Page } from './find-pages.ts';
import { type Element, findAll, headsOf, linkOf, wordsOf } from './markup.ts';
import type { Truth } from './model.ts';
import type { Policy } from './policy.ts';

/** A figure that keeps others company under the symbol or in a range, with what really stands there. */
export interface Company {
  place: Place;
  page: string;
  facts: Fact[];
}

/** Picks, from a seed, figures on indicator pages that stand under the symbol, or as a range, though not small. */
export function pickCompany(
  site: Site,
  truth: Truth,
  policy: Policy,
  count: number,
  state: 'hidden' | 'band',
): Company[] {
  const found = site.facts.flatMap(({ shown, file, ...place }): Company[] => {
    const onPage = /^indicators\/[^/]+\/index\.html$/u.test(file) && place.part === 'value';
    if (!onPage || shown.state !== state) return [];
    const facts = revealFacts(site, truth, place, file);
    const { threshold } = policy.of(place.measure);
    const counts = facts.flatMap((fact) => (fact.part === 'value' && facts.length > 1 ? [] : numberIn(fact)));
    const [first = 0, whole] = counts;
    const isLarge = first >= threshold && (whole === undefined || whole - first >= threshold);
    return isLarge ? [{ place, page: file, facts }] : [];
  });
  // A page may show a figure twice, above its table and in it.
  const once = new Map(found.map((company) => [keyOf(company.place), company]));
  return new Dice('company').shuffle([...once.values()]).slice(0, count);
}

const numberIn = ({ shown }: Fact): number[] => (shown.state === 'value' ? [shown.value] : []);

/** What the files would say if the figure were in the open: a ratio's three numbers, or the one. */
function revealFacts(site: Site, truth: Truth, place: Place, file: string): Fact[] {
  const indicator = site.indicators.get(place.measure);
  const fact = (part: Place['part'], value: number, decimals = 0): Fact => ({
    ...place,
    part,
    file,
    shown: { state: 'value', value, decimals },
  });
  if (indicator?.adds !== 'ratio') {
    const value = truth.get(keyOf(place));
    return value === undefined ? [] : [fact('value', value)];
  }
  const above = truth.get(keyOf({ ...place, part: 'numerator' }));
  const below = truth.get(keyOf({ ...place, part: 'denominator' }));
  if (above === undefined || !below) return [];
  const share = (above / below) * (indicator.unit === '‰' ? 1000 : 100);
  return [fact('value', Number(share.toFixed(1)), 1), fact('numerator', above), fact('denominator', below)];
}

/** The page with one cell of its table printed that was concealed; throws where it has no such cell. */
export function uncoverCell(page: Page, { place, facts }: Company): Page {
  const [value] = facts.flatMap(numberIn);
  const cells = findAll(page.root, 'table').flatMap((table) => {
    const [, year] = /，(\d{4})年$/u.exec(wordsOf(findAll(table, 'caption')[0] ?? table)) ?? [];
    const at = headsOf(table).findIndex((head) => readPeriod(`${year}年${head}`) === place.period);
    return findAll(table, 'tr')
      .filter((row) => linkOf(row).includes(place.area))
      .flatMap((row) => findAll(row, 'td')[at - 1] ?? []);
  });
  const [cell] = cells;
  if (!cell) throw new Error(`${page.file} has no cell for ${keyOf(place)}`);
  const replace = (element: Element): Element =>
    element === cell
      ? { ...element, children: [String(value)] }
      : {
          ...element,
          children: element.children.map((child) => (typeof child === 'string' ? child : replace(child))),
        };
  return { file: page.file, root: replace(page.root) };
}

/** The site of one plan, as if a figure stood in the open wherever it stands. */
export function uncoverEverywhere(site: Site, { facts }: Company): Site {
  const open = new Map(facts.map((fact) => [keyOf(fact), fact.shown]));
  return {
    ...site,
    facts: site.facts.map((fact) => ({ ...fact, shown: open.get(keyOf(fact)) ?? fact.shown })),
  };
}

/** What a site says of one plan: as much as can hang together with one of its figures. */
export function keepPlan(site: Site, measure: string): Site {
  const plan = site.plans.get(measure);
  const within = (each: Place) => site.plans.get(each.measure) === plan;
  return {
    ...site,
    facts: site.facts.filter(within),
    differences: site.differences.filter(within),
    orders: site.orders.filter(within),
  };
}
