import type { Element } from '../attack/site/markup.ts';

/** Where a value stands in what was read: in which object, under which key, and which characters of it. */
export interface Place {
  holder: object;
  key: string | number;
  from: number;
  to: number;
}

/** Words of an element without spaces, that know where each of their characters stands in the tree. */
export interface Words {
  text: string;
  at: (from: number, to: number) => Place;
}

/** Folds: their words stand beside a sentence, not in it. */
export const isAside = (element: Element): boolean => element.tag === 'details';

/** Reads the words of an element; `without` leaves elements out. */
export function readWords(element: Element, without = (_child: Element): boolean => false): Words {
  const letters: string[] = [];
  const places: Array<{ holder: object; key: number; at: number }> = [];
  const walk = (from: Element): void => {
    from.children.forEach((child, key) => {
      if (typeof child !== 'string') {
        if (!without(child)) walk(child);
        return;
      }
      let at = 0;
      for (const letter of child) {
        if (!/\s/u.test(letter)) {
          letters.push(letter);
          for (let unit = 0; unit < letter.length; unit++)
            places.push({ holder: from.children, key, at: at + unit });
        }
        at += letter.length;
      }
    });
  };
  walk(element);
  const text = letters.join('');
  return {
    text,
    at: (from, to) => {
      const [first, last] = [places[from], places[to - 1]];
      if (!first || !last) throw new Error(`no letters ${from} to ${to} in “${text}”`);
      // A value over several pieces of text is spoilt in the first of them.
      const end = last.holder === first.holder && last.key === first.key ? last.at + 1 : first.at + 1;
      return { holder: first.holder, key: first.key, from: first.at, to: end };
    },
  };
}

/** The words that a field of an object has, such as a cell of a table or a value of JSON. */
export function wordsIn(holder: object, key: string | number): Words {
  const raw = String(Reflect.get(holder, key) ?? '');
  const kept = [...raw.matchAll(/\S/g)].map(({ index }) => index);
  return {
    text: raw.replace(/\s/g, ''),
    at: (from, to) => ({ holder, key, from: kept[from] ?? 0, to: (kept[to - 1] ?? 0) + 1 }),
  };
}

/** Words that a wrong word is taken from, where a value has no digit: each list is one vocabulary. */
const vocabularies = [
  ['已完成', '进行中', '滞后', '逾期', '未报', '未到时间'],
  ['正在公示', '公示期满', '已有结果', '已撤下', '已公布'],
  ['待答复', '已答复', '逾期后答复', '逾期未答复'],
  ['未开工', '建设中', '已完工', '已验收'],
  ['已销号', '逾期后销号', '整改中', '逾期未销号'],
  ['已达到', '推进中', '滞后', '未达到', '未报', '不评定'],
  ['done', 'ongoing', 'behind', 'overdue', 'unreported', 'ahead'],
  ['还没开始', '正在执行', '期限已满'],
  ['running', 'ended'],
  ['open', 'closed', 'settled', 'withdrawn', 'issued', 'closed-late'],
  ['waiting', 'answered', 'answered-late'],
  ['met', 'on-track', 'missed', 'not-reported', 'not-scorable'],
];

/** Puts a wrong number or word at a place; gives back what undoes it. */
export function spoil({ from, holder, key, to }: Place): () => void {
  const before: unknown = Reflect.get(holder, key);
  Reflect.set(holder, key, typeof before === 'number' ? before + 1 : spoilText(String(before), from, to));
  return () => Reflect.set(holder, key, before);
}

function spoilText(text: string, from: number, to: number): string {
  const value = text.slice(from, to);
  // Of a day the last digit, of a number the first: what is rounded away would not be wrong.
  const digits = /[年月-]/u.test(value) ? /\d(?=\D*$)/u.exec(value) : /\d/u.exec(value);
  const wrong = digits
    ? value.slice(0, digits.index) + ((Number(digits[0]) + 1) % 10) + value.slice(digits.index + 1)
    : otherWord(value);
  return text.slice(0, from) + wrong + text.slice(to);
}

function otherWord(word: string): string {
  const other = vocabularies.find((words) => words.includes(word))?.find((each) => each !== word);
  if (other === undefined) throw new Error(`no other word for “${word}”`);
  return other;
}
