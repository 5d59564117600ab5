import { toHalfWidth, withoutHidden } from '../source/signs.ts';
import { charactersOf, type Masked } from './masked.ts';
import { compoundSurnames } from './surnames.ts';

const star = '＊';
const nameless = '（姓名不公开）';
const compounds = new Set(compoundSurnames);

/** Dots between the parts of a name (买买提·艾合买提), in the many forms that keyboards and fonts offer. */
const dots = /[·•・‧∙⋅᛫･●•˙﹒.。]/gu;
/** Stars, crosses and circles with which clerks hide characters themselves. */
const stars = /[*✱﹡∗×╳○〇□■]/gu;
/** 张三（已故）, 李四[长子]: what stands in brackets is a remark, and often the one that hurts. It is never shown. */
const remarks = /[([{<【〔〖《〈「『][^)\]}>】〕〗》〉」』]*[)\]}>】〕〗》〉」』]?|[)\]}>】〕〗》〉」』]/gu;
/** Several names in one cell. */
const between = /[、,;/|\n]+/u;

/**
 * A name as a consultation list shows it: enough for neighbours to tell whom it means, and no more. There is no national
 * rule; these are the forms that boards use, one for each kind of name:
 *
 * - 张三 is 张＊, 张小三 is 张＊三: the surname, and of three characters the last.
 * - 欧阳锋 is 欧阳＊, 诸葛小明 is 诸葛＊＊: a compound surname stays whole, for half of one misleads; nothing else is shown.
 * - Four characters and more without one (扎西次仁) are 扎＊＊＊: long names are rare, so that less of them tells as much.
 * - 买买提·艾合买提 is 买＊＊·艾＊＊: the first sign of the own and of the last name. One alone would not do: a few given
 *   names are so common that half a village has them. How long a part is does not show.
 * - John Smith is J＊＊ S＊＊.
 *
 * Remarks in brackets go, several names in a cell are masked each, and what holds no name is （姓名不公开）. A masked name
 * is masked again to itself. Two persons of a list may look alike: their numbers (序号) tell them apart.
 */
export function maskName(name: string): Masked {
  let masked = maskOnce(name);
  // Scripts mixed in one name can come out as a name of another kind, of which less is shown.
  for (let again = maskOnce(masked); again !== masked; again = maskOnce(masked)) masked = again;
  return masked as Masked;
}

function maskOnce(name: string): string {
  const parts = cleanName(name).split(between);
  const masked = parts.map(maskOne).filter((part) => part !== '');
  return masked.length === 0 ? nameless : masked.join('、');
}

/** The names in a cell as they would be typed in prose: without remarks, labels, hidden signs and spaces between characters. */
export function namesIn(cell: string): string[] {
  return cleanName(cell)
    .split(between)
    .map((part) => (isLatin(part) ? part.trim().replace(/\s+/gu, ' ') : part.replace(/\s/gu, '')))
    .filter((part) => /\p{L}/u.test(part));
}

/** True for a cell that names somebody: with letters, without digits, and no word that says that nobody is named. */
export function isName(cell: string): boolean {
  const names = namesIn(cell);
  return (
    names.length > 0 &&
    !/\d/.test(toHalfWidth(cell)) &&
    !names.some((each) => /^(无|没有|暂无|空|不详|不明|未知|同上|佚名|略|姓名)$/u.test(each))
  );
}

function cleanName(name: string): string {
  return toHalfWidth(withoutHidden(name))
    .replace(remarks, '')
    .replace(/^[^:]{1,6}:/u, '')
    .replace(stars, star)
    .replace(dots, '·')
    .replace(/(?<=\p{Script=Han}＊*)[某xX]+(?![a-z])/gu, (hidden) => star.repeat(hidden.length))
    .trim();
}

function maskOne(part: string): string {
  const masked = maskPart(part);
  // Of signs without a letter nothing is worth telling, not even how many there are.
  return masked === '' || /\p{L}/u.test(masked) ? masked : star.repeat(2);
}

function maskPart(part: string): string {
  const pieces = part.split('·').filter((piece) => piece.trim() !== '');
  if (pieces.length > 1)
    return pieces
      .map((piece, i) => (i === 0 || i === pieces.length - 1 ? initialOf(piece.trim()) : star.repeat(2)))
      .join('·');
  const [only = ''] = pieces;
  if (isLatin(only)) return only.trim().split(/\s+/u).map(initialOf).join(' ');
  return maskHan(charactersOf(only.replace(/[^\p{L}\p{M}＊]/gu, '')));
}

function isLatin(part: string): boolean {
  return /\p{Script=Latin}/u.test(part) && /^[\p{Script=Latin}\p{M}\s'’＊-]+$/u.test(part);
}

/** The first sign of a part; of a part of one sign nothing, for that would be all of it. */
function initialOf(part: string): string {
  const [first = star, ...rest] = charactersOf(part);
  return rest.length === 0 || first === star ? star.repeat(2) : `${first}${star.repeat(2)}`;
}

function maskHan(characters: string[]): string {
  const [first = '', second = '', third = ''] = characters;
  const count = characters.length;
  if (count === 0) return '';
  if (/^\p{Script=Latin}/u.test(first)) return initialOf(characters.join(''));
  if (count === 1) return `${first}${star}`;
  if (count >= 3 && compounds.has(first + second)) return `${first}${second}${star.repeat(count - 2)}`;
  if (count === 3) return `${first}${star}${third}`;
  return `${first}${star.repeat(count - 1)}`;
}
