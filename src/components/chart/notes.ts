import { hiddenSigns, noteBands } from '../../document/text.ts';
import type { Figure } from '../../protect/figure.ts';

/** What the signs of hidden figures in a drawing mean; nothing where all are shown. */
export function noteHidden(figures: readonly Figure[]): string[] {
  const reasons = new Set(figures.flatMap((figure) => (figure.kind === 'hidden' ? [figure.reason] : [])));
  const signs = [
    reasons.has('protected') || reasons.has('not-published')
      ? `＊${hiddenSigns[reasons.has('protected') ? 'protected' : 'not-published'].word}`
      : '',
    reasons.has('not-reported') ? '○没有报，不等于零' : '',
  ].filter((sign) => sign !== '');
  return [...(signs.length > 0 ? [`${signs.join('；')}。`] : []), ...noteBands(figures)];
}
