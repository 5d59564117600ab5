import type { Day } from '../record/value/date.ts';

/** What a share card says. All text is final: the drawing only sets it. */
export interface Card {
  /** Where the PNG stands below the site's base: `cards/areas/….png`. */
  path: string;
  kind: 'site' | 'plan' | 'area' | 'notice' | 'report';
  /** Name of the site, above the rule. */
  site: string;
  /** What kind of thing it is, before the title: 方案, 东镇, 公示. */
  label: string;
  title: string;
  /** Plain facts below the title, the first one larger; each fits in a line or is wrapped. */
  facts: string[];
  publisher: string;
  asOf: Day;
  /** Puts 示例数据 on the card. */
  synthetic: boolean;
}

/** Size of every card in pixels: 1.9 to 1, as the share previews of browsers and messengers crop to. */
export const cardSize = { width: 800, height: 420 };

/** Everything that a card prints, for choosing the characters of its fonts. */
export function listTexts(card: Card): string[] {
  return [card.site, card.label, card.title, ...card.facts, card.publisher, card.asOf];
}
