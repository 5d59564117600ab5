import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../src/check/personal/find-personal.ts';
import { openFolder } from '../../src/record/source/folder.ts';
import { writeNearMisses } from './corpus/near-misses.ts';

const nearMisses = ['near misses', 'second', 'third'].flatMap(writeNearMisses);

/** The text of every file of the sample record that is text. */
function readSample(): Array<{ file: string; text: string }> {
  const folder = openFolder(join(import.meta.dirname, '..', '..', 'content'));
  return folder
    .list()
    .filter((file) => /\.(csv|yaml|mdx|md)$/.test(file))
    .map((file) => ({ file, text: Buffer.from(folder.read(file)).toString('utf8') }));
}

describe('a scan leaves alone', () => {
  test('what only looks like personal data', () => {
    const alarms = nearMisses.flatMap((text) =>
      findPersonal(text).map(
        (find) =>
          `${find.kind}: ${text.slice(0, find.start)}⟦${find.end - find.start}字⟧${text.slice(find.end)}`,
      ),
    );
    expect(alarms).toEqual([]);
  });

  test('the sample record: fewer than one find in 10,000 characters', () => {
    const files = readSample();
    const characters = files.reduce((sum, { text }) => sum + text.length, 0);
    const finds = files.flatMap(({ file, text }) => findPersonal(text).map((find) => ({ file, ...find })));
    const rate = (finds.length * 10_000) / characters;
    console.info(
      `sample record: ${finds.length} finds in ${characters} characters, ${rate.toFixed(3)} in 10,000`,
    );
    for (const { file, kind, shown } of finds.slice(0, 10)) console.info(`  ${file}: ${kind} ${shown}`);
    expect(characters).toBeGreaterThan(500_000);
    expect(rate).toBeLessThan(1);
  });
});
