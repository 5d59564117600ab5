import { keyOf, type Site } from './facts.ts';
import type { Figure } from './gather.ts';

/**
 * Pairs of indicators of one plan whose wholes have one name and were never seen to differ: one number, printed twice,
 * so that two tables are linked.
 */
export function findSameWholes(site: Site, figures: ReadonlyMap<string, Figure>): Array<[string, string]> {
  const ratios = [...site.indicators.values()].filter(({ adds }) => adds === 'ratio');
  const named = Map.groupBy(ratios, ({ id, denominator }) => `${site.plans.get(id)} ${denominator}`);
  const wholes = [...figures.values()].filter(({ part }) => part === 'denominator');
  const differ = (one: string, other: string) =>
    wholes.some((figure) => {
      const twin = figures.get(keyOf({ ...figure, measure: other }))?.shown;
      const { shown, measure } = figure;
      return (
        measure === one && shown.state === 'value' && twin?.state === 'value' && shown.value !== twin.value
      );
    });
  return [...named.values()].flatMap((group) =>
    group.slice(1).flatMap(({ id }, at): Array<[string, string]> => {
      const one = group[at]?.id;
      return one === undefined || differ(one, id) ? [] : [[one, id]];
    }),
  );
}
