import type { Detect, Hit } from './view.ts';

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/**
 * Number plates (GA 36-2018): province, letter, five signs; six of new-energy cars, the first or the last of which is a
 * letter. I and O are not used.
 */
const plate = new RegExp(
  `[${provinces}]\\s?([A-HJ-NP-Z])[·•・.\\-\\s]{0,2}([A-HJ-NP-Z0-9](?:[\\s-]?[A-HJ-NP-Z0-9]){3,4}[A-HJ-NP-Z0-9挂学警港澳]?)(?![A-Za-z0-9])`,
  'gi',
);

/** Number plates of all provinces, new-energy ones among them. */
export const findPlates: Detect = (view) => {
  const hits: Hit[] = [];
  for (const found of view.digits.matchAll(plate)) {
    const [text, letter = '', rest = ''] = found;
    const signs = rest.replace(/[\s-]/g, '');
    const digits = signs.replace(/\D/g, '').length;
    // 新GB18466 is a new standard, not a car; words of Latin letters have too few digits.
    const isStandard = /^(?:GB|DB|CJ|HJ|JT|NY|GA|SL|TD)/i.test(letter + signs);
    const isNumbered = signs.length === 6 || /^[-/]/.test(view.digits.slice(found.index + text.length));
    if (signs.length < 5 || signs.length > 6 || digits < 3 || (isStandard && isNumbered)) continue;
    if (signs.length === 6 && !/^[A-Z]|[A-Z挂学警港澳]$/i.test(signs)) continue;
    hits.push({
      kind: 'vehicle-plate',
      start: found.index,
      end: found.index + text.length,
      shown: `${text[0]}${letter}${'＊'.repeat(signs.length)}`,
    });
  }
  return hits;
};
