import encodeQR from 'qr';

/** Codes that were made last: a document's code is measured and drawn at every scale that is tried, and again in a bundle. */
const known = new Map<string, boolean[][]>();
const mostKnown = 64;

/** The dark (true) and light modules of the QR code of an address, row by row, without the white around them. */
export function encodeModules(url: string): boolean[][] {
  const before = known.get(url);
  if (before) return before;
  // The library draws at least one light module around.
  const framed = encodeQR(url, 'raw', { ecc: 'medium', border: 1 });
  const rows = framed.slice(1, -1).map((row) => row.slice(1, -1));
  const [oldest] = known.size >= mostKnown ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
  known.set(url, rows);
  return rows;
}
