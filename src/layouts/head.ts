import type { Graph, Thing } from 'schema-dts';

/** A feed or calendar that a page offers. */
export interface FeedLink {
  title: string;
  /** Below the base. */
  path: string;
  type: 'application/atom+xml' | 'application/feed+json' | 'text/calendar';
}

/**
 * Things as JSON-LD (schema.org) for a script element: `<` is written as its code, so that no text of the record can end
 * the element.
 */
export function writeGraph(things: Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
