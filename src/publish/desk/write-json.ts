import { mayRelease } from './checklist.ts';
import type { Desk } from './desk.ts';
import { sectionOf } from './item.ts';

/**
 * The desk for programs, and for `npm run tick`, which takes its numbers from here: so that a number means what was read
 * under it, whatever has changed since.
 */
export function writeDeskJson(desk: Desk): string {
  const { ahead, asOf, checklist, idle, items, next, site, ticked, untold, warnings } = desk;
  const written = {
    asOf,
    site,
    ahead,
    ready: mayRelease(checklist),
    items: items.map(({ days, due, ...item }) => ({
      section: sectionOf({ days, due, ...item }, ahead),
      days: days ?? null,
      due: due ?? null,
      ...item,
    })),
    untold,
    checklist,
    warnings: warnings.map(({ number, warning }) => ({ number, ...warning })),
    ticked: ticked.map(({ tick }) => tick),
    idle,
    next: next ?? null,
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}
