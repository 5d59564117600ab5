import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../src/record/edition/hash.ts';
import { editionPaths } from '../../src/record/edition/read-chain.ts';
import type { PublicRecord } from '../../src/record/record.ts';
import { UnfitRecord } from './accident.ts';

/** What an edition says of itself on a site, whichever version of the program wrote it. */
const publishedSchema = z.object({
  edition: z.int().positive(),
  date: z.string(),
  publisher: z.string(),
  site: z.string(),
});

type Published = z.output<typeof publishedSchema> & { hash: string };

/**
 * Ends a build or release whose output holds editions that the record has not: its `editions/` were deleted, left behind when
 * the record was copied, or replaced by an older backup. The next edition would bear a number that is taken. The output of
 * another office, as that of the sample is for a record that was just begun, is no reason to stop.
 *
 * @throws UnfitRecord with what to do
 */
export function refuseFork(out: string, { editions, site }: Pick<PublicRecord, 'editions' | 'site'>): void {
  const published = readPublished(out);
  const parting = published.find(({ hash }, index) => hash !== editions[index]?.hash);
  const last = published.at(-1);
  if (!parting || !last) return;
  if (last.publisher !== site.publisher && !last.site.startsWith(`${site.origin}/`)) return;
  const own = editions[parting.edition - 1]?.line;
  const has = editions.length === 0 ? '里一期也没有' : `里只到第${editions.length}期`;
  const what = own
    ? `“${out}”里网站的第${own.edition}期（${parting.date}公开）和资料 editions/ 里的第${own.edition}期（${own.date}公开）不是同一期：从这里起成了两条链。`
    : `“${out}”里的网站已经公开到第${last.edition}期（${last.date}），资料的 editions/ ${has}：被删去了，没有一起拷来，或者放回去的是旧备份。这样做下去，会再出一个第${editions.length + 1}期，已经公开的文件就查对不上了。`;
  throw new UnfitRecord(
    [
      what,
      '怎么办：',
      `  从备份或版本库里把 editions/ 整个恢复到第${last.edition}期（和那时的 corrections.yaml 一起），再运行一次。网站上的 data/editions/ 不全，不能代替。`,
      `  “${out}”是别的资料生成的，或者没有备份、只能从头公开的：把“${out}”改个名字收好，或者用 --out 另写一个文件夹，再运行一次。从头公开的，请公告说明以前的期号不再接着用。`,
    ].join('\n'),
  );
}

/** The editions that an output tells of, as far as they can be understood: one that is damaged is made anew. */
function readPublished(out: string): Published[] {
  const file = join(out, 'data', 'editions', editionPaths.chain);
  if (!existsSync(file)) return [];
  const published: Published[] = [];
  // A copy that went through a version control or a file transfer may have other line ends, or a mark before them.
  for (const line of readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)) {
    const parsed = publishedSchema.safeParse(parseJson(line));
    if (!parsed.success || parsed.data.edition !== published.length + 1) break;
    published.push({ ...parsed.data, hash: sha256(line) });
  }
  return published;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
