import type { Chart } from './block.ts';
import { sayFigure, writtenEnds } from './text.ts';

/**
 * A chart in words, for those who cannot see it: its message, what it means, its ends, most and least, what is to be
 * reached, and how many numbers are not shown. All numbers stand in the table below it.
 */
export function describeChart({
  description,
  milestones = [],
  points,
  title,
  unit,
  unranked,
}: Chart): string {
  const [first, last] = [points[0], points.at(-1)];
  const parts = [title.replace(/。$/u, ''), description.replace(/。$/u, '')];
  if (first && last) {
    const say = ({ figure, label }: typeof first) => `${label}${sayFigure(figure)}`;
    if (points.length > 2) parts.push(`共${points.length}项，从${say(first)}到${say(last)}`);
    else parts.push(points.map(say).join('，'));
  }
  const values = points.flatMap((point) => (point.figure.kind === 'value' ? [point] : []));
  const numbers = values.map(({ figure }) => (figure.kind === 'value' ? writtenEnds(figure)[0] : 0));
  if (values.length > 2 && values.length === points.length) {
    const [most, least] = [Math.max(...numbers), Math.min(...numbers)];
    const name = (value: number) => values[numbers.indexOf(value)]?.label ?? '';
    if (most > least && unranked) parts.push(`在${least}${unit}到${most}${unit}之间`);
    else if (most > least)
      parts.push(`${name(most)}最高，${most}${unit}；${name(least)}最低，${least}${unit}`);
  }
  for (const { label } of milestones) parts.push(`要达到的：${label}`);
  const hidden = points.filter(({ figure }) => figure.kind === 'hidden').length;
  if (hidden > 0) parts.push(`其中${hidden}项没有数`);
  return `${parts.filter((part) => part !== '').join('。')}。`;
}
