import type { Site } from '../../record/site/schema.ts';
import { link } from '../link.ts';

/** Full address of a page or file from its path below the base: search engines read structured data without the page. */
export function wholeAddress({ origin }: Site, path: string): string {
  return new URL(link(path), origin).href;
}

/** What stands in every description of invented data. */
export const inventedNote = '编造的示例数据，不是真实情况';

/** To be spread into the description of a thing that is invented. */
export function noteInvented(synthetic: boolean): { disambiguatingDescription?: string } {
  return synthetic ? { disambiguatingDescription: inventedNote } : {};
}
