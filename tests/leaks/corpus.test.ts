import { expect, test } from 'vitest';
import { kinds, leaks, plantLeaks } from './corpus/corpus.ts';
import { standsCheck } from './corpus/identity.ts';
import { type Leak, placesOf } from './corpus/leak.ts';
import { writeNearMisses } from './corpus/near-misses.ts';
import { luhnDigit } from './corpus/numbers.ts';

const secretsOf = (kind: string) =>
  leaks.filter((leak) => leak.kind === kind).map((leak) => leak.secret.join(''));

test('there are more than 1,200 planted items of more than 20 kinds, and no two are alike', () => {
  expect(leaks.length).toBeGreaterThan(1200);
  expect(kinds.length).toBeGreaterThan(20);
  expect(new Set(leaks.map((leak) => JSON.stringify(leak.cells))).size).toBe(leaks.length);
});

test('every kind stands in at least twelve writings', () => {
  expect(kinds.filter((kind) => new Set(kind.templates).size < 12)).toEqual([]);
});

test('the same seed plants the same, another seed something else', () => {
  expect(plantLeaks('planted leaks')).toEqual(leaks);
  const other = new Set(plantLeaks('another').map(({ cells }: Leak) => JSON.stringify(cells)));
  expect(leaks.filter(({ cells }) => other.has(JSON.stringify(cells))).length).toBeLessThan(5);
});

test('every secret stands whole in its writing, and no brace is left', () => {
  expect(leaks.filter((leak) => placesOf(leak).length < leak.secret.length)).toEqual([]);
  expect(leaks.filter(({ cells }) => cells.some(({ text }) => /[{}]/.test(text)))).toEqual([]);
});

test('resident IDs have the check digit of the standard, mistyped ones have not; cards pass Luhn', () => {
  expect(standsCheck('11010519491231002X')).toBe(true);
  for (const kind of ['resident-id', 'resident-id-over-cells'])
    expect(secretsOf(kind).every(standsCheck)).toBe(true);
  expect(secretsOf('resident-id-mistyped').some(standsCheck)).toBe(false);
  expect(luhnDigit('7992739871')).toBe('3');
  expect(secretsOf('bank-card').every((card) => luhnDigit(card.slice(0, -1)) === card.at(-1))).toBe(true);
});

test('there are more than 400 honest near-misses', () => {
  expect(writeNearMisses('near misses').length).toBeGreaterThan(400);
});
