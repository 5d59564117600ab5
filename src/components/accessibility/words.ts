import type { StateWords } from '../states.ts';
import type { Conformance, Criterion, Evidence } from './criteria.ts';

/** How a state is said: sign, word, tone. */
export const conformanceWords: Record<Conformance, StateWords> = {
  met: { sign: '●', word: '做到', tone: 'good' },
  partly: { sign: '◐', word: '做到一部分', tone: 'warn' },
  not: { sign: '✕', word: '没做到', tone: 'bad' },
  untested: { sign: '○', word: '没测过', tone: 'quiet' },
  absent: { sign: '–', word: '不涉及', tone: 'quiet' },
};

/** How something is known. */
export const evidenceWords: Record<Evidence, string> = {
  program: '检查程序逐页查过',
  browser: '在浏览器里自动测过',
  made: '网页就是这样做的',
  looked: '人看过',
};

/** 55项里做到30项，做到一部分2项，没做到0项，没测过7项，不涉及16项。 */
export function sayConformance(criteria: Criterion[]): string {
  const parts = (Object.keys(conformanceWords) as Conformance[]).flatMap((state) => {
    const count = criteria.filter((each) => each.state === state).length;
    return count === 0 ? [] : [`${conformanceWords[state].word}${count}项`];
  });
  return `${criteria.length}项里${parts.join('，')}。`;
}
