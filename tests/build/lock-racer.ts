/**
 * Takes a lock again and again beside others, and writes down when it has it: `node lock-racer.ts FOLDER NAME ROUNDS OTHERS`.
 * In each round a lock lies there whose holder is gone. All begin a round together.
 */
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnfitRecord } from '../../scripts/command/accident.ts';
import { takeLock } from '../../scripts/command/lock.ts';

const [folder = '', name = '', rounds = '', others = ''] = process.argv.slice(2);
const names = others.split(',');

for (let round = 0; round < Number(rounds); round++) {
  writeFileSync(join(folder, `at-${round}-${name}`), '');
  while (!names.every((other) => existsSync(join(folder, `at-${round}-${other}`))));
  try {
    const release = takeLock(join(folder, `${round}.lock`), '试');
    appendFileSync(join(folder, `${round}.log`), `+${name}\n`);
    for (const end = performance.now() + 3; performance.now() < end; );
    appendFileSync(join(folder, `${round}.log`), `-${name}\n`);
    release();
  } catch (error) {
    if (!(error instanceof UnfitRecord)) throw error;
  }
}
