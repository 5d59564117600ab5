import { Attack } from '../audit/attack.ts';
import type { Solver } from '../solve/solver.ts';
import type { Component } from '../system/compile.ts';
import { type Cut, coverCheaply } from './cover.ts';
import { type Effort, isSpent } from './effort.ts';
import { cutsOf, proposePattern } from './propose.ts';

/** What is hidden in one part of the system, and how far that is from the least possible. */
export interface Pattern {
  attack: Attack;
  /** Cost of all that is hidden. */
  cost: number;
  /** No safe pattern costs less than this. */
  atLeast: number;
  /** Cells that stay narrower than they need, whatever is hidden. */
  hopeless: number[];
}

/**
 * Finds the cheapest set of figures to hide such that no cell can be narrowed down: a quick proposal first, then, where
 * the part is small enough, patterns that only satisfy what the attacks have taught so far, the cheapest first, each
 * attacked in turn. The first of these that holds is proven the cheapest, since every condition used is a necessary one.
 *
 * After Fischetti and Salazar (2001), "Solving the cell suppression problem on tabular data with linear constraints":
 * conditions from the attacker's dual; here as plain hitting sets.
 */
export function choosePattern(component: Component, solver: Solver, effort: Effort): Pattern {
  const attack = new Attack(component, solver);
  component.choices.forEach(({ forced }, choice) => {
    if (forced) attack.close(choice);
  });
  const cuts: Cut[] = [];
  const proposal = proposePattern(component, attack, cuts, effort);
  const costs = component.choices.map((choice) => choice.cost);
  const forced = (choice: number) => component.choices[choice]?.forced === true;
  let best = closedOf(component, attack);
  let atLeast =
    costOf(best, costs) -
    costOf(
      best.filter((choice) => !forced(choice)),
      costs,
    );
  // A proposal may have hidden a figure that is then worse off than before; the search may still find a way without it.
  let { hopeless } = proposal;
  const isLost = hopeless.some((cell) => {
    const choice = component.choiceOf[cell] ?? -1;
    return choice < 0 || forced(choice);
  });
  const isWorthIt = !isLost && cuts.length > 0;
  for (let known = -1; isWorthIt && known < cuts.length; ) {
    known = cuts.length;
    const cover = coverCheaply(costs, forced, cuts, solver, effort.nodes);
    if (!cover) break;
    atLeast = Math.max(atLeast, cover.atLeast);
    if (!cover.chosen) break;
    if (hopeless.length === 0 && !isCheaper([...cover.chosen], best, costs)) {
      atLeast = costOf(best, costs);
      break;
    }
    // The search for a pattern costs about as much as some hundred attacks.
    attack.solves += 300;
    if (isSpent(effort, attack.solves, component)) break;
    const { chosen } = cover;
    attack.setClosed((choice) => chosen.has(choice));
    const breaches = attack.findBreaches();
    if (breaches.length === 0) {
      best = [...chosen];
      hopeless = [];
      atLeast = costOf(best, costs);
      break;
    }
    cuts.push(...cutsOf(breaches, component));
  }
  if (cuts.length === 0 && hopeless.length === 0) atLeast = costOf(best, costs);
  const kept = new Set(best);
  attack.setClosed((choice) => kept.has(choice));
  return { attack, cost: costOf(best, costs), atLeast, hopeless };
}

function closedOf(component: Component, attack: Attack): number[] {
  return component.choices.flatMap((_, choice) => (attack.isClosed(choice) ? [choice] : []));
}

function costOf(choices: number[], costs: number[]): number {
  return choices.reduce((sum, choice) => sum + (costs[choice] ?? 0), 0);
}

/** Cheaper, or as dear with fewer figures. */
function isCheaper(one: number[], other: number[], costs: number[]): boolean {
  const [a, b] = [costOf(one, costs), costOf(other, costs)];
  return a < b - 1e-9 || (Math.abs(a - b) <= 1e-9 && one.length < other.length);
}
