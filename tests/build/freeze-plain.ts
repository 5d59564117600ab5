import { freezeEdition } from '../../src/publish/editions/freeze.ts';
import type { FrozenEdition } from '../../src/record/edition/read-chain.ts';
import { makeKeys } from '../../src/record/edition/sign.ts';

const keys = makeKeys();

/** Freezes one more edition; nothing in it but what every edition has. */
export function freezePlain(before: FrozenEdition[], note = `第${before.length + 1}期`) {
  return freezeEdition({
    before,
    date: `2022-07-2${before.length}`,
    note,
    publisher: '小样县政府',
    site: 'https://small.example/',
    documents: [],
    files: [],
    rows: [],
    changes: [],
    told: { asOf: `2022-07-2${before.length}`, plans: {} },
    ticks: undefined,
    privateKey: keys.privateKey,
  });
}
