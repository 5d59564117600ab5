import type { PersonalKind } from './kinds.ts';
import { maskAll } from './runs.ts';
import type { Detect, Hit } from './view.ts';

/** What may stand between the name of a card and its number: 号码为, （, No. */
const gap = '[^0-9A-Za-z。；;\n]{0,6}(?:No\\.?[:：\\s]{0,2})?';
const token = (words: string, number: string) =>
  new RegExp(`(?:${words})${gap}(${number})(?![0-9A-Za-z])`, 'gi');
const masked = '[A-Za-z]{0,3}\\d[0-9A-Za-z-]{4,23}';

/**
 * Numbers that are known by what stands before them. Of their own form only a few can be told: a passport (E12345678)
 * might be a number of goods.
 */
const certificates: Array<[PersonalKind, RegExp]> = [
  [
    'disability-card',
    token('残疾(?:人)?证|残疾人?证件|残疾军人证|残联证', '[A-Za-z]{0,3}\\d[0-9A-Za-z]{6,23}'),
  ],
  ['student-number', token('学籍|学号|准考证|考生|学生证|全国学籍', '[A-Za-z]{0,2}\\d[0-9A-Za-z]{7,22}')],
  ['passport', token('护照|passport', '[A-Za-z]{1,2}\\d{7,8}|\\d{9}')],
  ['passport', token('证件', '[A-Za-z]{1,2}\\d{7,8}')],
  ['travel-permit', token('通行证|回乡证|台胞证|旅行证|居住证', '[A-Za-z]?\\d{8,18}|[A-Za-z]{1,3}\\d{7,12}')],
  [
    'military-id',
    token(
      '军官证|士兵证|军人证|警官证|士官证|文职证|优待证|退役证|退伍证|义务兵证|军人保障卡',
      '(?:[\\u4e00-\\u9fff]{1,2}字?第?)?[A-Za-z]{0,2}\\d{5,18}',
    ),
  ],
  ['household-book', token('户口(?:簿|本|册)?|户籍|户号', '[A-Za-z]{0,3}\\d{6,18}')],
  ['driving-licence', token('驾驶证|驾照|行驶证', masked)],
  [
    'property-certificate',
    token('房产证|房权证|不动产权?证|土地证|宅基地(?:使用)?证|承包经营权证|承包合同|林权证|产权证', masked),
  ],
  [
    'medical-number',
    token(
      '住院|病历|病案|门诊|就诊卡?|体检|慢病卡|慢病证|诊断证明书?|影像|病理|化验单|检验单',
      '[A-Za-z]{0,4}\\d[\\d-]{3,16}\\d',
    ),
  ],
];

/** Words that stand before counts as well (住院 12000 人次): there the word for number must follow. */
const weak = /(?:户籍|考生|门诊|住院|户口|学籍|体检|影像|病理)/;
const saysNumber = /号|码|编|证|[:：]/;

/** Military IDs say their own service: 军字第1234567号. */
const military = /(?<![\u4e00-\u9fff])(?:军|武|士|文|海|空|南|北|沈|兰|成|济|广)字第?(\d{6,8})号?/g;

/** Numbers of certificates, cards and files of a person, known by their names. */
export const findCertificates: Detect = (view) => {
  const hits: Hit[] = [];
  if (!/\d{5}/.test(view.digits)) return hits;
  // The name of the field goes right before the text: what stands in the cell before it is another matter.
  const label = view.field === '' ? '' : `${view.field}:`;
  const text = `${view.digits.slice(0, view.from)}${label}${view.digits.slice(view.from)}`;
  for (const [kind, pattern] of certificates) {
    for (const found of text.matchAll(pattern)) {
      const number = found[1] ?? '';
      const before = found[0].slice(0, found[0].length - number.length);
      if (weak.test(before) && !saysNumber.test(before.replace(weak, ''))) continue;
      if (number.replace(/\D/g, '').length < 5) continue;
      const place = found.index + found[0].length - number.length;
      const start = place < view.from ? place : place - label.length;
      // Certificates of land and houses, and contracts, are mostly a village's or a firm's own.
      if (kind === 'property-certificate' && !view.isNamed(start, start + number.length)) continue;
      if (place < view.from || start >= view.from)
        hits.push({ kind, start, end: start + number.length, shown: maskAll(number, 1) });
    }
  }
  for (const found of view.plain.matchAll(military))
    hits.push({
      kind: 'military-id',
      start: found.index,
      end: found.index + found[0].length,
      shown: maskAll(found[1] ?? ''),
    });
  return hits;
};
