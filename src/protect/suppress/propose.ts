import type { Attack, Breach } from '../audit/attack.ts';
import type { Component } from '../system/compile.ts';
import type { Cut } from './cover.ts';
import { type Effort, isSpent } from './effort.ts';

/**
 * Turns what the attack found into conditions on what is hidden. A figure that nothing could cure must not be hidden
 * itself: a condition without a way out says so.
 */
export function cutsOf(breaches: Breach[], component: Component): Cut[] {
  return breaches.map(({ cell, cures }) => {
    const choice = component.choiceOf[cell] ?? -1;
    return { when: choice < 0 ? undefined : choice, any: cures };
  });
}

/**
 * Hides more until the attack finds nothing, each time the figure that answers the most complaints for its cost; then
 * shows again what proved needless, the dearest first. Gives the cells that no hiding can save.
 */
export function proposePattern(
  component: Component,
  attack: Attack,
  cuts: Cut[],
  effort: Effort,
): { hopeless: number[] } {
  const hopeless = new Set<number>();
  for (;;) {
    const breaches = attack.findBreaches().filter((breach) => !hopeless.has(breach.cell));
    for (const breach of breaches) if (breach.cures.length === 0) hopeless.add(breach.cell);
    const found = cutsOf(breaches, component);
    cuts.push(...found);
    const open = found.filter(({ any }) => any.length > 0);
    if (open.length === 0) break;
    for (const choice of pickCures(open, component)) attack.close(choice);
  }
  if (hopeless.size === 0) showNeedless(component, attack, effort);
  return { hopeless: [...hopeless] };
}

/** A greedy cover: most complaints answered for the cost, ties to the first in order. */
function pickCures(cuts: Cut[], component: Component): Set<number> {
  const picked = new Set<number>();
  let left = cuts;
  while (left.length > 0) {
    const answers = new Map<number, number>();
    for (const { any } of left) for (const choice of any) answers.set(choice, (answers.get(choice) ?? 0) + 1);
    let best = -1;
    let merit = -1;
    for (const [choice, count] of [...answers].sort(([a], [b]) => a - b)) {
      const worth = count / ((component.choices[choice]?.cost ?? 0) + 0.25);
      if (worth > merit) [best, merit] = [choice, worth];
    }
    picked.add(best);
    left = left.filter(({ any }) => !any.includes(best));
  }
  return picked;
}

/** Tries each as long as the effort lasts: what is left needless then stays hidden. */
function showNeedless(component: Component, attack: Attack, effort: Effort): void {
  const before = attack.solves;
  const cost = (choice: number) => component.choices[choice]?.cost ?? 0;
  const extra = component.choices
    .flatMap(({ forced }, choice) => (attack.isClosed(choice) && !forced ? [choice] : []))
    .sort((a, b) => cost(b) - cost(a) || a - b);
  for (const choice of extra) {
    if (isSpent(effort, attack.solves - before, component)) return;
    attack.open(choice);
    if (!attack.holds()) attack.close(choice);
  }
}
