import { compoundSurnames, singleSurnames } from '../../record/person/surnames.ts';
import { dots, soundingEnds, sounds, soundsForeign } from './foreign-names.ts';
import { isClearGiven, isClearSingle, isGiven, isPlausibleGiven } from './given-names.ts';
import { han, headOfClause, leftEdge, personMostly, personOnly, rightEdge } from './name-edges.ts';
import { officeAfter, officeBefore } from './offices.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { endsPersonWord, isPersonBefore } from './persons.ts';

/** A stretch that reads as the name of a person. */
export interface FoundName {
  start: number;
  end: number;
  /** True where the surname is a word of its own that policy texts are full of (和, 后, 原): a name only where one must stand. */
  isDoubtful: boolean;
  /** True where it is named in a role of office: 主任张三, 张三局长. */
  isOfficial: boolean;
}

/**
 * Characters that no given name has: particles, pronouns, measure words of policy texts, and 某, which stands for a name
 * that is not told.
 */
const never =
  '的了是在与及等或被把对从到户们个第镇县者该此每都未不要须将由给让使按据但并也还又就只则所么吗呢吧您你我他她它这那哪些什怎呀某其';

const given = `(?:(?![${never}])[${han}])`;
const compounds = [...compoundSurnames].sort((a, b) => b.length - a.length).join('|');
/** Surnames rarer than those of the list of the record, which no everyday word begins with. */
const rarer =
  '朴缪邝檀杭粟眭睢嵇裘贲麴邴芮汲宓厉戎韶慕戈宦晁夔亢缑帅羿钮亓禚郇钭乜弋殳隗毋桓郈汝恽乌弓於佀呙撖旷祢禤郅镡鹿腾尧';
const singles = [...new Set([...singleSurnames, ...rarer])].join('');
/** A name is written apart now and then: 王 芳. */
const gap = '[ \\u3000]{0,2}';

/** Names from the left edge on, longest first. */
const lengths = [
  new RegExp(`(?:${compounds})${given}{2}|[${singles}]${given}{2}`, 'uy'),
  new RegExp(`(?:${compounds})${given}|[${singles}]${gap}${given}`, 'uy'),
];
/** Parts with dots between: where the last one ends nothing tells but the words behind. */
const dotted = new RegExp(
  `(?![户主村民居农群众低保特困五残疾监测脱贫边缘信访申请孤儿留守境患学生童老人姓名对象员为是由给向的有叫即])[${han}]{1,8}(?:[${dots}][${han}]{1,8})*?[${dots}](?=[${han}])`,
  'uy',
);
const surnames = new RegExp(
  `[${singles}]|[${[...sounds].join('')}]{4}|${compounds}|[${han}][${dots}][${han}]`,
  'u',
);
const isCompound = new RegExp(`^(?:${compounds})`, 'u');
/** First characters of all surnames: nearly every place of a text is left behind by one look. */
const firsts = new Set([...singles, ...compoundSurnames.map((each) => each[0] ?? '')]);
const anyDot = new RegExp(`[${han}][${dots}][${han}]`, 'u');

/** Surnames, most of them rare, that are little words as well. */
const doubtful = new Set(
  '后户扶符和时都来位原保查全国公相成能别单计明有年元家从因由才对过自多少同会初制加劳勤化养兴具体住信前动共判业东西南北中大小上下应台满尚农党支种向解管包以看先为官红',
);

/** Those of them that are verbs or auxiliaries: 应建立 is no name, 管素贞 and 连心怡 are. */
const verbs = new Set('应和同对从因由才自会制加化兴动共判上下以看先为可能时来都');

/** What looks like a name and is an everyday word (张贴, 高龄, 方案). */
function isOrdinary(name: string): boolean {
  if (placeEnd.test(name)) return true;
  if (isCompound.test(name)) return false;
  return ordinaryWords.has(name.slice(0, 2)) || ordinaryTails.test(name.slice(1));
}

/** A village, a town, an office: 娄金村 is no person of the family 娄. */
const placeEnd = /[村镇乡县区市街社省屯组队部局庄寨坡湾]$/;

/** Words that follow a surname character by chance (低保户和家庭…), and are no given names. */
const ordinaryTails =
  /^(?:家庭|人员|对象|管理|公示|名单|保障|政策|救助|供养|补贴|资金|标准|申请|情况|工作|信息|数据|收入|低保|特困|脱贫|监测|残疾|困难|边缘|村民|群众|农户|老人|儿童|学生)/;

/**
 * All stretches of a text that read as names: a known surname, one or two characters that a given name can have, and on both
 * sides what can stand beside a name. By itself that is no finding (villages and firms read the same); it becomes one beside
 * a number or a circumstance.
 */
export function findNames(text: string): FoundName[] {
  const names: FoundName[] = [];
  if (!surnames.test(text)) return names;
  const hasDots = anyDot.test(text);
  let called = -1;
  for (let at = 0; at < text.length; ) {
    if (!hasDots && !canBegin(text, at)) {
      at += 1;
      continue;
    }
    // 和 between two names joins them, and is no surname there.
    if (at === called && /[和及与]/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    // Who stands in one list with somebody called 低保户 is called so too.
    const isListed =
      called >= 0 && at - called <= 2 && /^[、，,；;和及与\s]{1,2}$/.test(text.slice(called, at));
    const found = nameAt(text, at, isListed);
    if (!found) {
      at += 1;
      continue;
    }
    const { end, isCalled } = found;
    const isOfficial =
      officeBefore.test(text.slice(Math.max(0, at - 12), at)) || officeAfter.test(text.slice(end, end + 8));
    const isDoubtful = isDoubtfulAt(text, at);
    names.push({ start: at, end, isOfficial, isDoubtful });
    called = isCalled ? end : -1;
    // A little word may stand right before a true name: 和王芳.
    at = isDoubtful ? at + 1 : end;
  }
  return names;
}

/** True where a name can begin at all; nearly every place of a text is left behind by this look. */
function canBegin(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  return firsts.has(sign) || sounds.has(sign) || isClearGiven(text.slice(at + 1, at + 3));
}

/** Where the name that begins at a place ends; undefined where none does. What stands before it is not looked at. */
export function endOfName(text: string, at: number, isCalled: boolean): number | undefined {
  const end = isDoubtfulAt(text, at)
    ? 0
    : nameEnd(text, at, false) || (isCalled ? plausibleEnd(text, at) : 0);
  return end === 0 ? undefined : end;
}

function isDoubtfulAt(text: string, at: number): boolean {
  return (
    doubtful.has(text[at] ?? '') &&
    !isCompound.test(text.slice(at, at + 2)) &&
    !isClearGiven(text.slice(at + 1, at + 3)) &&
    !isSureOf(text, at) &&
    matchAt(dotted, text, at) === undefined
  );
}

/** A surname that is a word as well, at the head of a clause or behind a word for a person, with a name on both edges. */
function isSureOf(text: string, at: number): boolean {
  if (verbs.has(text[at] ?? '') || !isPlausibleGiven(text.slice(at + 1, at + 3))) return false;
  if (!rightEdge.test(text.slice(at + 3, at + 7))) return false;
  if (isPersonBefore(text.slice(Math.max(0, at - 16), at))) return true;
  return headOfClause.test(text[at - 1] ?? '') && !ordinaryWords.has(text.slice(at, at + 2));
}

/** Where a name ends that can be told by its given name alone, whatever stands around it; 0 where none begins. */
function clearEnd(text: string, at: number): number {
  const length = isCompound.test(text.slice(at, at + 2)) ? 2 : 1;
  const given = text.slice(at + length, at + length + 2);
  return isClearGiven(given) && !placeEnd.test(text.slice(at, at + length + 3)) ? at + length + 2 : 0;
}

function nameAt(text: string, at: number, isListed: boolean): { end: number; isCalled: boolean } | undefined {
  if (!firsts.has(text[at] ?? '') && matchAt(dotted, text, at) === undefined) return unlistedAt(text, at);
  if (endsPersonWord(text, at)) return undefined;
  const isDue = isListed || isPersonBefore(text.slice(Math.max(0, at - 16), at));
  const isEdge = isDue || at === 0 || leftEdge.test(text.slice(Math.max(0, at - 3), at));
  if (!isEdge && clearEnd(text, at) === 0) return undefined;
  // Behind 户主 or 低保户 a name stands whatever follows; elsewhere both edges must show it.
  const isCalled = isDue && !isDoubtfulAt(text, at);
  // A Tibetan name may begin with what is a surname elsewhere: 格桑卓玛, 白玛央金.
  const foreign = unlistedAt(text, at);
  if (foreign && foreign.end - at > 3) return foreign;
  const end = nameEnd(text, at, isCalled) || (isDueBefore(text, at) ? plausibleEnd(text, at) : 0);
  return end === 0 ? undefined : { end, isCalled };
}

/** 五保户某守刚 with a surname that no list has: the word before and the given name tell. */
function unlistedAt(text: string, at: number): { end: number; isCalled: boolean } | undefined {
  if (endsPersonWord(text, at) || !isPersonBefore(text.slice(Math.max(0, at - 16), at))) return undefined;
  const isClear = isClearGiven(text.slice(at + 1, at + 3)) && isUnlisted.test(text[at] ?? '');
  const ends = [...soundingEnds(text, at), ...(isClear ? [at + 3] : [])];
  const end = ends.find((each) => rightEdge.test(text.slice(each, each + 4)));
  return end === undefined ? undefined : { end, isCalled: true };
}

const isUnlisted = new RegExp(`^${given}$`, 'u');

/** Where a name ends; 0 where none begins there. */
function nameEnd(text: string, at: number, isCalled: boolean): number {
  const parts = matchAt(dotted, text, at);
  if (parts !== undefined) return endOfParts(text, at, at + parts.length, isCalled);
  let longest = 0;
  for (const shape of lengths) {
    const found = matchAt(shape, text, at)?.replace(/[ \u3000]+$/, '');
    if (found === undefined) continue;
    const end = at + found.length;
    const isWord = isOrdinary(found.replace(/[ \u3000]/g, ''));
    if (isWord && !isNameAnyway(found.slice(1), text, end, isCalled)) continue;
    // 欧阳某 is masked: 欧 is no surname there.
    if (isCompound.test(found) && found.length === 2 && /[某＊*×XxＸ○]/.test(text[end] ?? '')) return 0;
    if (rightEdge.test(text.slice(end, end + 4)) || isClearSingle(found.slice(1))) return end;
    if (longest === 0) longest = end;
  }
  return clearEnd(text, at) || (isCalled ? longest : 0);
}

/** Where a name ends that reads like one and like no everyday word: 秦友田. */
function plausibleEnd(text: string, at: number): number {
  const length = isCompound.test(text.slice(at, at + 2)) ? 2 : 1;
  if (isDoubtfulAt(text, at) || (length === 1 && !firsts.has(text[at] ?? ''))) return 0;
  for (const given of [2, 1]) {
    const end = at + length + given;
    const tail = text.slice(at + length, end);
    if (!isOrdinary(text.slice(at, end)) && (given === 2 ? isPlausibleGiven(tail) : isGiven(tail)))
      return end;
  }
  return 0;
}

/** A caption and a class of a school lead to a name as a rule: 图为王芳, 三年级王芳. */
function isDueBefore(text: string, at: number): boolean {
  return /(?:图为|年级|[\d一二三四五六)）]班)$/.test(text.slice(Math.max(0, at - 3), at));
}

/**
 * What begins like a word is a name all the same: where it goes on as a given name to the end of the phrase (三年级黄金根),
 * or stands behind 孤儿 and before what only a person does.
 */
function isNameAnyway(given: string, text: string, end: number, isCalled: boolean): boolean {
  const isPlausible = isPlausibleGiven(given);
  if (isPlausible && !/[\u4e00-\u9fff]/.test(text[end] ?? '')) return true;
  if (!isCalled || !(isPlausible || given.length === 1)) return false;
  const behind = text.slice(end, end + 6);
  return personOnly.test(behind) || (isPlausible && personMostly.test(behind));
}

/** The last part of a dotted name: as short as the words behind it allow, five characters at most. */
function endOfParts(text: string, at: number, start: number, isCalled: boolean): number {
  const most = matchAt(lastPart, text, start)?.length ?? 0;
  for (let length = 1; length <= most; length++)
    if (
      (isCalled || soundsForeign(text.slice(at, start + length))) &&
      rightEdge.test(text.slice(start + length, start + length + 4)) &&
      (length > 1 || length === most)
    )
      return start + length;
  // Verbs are not written with these signs: where they end, the name ends.
  let sounding = 0;
  while (sounding < most && sounds.has(text[start + sounding] ?? '')) sounding += 1;
  if (sounding >= 2 && soundsForeign(text.slice(at, start + sounding))) return start + sounding;
  return isCalled ? start + Math.min(most, 4) : 0;
}

const lastPart = new RegExp(`[${han}]{1,6}`, 'uy');

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
