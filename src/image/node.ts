export type Style = Record<string, string | number>;

/** A node as satori takes it. */
export interface CardNode {
  type: 'div' | 'svg' | 'path' | 'rect';
  props: { style?: Style; children?: string | CardNode[]; [attribute: string]: unknown };
}

/** Nodes beside each other or one below the other. */
export function stack(flexDirection: 'row' | 'column', style: Style, children: CardNode[]): CardNode {
  return { type: 'div', props: { style: { display: 'flex', flexDirection, ...style }, children } };
}

/** One line of text; it is broken beforehand, so that satori has nothing to find out. */
export function line(
  text: string,
  fontSize: number,
  height: number,
  color: string,
  style: Style = {},
): CardNode {
  const lineHeight = `${height}px`;
  return {
    type: 'div',
    props: { style: { fontSize, color, lineHeight, whiteSpace: 'pre', ...style }, children: text },
  };
}
