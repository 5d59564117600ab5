import { listBreaks } from '../breaking/break-lines.ts';
import { measureLine } from '../breaking/spread-line.ts';
import type { Desk, Glyph } from './measure-text.ts';
import { type SetLine, setLines } from './set-text.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of such titles that a dictionary of everyday Chinese takes apart. */
const terms = new RegExp(
  '防返贫监测|监测对象|监测帮扶|集中整改提升|整改|排查|检查|帮扶|防返贫|返贫|脱贫攻坚|脱贫成果|脱贫|攻坚|乡村振兴|有效衔接|衔接资金|危房改造|基础设施|收官战|' +
    '项目资产|项目安排|收益分配|问题整改|台账|村务|财务|公开单|督办|通知书|工作要点|行动方案|实施方案|工作方案|责任分工|' +
    '任务|分工表|情况|月报|季报|年报|通报|公示|公告|总结报告|第[一二三四]季度|提升|专项行动|集中|“[^”]{1,10}”|《[^》]{1,14}》',
  'gu',
);

/** Places inside words, where a title's line should not end (GB/T 9704-2012, 7.3.1: 词意完整). */
function findInsideOfWords(glyphs: readonly Glyph[]): Set<number> {
  const text = glyphs.map((glyph) => glyph.character).join('');
  const inside = new Set<number>();
  const join = (from: number, words: string): void => {
    const start = [...text.slice(0, from)].length;
    for (let step = 1; step < [...words].length; step++) inside.add(start + step);
  };
  const found = [...text.matchAll(terms)];
  for (const { index, segment } of segmenter.segment(text)) {
    // 监测|帮扶|台账 is cut as 监测|帮|扶台账 by the dictionary: our own words come first.
    const crossed = found.some((term) => {
      const [from, to] = [term.index, term.index + term[0].length];
      return (index < from && index + segment.length > from) || (index < to && index + segment.length > to);
    });
    if (!crossed) join(index, segment);
  }
  for (const term of found) join(term.index, term[0]);
  return inside;
}

/** After these a title takes breath: a place, a date, a 的. */
const joints = new Set('的和与、，。；》”年月度区县乡镇村道');

/** 农村 and 乡村 are no places: they lean on the word behind them. */
function endsAtJoint(glyphs: readonly Glyph[], end: number): boolean {
  const [before, last] = [glyphs[end - 2]?.character ?? '', glyphs[end - 1]?.character ?? ''];
  return joints.has(last) && !(last === '村' && '农乡'.includes(before));
}

/** What a line costs that does not end at a joint, against lines of unequal length. */
const tornCost = 0.3;

/**
 * What the outline of several lines costs, their widths in ems: a trapezium or a rhombus nothing, a rectangle a little, and
 * what has a waist or a zigzag a good deal (GB/T 9704-2012, 7.3.1; the shapes to avoid are second-hand).
 */
function judgeShape(ems: readonly number[]): number {
  const steps = ems.slice(1).map((width, at) => width - (ems[at] ?? 0));
  if (steps.every((step) => Math.abs(step) < 0.8)) return 0.12;
  const grows = steps
    .map((step) => (Math.abs(step) < 0.3 ? 0 : Math.sign(step)))
    .filter((sign) => sign !== 0);
  const turns = grows.slice(1).filter((sign, at) => sign !== grows[at]).length;
  const waist = grows.some((sign, at) => sign > 0 && grows[at - 1] === -1);
  return waist ? 1 : turns > 1 ? 0.6 : 0;
}

/** The lines chosen so far: where each ends and how wide it is, in points. */
interface Chosen {
  ends: number[];
  widths: number[];
}

/**
 * Centred lines, as few as fit: of about equal length, ending where the sense allows it, and rather there than after the
 * same number of characters. `shaped` lines rather form a trapezium or a rhombus.
 */
export function balanceLines(
  desk: Pick<Desk, 'prohibition'>,
  glyphs: readonly Glyph[],
  width: number,
  leading: number,
  shaped = false,
): SetLine[] {
  const inside = findInsideOfWords(glyphs);
  const joined = (index: number): boolean => inside.has(index);
  const plain = setLines(desk, glyphs, { width, leading, joined, align: 'center' });
  const count = plain.length;
  if (count < 2 || count > 4 || glyphs.some((glyph) => glyph.character === '\n')) return plain;
  const breaks = [0, ...listBreaks(glyphs, joined, desk.prohibition), glyphs.length];
  const even = measureLine(glyphs, 0, glyphs.length).width / count;
  const em = glyphs[0]?.size ?? 1;
  const costOf = (line: number, to: number): number => {
    if (line > width) return Number.POSITIVE_INFINITY;
    const torn = to < glyphs.length && !endsAtJoint(glyphs, to) ? tornCost : 0;
    return ((line - even) / even) ** 2 + torn;
  };
  let best = { cost: Number.POSITIVE_INFINITY, ends: [] as number[] };
  /** Sets what begins at `from` in so many lines in all ways that may still be the cheapest. */
  const search = (from: number, lines: number, before: Chosen, cost: number): void => {
    const ends = lines === 1 ? [glyphs.length] : breaks.filter((end) => end > from && end < glyphs.length);
    for (const end of ends) {
      const line = measureLine(glyphs, from, end).width;
      const chosen = { ends: [...before.ends, end], widths: [...before.widths, line / em] };
      const sum = cost + costOf(line, end) + (lines === 1 && shaped ? judgeShape(chosen.widths) : 0);
      if (sum >= best.cost) continue;
      if (lines === 1) best = { cost: sum, ends: chosen.ends };
      else search(end, lines - 1, chosen, sum);
    }
  };
  search(0, count, { ends: [], widths: [] }, 0);
  const { ends } = best;
  if (ends.length !== count) return plain;
  return ends.flatMap((end, index) =>
    setLines(desk, glyphs.slice(ends[index - 1] ?? 0, end), { width, leading, align: 'center' }),
  );
}
