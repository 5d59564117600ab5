import { indexPlaces, type PlaceIndex } from '../../compute/place-index.ts';
import type { RectificationStanding } from '../../compute/rectification.ts';
import type { Disclosure, PublicNotice, PublicProject } from '../../protect/disclosure.ts';

interface Indexes {
  notices: PlaceIndex<PublicNotice>;
  projects: PlaceIndex<PublicProject>;
  ledger: PlaceIndex<RectificationStanding>;
}

const made = new WeakMap<Disclosure, Indexes>();

function indexesOf(disclosure: Disclosure): Indexes {
  const known = made.get(disclosure);
  if (known) return known;
  const { tree } = disclosure;
  const indexes = {
    notices: indexPlaces(tree, disclosure.notices, (notice) => notice.areas),
    projects: indexPlaces(tree, disclosure.projects, ({ project }) => [project.area]),
    ledger: indexPlaces(tree, disclosure.rectification, ({ row }) => [row.area]),
  };
  made.set(disclosure, indexes);
  return indexes;
}

/** Notices that concern a place (it, one in it, or one around it), newest first. */
export function noticesAt(disclosure: Disclosure, code: string): PublicNotice[] {
  const { notices } = indexesOf(disclosure);
  const all = new Set([...notices.within(code), ...notices.around(code)]);
  return [...all].sort((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id));
}

/** Projects in a place, and those of the places around it that take it in (a township's road runs through its villages). */
export function projectsAt(
  disclosure: Disclosure,
  code: string,
): { own: PublicProject[]; around: PublicProject[] } {
  const { projects } = indexesOf(disclosure);
  return { own: projects.within(code), around: projects.around(code) };
}

/** What is wrong in a place or in one around it, most pressing first. */
export function ledgerAt(disclosure: Disclosure, code: string): RectificationStanding[] {
  const { ledger } = indexesOf(disclosure);
  return [...ledger.within(code), ...ledger.around(code)].sort(byUrgency);
}

const urgency: Record<RectificationStanding['state'], number> = {
  overdue: 0,
  open: 1,
  'closed-late': 2,
  closed: 3,
};

/** Overdue before open before closed; within each, the earlier due day first. */
export function byUrgency(a: RectificationStanding, b: RectificationStanding): number {
  return (
    urgency[a.state] - urgency[b.state] ||
    a.row.due.localeCompare(b.row.due) ||
    a.row.id.localeCompare(b.row.id)
  );
}
