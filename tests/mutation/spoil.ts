import fc from 'fast-check';
import { afterAll, test } from 'vitest';
import { breaking, doubtful, harmless } from './families.ts';
import { judge, toldOf } from './judge.ts';
import { Draw, type Mutator } from './mutation.ts';

/** `npm run mutate` makes 10,000 mutations, `npm test` one or two of each kind. */
const wanted = Number(process.env['MUTATIONS'] ?? 150);
/** Another seed makes others: `MUTATION_SEED=7 npm run mutate`. */
const seed = Number(process.env['MUTATION_SEED'] ?? 20220620);
const runs = Math.ceil(wanted / (harmless.length + breaking.length + doubtful.length));

const draws = fc
  .array(fc.noBias(fc.nat(1_000_003)), { minLength: 16, maxLength: 16 })
  .map((numbers) => new Draw(numbers));

/**
 * Makes a test of each mutator: the sample record is spoilt again and again, and each time the program must take it as the
 * mutation's oracle says. What fails is shrunk to the first file, row and cell that fail.
 */
export function testMutators(mutators: Mutator[]): void {
  let made = 0;
  test.each(mutators.map((mutator) => [mutator.name, mutator] as const))(
    '%s',
    (_, mutator) => {
      fc.assert(
        fc.property(draws, (draw) => {
          const mutation = mutator.mutate(draw);
          made += 1;
          const fault = judge(mutation);
          if (fault !== undefined) throw new Error(`${mutation.what}\n  ${fault}`);
        }),
        { numRuns: runs, seed, maxSkipsPerRun: 1000 },
      );
    },
    900_000,
  );
  afterAll(() => {
    if (wanted > 1000) console.log(`${made} mutations; ${toldOf.count} of those that may be told were`);
  });
}
