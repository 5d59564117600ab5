import { isRegionAndDay } from './resident-ids.ts';
import type { Detect, Hit, View } from './view.ts';

const masks = '*＊xX×✱●■█○◯□#_?？•…';
/** Digits, then masks, then perhaps digits, masks, digits: what is left of an ID. Three digits at least are left. */
const masked = new RegExp(
  `(?<![\\d${masks}A-Za-z])\\d{2,17}[ -]?[${masks}]{2,16}(?:[ -]?[${masks}\\d]{1,12})*[xX]?(?![\\dA-Za-z])`,
  'g',
);
const behindOnly = new RegExp(`(?<![\\d${masks}A-Za-z])[${masks}]{6,15}\\d{3,12}[xX]?(?![\\dA-Za-z])`, 'g');
/** Only the day of birth is left: ******19850312****. */
const birthOnly = new RegExp(
  `(?<![\\d${masks}A-Za-z])[${masks}]{2,6}[ -]?(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]?[${masks}]{2,4}\\d{0,2}[xX]?(?![\\dA-Za-z])`,
  'g',
);
const label = /身份证|公民身份|证件|身份号|居民证/;
const cardLabel = /卡号|账号|帐号|银行|存折|社保|医保|电话|手机|联系/;

/**
 * ID numbers of which a part is masked. No digit of an ID is ever needed on a board (domain rules, 3.2): with region, birth
 * or end left it leads to one person in a village. Masked mobiles (138****1234) and bank cards are the accepted form.
 */
export const findMaskedIds: Detect = (view) => {
  const hits: Hit[] = [];
  if (!new RegExp(`[${masks}]{2}`).test(view.plain)) return hits;
  for (const pattern of [masked, behindOnly, birthOnly]) {
    for (const found of view.plain.matchAll(pattern)) {
      const [text] = found;
      const [start, end] = [found.index, found.index + text.length];
      if (!isRestOfId(view, text, start, end)) continue;
      if (hits.some((hit) => start < hit.end && hit.start < end)) continue;
      const shown = text
        .replace(/[ -]/g, '')
        .replace(/[^A-Za-z]|[xX]/g, (sign, i: number) => (i < 2 && /\d/.test(sign) ? sign : '＊'));
      hits.push({ kind: 'resident-id-masked', start, end, shown });
    }
  }
  return hits;
};

function isRestOfId(view: View, text: string, start: number, end: number): boolean {
  const signs = text.replace(/[ -]/g, '');
  const kept = signs.replace(/\D/g, '').length;
  if (kept < 3) return false;
  if (kept <= 10 && /^\D+(?:19|20)\d{6}\D+\d{0,2}[xX]?$/.test(signs)) return true;
  const before = view.labelBefore(start);
  if (label.test(before)) return true;
  if (cardLabel.test(before)) return false;
  const first = /^\d+/.exec(signs)?.[0] ?? '';
  // An ellipsis stands for any number of digits.
  const hasLength = /…/.test(signs) || [15, 17, 18, 20].includes(signs.length);
  const isRegion = first.length < 2 || isRegionAndDay(`${first.padEnd(6, '0').slice(0, 6)}19900101`);
  if (!isRegion) return false;
  if (first.length >= 14 && isRegionAndDay(first)) return true;
  if (!hasLength) return first.length >= 6 && !first.startsWith('62') && view.isNamed(start, end, 12);
  return (kept >= 6 && first.length >= 2) || view.isNamed(start, end, 16);
}
