import type { RootContent, Text as TextNode } from 'mdast';
import type { Indicator } from '../../record/indicator/schema.ts';
import { componentOf, treeOf } from '../../record/report/body.ts';
import type { Place } from '../../record/source/problem.ts';

/** A number that somebody typed where the record has the figure. */
export interface TypedFigure {
  indicator: Indicator;
  /** As typed, with its unit. */
  words: string;
  value: number;
  /** Digits behind the point. */
  digits: number;
  /** The sentence up to the number: which place and time it tells of. */
  before: string;
  /** Area and period that a component beside it names. */
  bound: { area?: string | undefined; period?: string | undefined };
  at: Place;
}

interface Body {
  body: string;
  file: string;
  bodyStart: number;
}

/** Between the name of an indicator and its number: words that only join them. */
const joint = /^(?:了|是|为|有|共|共计|合计|累计|总计|达到|达|到|已|已经|的|农户|：|:|，|\s){0,4}/;
const number = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/;

/**
 * Finds typed figures in a body: behind an indicator's name (走访户数是1234户, or its stem: 走访了1234户), or right behind a
 * component that is bound to it (<Value … />（1234户）).
 */
export function findTypedFigures(text: Body, indicators: Indicator[]): TypedFigure[] {
  const found: TypedFigure[] = [];
  const byId = new Map(indicators.map((each) => [each.id, each]));
  const names = namesOf(indicators);
  const visit = (node: RootContent) => {
    if (!('children' in node)) return;
    node.children.forEach((child, i) => {
      if (child.type === 'text') {
        const before = node.children[i - 1];
        const use = before && componentOf(before, text.file, text.bodyStart);
        const bound = use?.name === 'Value' ? byId.get(use.attributes['indicator'] ?? '') : undefined;
        if (use && bound) found.push(...readBeside(child, bound, use.attributes, text));
        found.push(...readBehindNames(child, names, text));
      } else visit(child);
    });
  };
  for (const node of treeOf(text).children) visit(node);
  return found;
}

/** 走访户数 counts 户: its stem 走访 is the indicator's name too, where 户 comes behind the number. Long names first. */
function namesOf(indicators: Indicator[]): Array<{ name: string; indicator: Indicator }> {
  return indicators
    .flatMap((indicator) => {
      const { name, unit } = indicator;
      const tail = `${unit}数`;
      const stem = name.endsWith(tail) ? name.slice(0, -tail.length) : '';
      return (stem.length >= 2 ? [name, stem] : [name]).map((each) => ({ name: each, indicator }));
    })
    .sort((a, b) => b.name.length - a.name.length);
}

function readBehindNames(
  node: TextNode,
  names: Array<{ name: string; indicator: Indicator }>,
  text: Body,
): TypedFigure[] {
  const found: TypedFigure[] = [];
  /** Where a longer name stands no shorter one is looked for. */
  const taken: Array<[number, number]> = [];
  for (const { name, indicator } of names) {
    for (let at = node.value.indexOf(name); at >= 0; at = node.value.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (taken.some(([from, to]) => at < to && end > from)) continue;
      taken.push([at, end]);
      const start = end + (joint.exec(node.value.slice(end))?.[0].length ?? 0);
      const figure = readNumber(node, start, indicator, text);
      if (figure) found.push({ ...figure, before: sentenceBefore(node.value, at), bound: {} });
    }
  }
  return found;
}

function readBeside(
  node: TextNode,
  indicator: Indicator,
  { area, period }: Record<string, string>,
  text: Body,
): TypedFigure[] {
  const start = /^\s*[（(]?(?:即|也就是)?/.exec(node.value)?.[0].length ?? 0;
  const figure = readNumber(node, start, indicator, text);
  return figure ? [{ ...figure, before: '', bound: { area, period } }] : [];
}

function readNumber(node: TextNode, start: number, indicator: Indicator, text: Body) {
  const rest = node.value.slice(start);
  const digits = number.exec(rest);
  if (!digits) return undefined;
  const behind = rest.slice(digits[0].length);
  const sign = indicator.unit === '%' ? '[%％]' : indicator.unit.replace(/[^\p{L}\p{N}]/gu, '\\$&');
  const unit = new RegExp(`^\\s*${sign}`).exec(behind);
  // 1234户次 counts something else, 95%以上 is a demand; 60个百分点 is a change.
  if (!unit || /^(次|以上|以下|左右|多|余)/.test(behind.slice(unit[0].length))) return undefined;
  return {
    indicator,
    words: digits[0] + unit[0],
    value: Number(digits[0].replaceAll(',', '')),
    digits: Math.max(0, (digits[2]?.length ?? 0) - 1),
    at: placeOf(node, start, text),
  };
}

function sentenceBefore(value: string, at: number): string {
  return (
    value
      .slice(0, at)
      .split(/[。；！？\n]/)
      .at(-1) ?? ''
  );
}

function placeOf(node: TextNode, offset: number, { file, bodyStart }: Body): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const lines = node.value.slice(0, offset).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    file,
    line: bodyStart + line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
  };
}
