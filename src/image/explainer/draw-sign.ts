import type { Mark } from '../../document/block.ts';
import { marks } from '../../document/text.ts';
import { type CardNode, line } from '../node.ts';
import { colours } from '../palette.ts';

/** The sign of a state. The fonts have no ✕: it is drawn. */
export function drawSign(mark: Mark, size: number, height: number): CardNode {
  const colour = mark === 'overdue' || mark === 'behind' ? colours.red : colours.ink;
  const { sign } = marks[mark];
  const width = Math.round(size * 1.4);
  if (sign !== '✕') return line(sign, size, height, colour, { width });
  const half = Math.round(size * 0.36);
  const [left, right, top, bottom] = [size / 2 - half, size / 2 + half, height / 2 - half, height / 2 + half];
  return {
    type: 'svg',
    props: {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      children: [
        {
          type: 'path',
          props: {
            d: `M${left} ${top}L${right} ${bottom}M${right} ${top}L${left} ${bottom}`,
            stroke: colour,
            'stroke-width': Math.max(3, size / 8),
            fill: 'none',
          },
        },
      ],
    },
  };
}
