import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { layAside, lockEditions, mendEditions } from '../../scripts/command/editions-folder.ts';
import { finishWorkshop, mendOutput, swapIn, withWorkshop } from '../../scripts/command/swap.ts';
import { sha256 } from '../../src/record/edition/hash.ts';

/** An edition as it is to be published. */
export interface NextEdition {
  edition: number;
  hash: string;
  files: ReadonlyArray<{ path: string; text: string }>;
}

/** Mends what was left, as a build does, or a release, which has the lock while it does so. */
export function mend(room: string, as: 'build' | 'release'): string[] {
  const content = join(room, 'content');
  if (as === 'release') lockEditions(content);
  mendEditions(content);
  const lines = readFileSync(join(content, 'editions/chain.jsonl'), 'utf8').trimEnd().split('\n');
  mendOutput(join(room, 'dist'), sha256(lines.at(-1) ?? ''));
  return lines;
}

/** What `npm run release` does on the disk, without a press and without the locks of the output. */
export async function publishOnce(room: string, { edition, files, hash }: NextEdition): Promise<void> {
  const lines = mend(room, 'release');
  if (lines.length >= edition) return;
  const dist = join(room, 'dist');
  await withWorkshop(dist, async (workshop) => {
    const write = (folder: string, path: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `第${edition}期 ${path}`);
    };
    for (const path of ['index.html', 'notices/a/index.html']) write(workshop.site, path);
    for (const path of ['pdf/a.pdf', 'notices/a/card.png', 'data/a.csv']) write(workshop.press, path);
    const { commit } = await layAside(join(room, 'content'), edition, files);
    await finishWorkshop(workshop, hash);
    commit();
    swapIn(workshop, dist);
  });
}
