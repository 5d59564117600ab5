import encodeQR from 'qr';
import type { CardNode } from '../node.ts';
import { colours } from '../palette.ts';

/** The QR code of an address, with the four light modules around that readers want (ISO/IEC 18004, 6.3.8). */
export function drawCode(address: string, size: number): CardNode {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 4 });
  const count = rows.length;
  // Dark modules that stand beside each other are one rectangle.
  const path = rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const length = row.slice(x).findIndex((each) => !each);
        return `M${x} ${y}h${length}v1h-${length}z`;
      }),
    )
    .join('');
  return {
    type: 'svg',
    props: {
      width: size,
      height: size,
      viewBox: `0 0 ${count} ${count}`,
      children: [
        { type: 'rect', props: { width: count, height: count, fill: '#fff' } },
        { type: 'path', props: { d: path, fill: colours.ink } },
      ],
    },
  };
}
