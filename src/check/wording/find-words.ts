import { escapeForPattern } from '../../record/source/pattern.ts';
import type { Day } from '../../record/value/date.ts';
import type { Wording } from '../../record/wording/schema.ts';
import { han, type Rule, type Slip, slipsOf } from './slip.ts';

/**
 * Single characters that hardly ever stand twice, each with the words in which they do. `目的的` ends a word and begins a
 * particle; 比对对象 is two words.
 */
const doubled = [
  '(?<!目)的的(?!确|士)',
  '(?<!不|明|未|小)了了(?!然|解)',
  '(?<!国|于|可|但|只|还|就|总|算|不)是是(?!非|否)',
  '(?<!实|存|所|现|潜|内|外|旨)在在',
  '和和(?!美|气|睦)',
  '(?<!参|给)与与',
  '(?<!作|行|认|以|成|较|最|视|称|人|分|变|转|列|定|改)为为',
  '把把(?!关|脉|握)',
  '(?<!即)将将',
  '(?<!理|自|缘|事|因)由由',
  '(?<!可|予|得|难|足|加|给|致|所)以以(?!上|下|内|外|前|后|来|及|工|奖)',
  '(?<!直|遇|等|收|拿|做|受|得|达|落|报|签)到到',
].join('|');
const doubledCharacter = new RegExp(doubled, 'g');

/** Words of two to six characters that stand twice in a row. Verbs may (研究研究), and so may 一户一户,
 * 逐项逐笔 and 有没有没. */
const doubledWord = new RegExp(
  `(?![${han}]{0,5}[一每各几两逐层没不])(?!研究|讨论|商量|休息|考虑|打听|照顾|了解|非常|很多|好多|越来|认真|交流|感受|检查|查看|看看)([${han}]{2,6})\\1(?![局部组队所院办站厅委法员者会室科处馆店])`,
  'g',
);

export const findDoubledWords: Rule = (text) => [
  ...slipsOf('doubled-word', text, doubledCharacter, ([found]) => found[0]),
  ...slipsOf('doubled-word', text, doubledWord, ([, word]) => word),
];

/**
 * Characters that need something behind them and have a mark there: text was lost in copying or retyping. Words that end
 * in the character are left out.
 */
const brokenOff = new RegExp(
  [
    '(?<!建|开|摆|陈|假|附|下|常|特|增|铺|架|分|预|敷|埋|另|内|单|私|所|未|已|不|应|公|创|新|加|重|并|布|标|改)设',
    '(?<!总|饱|缓|温|共|调|平|柔|随|暖|中|亲|祥|谐|求)和',
    '(?<!参|给|赠|授|付|施)与',
    '(?<!普|涉|顾|提|波|触|遍|惠|危|力|企|论|埃|不|来|殃|推)及',
    '(?<!合|吞|兼|一|归|撤|吸|整)并',
    '(?<!抑|间)或',
  ]
    .map((part) => `(?<=[${han}])${part}`)
    .join('|')
    .replace(/^(.*)$/s, '(?:$1)(?=[，。；、：！？）》”])'),
  'g',
);

export const findBrokenOff: Rule = (text) => slipsOf('broken-off', text, brokenOff);

/** The word list of a record (`wording.yaml`), as one rule; `#` in a wrong word stands for a digit. */
export function readWrongWords(wording: Wording): (text: string, day: Day | undefined) => Slip[] {
  if (wording.wrong.length === 0) return () => [];
  // The longest first: of two that begin alike the more special one is meant.
  const words = [...wording.wrong].sort((a, b) => b.wrong.length - a.wrong.length);
  const patterns = words.map(({ wrong }) => escapeForPattern(wrong).replaceAll('#', '\\d'));
  const any = new RegExp(patterns.map((each) => `(${each})`).join('|'), 'g');
  return (text, day) => {
    const slips: Slip[] = [];
    for (const found of text.matchAll(any)) {
      const entry = words[found.slice(1).findIndex((group) => group !== undefined)];
      // Undated texts (pages, registers) tell of all times.
      const isEarly = entry?.since !== undefined && (day === undefined || day < entry.since);
      if (!entry || isEarly || isExcepted(text, found.index, entry)) continue;
      const right = fillIn(entry.right, found[0]);
      const why = entry.note;
      slips.push({
        kind: 'wrong-word',
        offset: found.index,
        length: found[0].length,
        right,
        ...(why === undefined ? {} : { why }),
      });
    }
    return slips;
  };
}

/** True where the match begins within a word in which it is right: 纪录 in 纪录片, 消号 in 取消号牌. */
function isExcepted(text: string, offset: number, entry: Wording['wrong'][number]): boolean {
  return entry.except.some((longer) => coversAt(text, longer, offset, 1));
}

/** True where an occurrence of `longer` covers the stretch. */
export function coversAt(text: string, longer: string, offset: number, length: number): boolean {
  for (let at = Math.max(0, offset + length - longer.length); at <= offset; at++) {
    if (text.startsWith(longer, at)) return true;
  }
  return false;
}

/** The right word with the digits that were met. */
function fillIn(right: string, met: string): string {
  const digits = met.match(/\d/g) ?? [];
  return right.replace(/#/g, () => digits.shift() ?? '');
}
