import type { RootContent } from 'mdast';
import { componentOf, treeOf } from '../../record/report/body.ts';
import {
  byTime,
  kindOfPeriod,
  nextPeriod,
  type Period,
  period as periodSchema,
} from '../../record/value/period.ts';

/** How long a part of what was written last time is quoted to the one who writes anew. */
const quoted = 24;

/**
 * The body of a report for the next period: headings and components stay (periods named in them move on by as much as the
 * report does), prose is to be written anew, with the beginning of what stood there to go by. Sentences with figures bound
 * in them stay, to be looked over.
 */
export function renewBody(
  last: { body: string; file: string; bodyStart: number; period: Period },
  period: Period,
): string {
  const { children } = treeOf(last);
  const move = (text: string) =>
    text.replace(/(period=")([^"]+)(")/g, (_, before: string, told: string, after: string) =>
      [before, movePeriod(told, last.period, period), after].join(''),
    );
  return children
    .map((node) => move(renewBlock(node, last)))
    .filter((text) => text !== '')
    .join('\n\n');
}

function renewBlock(node: RootContent, text: { body: string; file: string; bodyStart: number }): string {
  const source = sourceOf(node, text.body);
  if (node.type === 'heading' || componentOf(node, text.file, text.bodyStart)) return source;
  if (/<[A-Z]/.test(source)) return `${source}\n\n〔请写：照这一期的情况改上面这段话〕`;
  if (node.type === 'paragraph' && /^〔请写[^〔〕]*〕$/.test(source)) return source;
  const begin = source
    .replace(/^[\s>*\d.|-]+/, '')
    .replace(/[\s〔〕<>{}|]+/g, ' ')
    .slice(0, quoted);
  return `〔请写：上一期这里写的是“${begin.replaceAll(/[“”]/g, '')}…”〕`;
}

function sourceOf(node: RootContent, body: string): string {
  const { start, end } = node.position ?? {};
  return body.slice(start?.offset ?? 0, end?.offset ?? 0).trim();
}

/** A period as far from the new one as it was from the old; those of another length stay. */
function movePeriod(told: string, from: Period, to: Period): string {
  const kind = kindOfPeriod(from);
  if (!periodSchema.safeParse(told).success || kindOfPeriod(told) !== kind || kindOfPeriod(to) !== kind)
    return told;
  let [at, moved, steps] = [from, told, 0];
  while (byTime(at, to) < 0 && steps < 240) {
    [at, moved, steps] = [nextPeriod(at), nextPeriod(moved), steps + 1];
  }
  return moved;
}
