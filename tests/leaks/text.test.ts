import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../src/check/personal/find-personal.ts';
import { leaks as corpus, plantLeaks } from './corpus/corpus.ts';
import { findsOf } from './detect.ts';
import { tellMissed } from './report.ts';

/** The corpus, and the same writing with other names and numbers: what is learned by heart shows. */
const leaks = [corpus, ...['second', 'third', 'fourth', 'fifth'].map(plantLeaks)].flat();

/** Signs that carry a number or a name: a mask, a space and a dash tell nothing. */
const telling = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{Nd}]/gu, '');

describe('a planted text', () => {
  test('is found, whatever its kind and spelling', () => {
    const missed = leaks.filter((leak) => findsOf(leak).length === 0);
    expect(
      tellMissed(
        missed.map((leak) => ({ leak, where: 'text' })),
        leaks,
      ),
    ).toBe('');
  });

  test('that is broken over two lines is found also where each line comes alone', () => {
    const broken = leaks.filter((leak) => leak.kind === 'resident-id-over-lines');
    const missed = broken.filter((leak) => {
      const [first = '', second = ''] = leak.cells[0]?.text.split('\n') ?? [];
      return (
        findPersonal(first, { after: second }).length + findPersonal(second, { before: first }).length === 0
      );
    });
    expect(
      tellMissed(
        missed.map((leak) => ({ leak, where: 'lines apart' })),
        broken,
      ),
    ).toBe('');
  });

  test('is not told in full: what is shown of it keeps less than the secret', () => {
    const told = leaks.filter((leak) => {
      const secret = telling(leak.secret.join(''));
      return findsOf(leak).some(({ shown }) => secret.length > 1 && telling(shown).includes(secret));
    });
    expect(
      tellMissed(
        told.map((leak) => ({ leak, where: 'shown' })),
        leaks,
      ),
    ).toBe('');
  });

  test('of digits keeps at most half of them where it is shown', () => {
    const told = leaks.filter((leak) => {
      const digits = leak.secret.join('').normalize('NFKC').replace(/\D/g, '');
      if (digits.length < 9) return false;
      return findsOf(leak).some(({ shown }) => {
        const kept = shown.normalize('NFKC').replace(/\D/g, '');
        return kept.length > 7 || kept.length * 2 > digits.length + 3;
      });
    });
    expect(
      tellMissed(
        told.map((leak) => ({ leak, where: 'shown' })),
        leaks,
      ),
    ).toBe('');
  });

  test('is found at its own place: offsets lie in the text and do not overlap', () => {
    for (const leak of leaks)
      for (const { text } of leak.cells) {
        let end = 0;
        for (const find of findPersonal(text)) {
          expect(find.start).toBeGreaterThanOrEqual(end);
          expect(find.end).toBeGreaterThan(find.start);
          end = find.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }
  });
});
