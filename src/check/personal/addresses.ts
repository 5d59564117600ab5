import { compoundSurnames, singleSurnames } from '../../record/person/surnames.ts';
import { officeWords } from './offices.ts';
import { ordinaryWords } from './ordinary-words.ts';
import type { Detect, Hit, View } from './view.ts';

const number = '[0-9一二三四五六七八九十百〇零]{1,5}(?:[-—－][0-9]{1,4}){0,3}';
/** What a house number is not: a document, a bridge, a well, a plot. */
const notHouse =
  '(?!文|令|公告|公示|通告|通知|会议|线|桥|地块|机井|井|泵|闸|坑|大棚|台区|变压|路口|标段|点位|工程|项目|池|塘|渠|坝|沟|涵|电站|车间|冷库|棚|圈|厂房|路|道|街|杆|灯|以前|之前|前|后|至|到|下午|上午)';
/** Road or lane and number: 人民路12号, 幸福巷3-2号. */
const onRoad = new RegExp(
  `[\\u4e00-\\u9fff]{1,6}(?:路|大?街|大道|巷|弄|胡同|里弄|坊|园|苑|小区|新村|新居)(?:[东西南北中]段)?\\s?${number}\\s?号(?:院|楼|门)?${notHouse}`,
  'g',
);
/** Building, entrance, room: 3栋2单元501室, 5号楼302. */
const inHouse = new RegExp(
  `${number}\\s?(?:号楼|栋|幢|座|号院|#楼|#|楼)\\s?(?:${number}\\s?(?:单元|门|梯|楼|层)\\s?)?${number}\\s?(?:室|户|号房?|房)|${number}\\s?单元\\s?${number}\\s?(?:室|户|号|房)?|${number}\\s?(?:号楼|栋|幢)\\s?${number}\\s?单元|${number}\\s?(?:号楼|栋|幢|#楼)\\s?\\d{3,4}(?![\\d.%平立元万亩户人套间层个盏米㎡年斤吨])`,
  'g',
);
/** House in a village: 王庄村12号, 三组18号, 门牌号:25. */
const inVillage = new RegExp(
  `(?:村|庄|屯|寨|湾|组|社|队)\\s?${number}\\s?号(?:院|户|宅|门)?${notHouse}|(?:小区|花园|公寓|家园|家属院|苑|新村|社区|安置[区点房])\\s?\\d{1,3}[-－](?:\\d{1,3}[-－])?\\d{2,4}(?!\\d)|第?\\s?${number}\\s?排\\s?第?\\s?${number}\\s?[号户家]|(?:[东西南北村][头边]|村口)第?[0-9一二三四五六七八九十]{1,2}[家户]|(?:安置|住|房|搬)[^\\d。；;\n]{0,8}\\d{1,2}[-－]\\d{1,2}[-－]\\d{3,4}(?!\\d)|门牌(?:号码?)?[:：为是\\s]{0,2}${number}(?:号|户)?|第?${number}号门牌`,
  'g',
);
/** Under a heading that says address any number of a house is one: 平安里7号. */
const inField = new RegExp(`[\\u4e00-\\u9fff]{2,8}\\s?${number}\\s?号${notHouse}`, 'g');
const dwelling = /住址|住所|家庭地址|家住|住在|居住|现住|户籍|地址|住/;
const addressField = /住址|地址|住所|家庭|户籍|门牌|address/i;

/** Addresses finer than the village. Of an office's address in the same clause nothing is told. */
export const findDoors: Detect = (view) => {
  const hits: Hit[] = [];
  const { plain } = view;
  if (
    !/[号室栋幢元牌排楼]|\d[-－]\d{1,2}[-－]\d|[区园寓苑院村点房]\s?\d|[头边口]第?[\d一二三四五六七八九十]/.test(
      plain,
    )
  )
    return hits;
  const take = (found: RegExpMatchArray, isHome: boolean) => {
    const end = (found.index ?? 0) + found[0].length;
    // The words that lead to it (王芳现住…) are no part of it.
    const lead = /^.*(?:住|位于|搬[进到入至]|迁[到入至]|寄[到至]|[在址为至])/.exec(found[0])?.[0].length ?? 0;
    const start = (found.index ?? 0) + (lead < found[0].length - 2 ? lead : 0);
    if (hits.some((hit) => start < hit.end && hit.start < end)) return;
    if (!isHome && isOfOffice(view, start, end)) return;
    const shown = plain.slice(start, end).replace(/[0-9一二三四五六七八九十百〇零]/g, '＊');
    hits.push({ kind: 'door-address', start, end, shown });
  };
  for (const found of plain.matchAll(inHouse))
    take(found, !officeWords.test(plain.slice(found.index, found.index + found[0].length + 12)));
  for (const found of plain.matchAll(onRoad)) {
    // A whole building is nobody's address, unless somebody lives there: 幸福小区1号楼.
    const isBuilding =
      /号楼$/.test(found[0]) && !dwelling.test(plain.slice(0, found.index + found[0].length));
    if (!isBuilding || addressField.test(view.field)) take(found, false);
  }
  if (addressField.test(view.field)) for (const found of plain.matchAll(inField)) take(found, false);
  for (const found of plain.matchAll(inVillage)) {
    const before = plain.slice(Math.max(0, found.index - 12), found.index);
    const isList = /[、]/.test(plain[found.index + found[0].length] ?? '');
    if (!isList || dwelling.test(before) || addressField.test(view.field)) take(found, false);
  }
  return hits;
};

/** An address is an office's where the clause names an office and nobody lives there. */
function isOfOffice(view: View, start: number, end: number): boolean {
  const { plain } = view;
  const before = plain.slice(Math.max(0, start - 24), start).replace(/.*[。；;\n\uE000]/s, '');
  const behind = plain.slice(end, end + 16).replace(/[。；;\n\uE000].*/s, '');
  if (/家住|住在|居住|现住|住址|住所|户主|本人/.test(before)) return false;
  if (view.isNamed(start, end, 10) && !/办公|接待/.test(before + behind)) return false;
  return (
    officeWords.test(before) ||
    officeWords.test(behind) ||
    /办公|接待|受理|办理|邮寄|投递|来访/.test(before + behind)
  );
}

const surname = `(?:${compoundSurnames.join('|')}|[${singleSurnames.join('')}])`;
const groupNumber =
  '(?:第?[0-9一二三四五六七八九十]{1,3}|[东西南北上下前后][\\u4e00-\\u9fff](?=[组队社屯]))\\s?(?:村民)?(?:小组|组|生产队|队|社|屯)(?:的|村民|农户|户主|社员|居民|群众|[:：])?[ \\u3000]?';
/** 三组张某某户, 第3村民小组王大山, 五组老李家, 二组王姓农户. */
const inGroup = new RegExp(
  `${groupNumber}(?:(老|小|姓)?(${surname})(姓|某{1,2}|[＊*×xX○]{1,2})?(?=(家|户|[\\u4e00-\\u9fff]?)))`,
  'gu',
);

/** The group of a village with a surname: in some thirty households that is one. */
export const findGroups: Detect = (view) => {
  const hits: Hit[] = [];
  const { plain } = view;
  if (!/[组队社屯]/.test(plain)) return hits;
  for (const found of plain.matchAll(inGroup)) {
    const [text, familiar = '', family = '', rest = '', next = ''] = found;
    const head = found.index + text.length - family.length - rest.length;
    const named = rest === '' ? view.nameFrom(head, true) : undefined;
    const isTold =
      named !== undefined ||
      rest !== '' ||
      isFamily(familiar, family, next, plain.slice(found.index + text.length + 1));
    if (!isTold) continue;
    const end = named ?? found.index + text.length + (/[家户]/.test(next) ? 1 : 0);
    const shown = `${plain.slice(found.index, head).replace(/[0-9一二三四五六七八九十]+/, '＊')}${family}${'＊'.repeat(end - head - family.length)}`;
    hits.push({ kind: 'group-and-surname', start: found.index, end, shown });
  }
  return hits;
};

/** 五组老李家, 三组王家, 二组姓王的: a family without a given name. */
function isFamily(familiar: string, family: string, next: string, behind: string): boolean {
  if (familiar === '姓') return true;
  if (!/^[家户]$/.test(next)) return false;
  if (familiar !== '') return true;
  // 谭家湾 is a place, 三组谭家 is a family.
  const isWord =
    next === '家'
      ? placeBehind.test(behind) || /[居安成养别应]/.test(family)
      : ordinaryWords.has(family + next);
  return !isWord && !notFamily.includes(family);
}

const placeBehind = /^[村庄湾沟屯坝营集坡院店岭寨坪河冲口台洼圩垭梁塘]/;

/** Surnames that make another word with 户 or 家: 农户, 每户, 国家. */
const notFamily = '农全单每各民包商住来国党家大贫困危富老小';
