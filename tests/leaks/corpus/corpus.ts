import { Dice } from '../../../scripts/synthesize/random.ts';
import { circumstanceKinds } from './circumstance.ts';
import { contactKinds, placeKinds } from './contact.ts';
import { identityKinds } from './identity.ts';
import type { Kind, Leak, LeakCell } from './leak.ts';
import { moneyKinds } from './money.ts';
import { anyName } from './persons.ts';

const villages = '柳河村 东岗村 石桥村 青杨村 南湾村 双泉村 桃园村 北坡村 杏林村 荷塘村'.split(' ');
const towns = '柳河镇 东岗乡 双泉镇 青杨街道'.split(' ');
const schools = '柳河镇中心小学 双泉镇第二中学 东岗乡希望小学 青杨学校'.split(' ');

/** The kinds of personal data that are planted. */
export const kinds: Kind[] = [
  ...identityKinds,
  ...contactKinds,
  ...placeKinds,
  ...moneyKinds,
  ...circumstanceKinds,
];

/** Items of each kind; a kind with more writings has each of them once. */
const perKind = 32;

/** Fills the braces of a writing; each brace gives the same word throughout. */
export function fillWith(dice: Dice): (text: string) => string {
  const words: Record<string, string> = {
    n: anyName(dice),
    m: anyName(dice),
    村: dice.pick(villages),
    镇: dice.pick(towns),
    校: dice.pick(schools),
    元: String(dice.whole(8, 640) * 10),
    月: String(dice.whole(1, 12)),
    日: String(dice.whole(1, 28)),
    序: String(dice.whole(1, 60)),
  };
  return (text) => text.replace(/\{(.)\}/g, (brace, name: string) => words[name] ?? brace);
}

function plant(kind: Kind, template: string, dice: Dice): Leak {
  const fill = fillWith(dice);
  const drawn = kind.secret(dice);
  const secret = (typeof drawn === 'string' ? [drawn] : drawn).map(fill);
  const [first = '', second = ''] = secret;
  const write = (text: string) =>
    fill(text)
      .replace('{v}', () => first)
      .replace('{w}', () => second);
  return { kind: kind.name, cells: splitRow(template).map((cell) => writeCell(cell, write)), secret };
}

const writeCell = (cell: LeakCell, write: (text: string) => string): LeakCell => ({
  ...cell,
  text: write(cell.text),
});

/** A row is written `heading|heading // cell|cell`; all else is one text. */
function splitRow(template: string): LeakCell[] {
  const [heads, cells] = template.split(' // ');
  if (heads === undefined || cells === undefined) return [{ text: template }];
  const fields = heads.split('|');
  return cells.split('|').map((text, at) => ({ field: fields[at] ?? '', text }));
}

/** The corpus, the same for the same seed. Every writing of a kind comes in turn. */
export function plantLeaks(seed: string): Leak[] {
  return kinds.flatMap((kind) => {
    const dice = new Dice(`${seed} ${kind.name}`);
    const count = Math.max(perKind, kind.templates.length);
    return Array.from({ length: count }, (_, at) =>
      plant(kind, kind.templates[at % kind.templates.length] ?? '', dice),
    );
  });
}

/** The corpus that the tests plant. */
export const leaks = plantLeaks('planted leaks');
