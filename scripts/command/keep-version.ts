import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Correction } from '../../src/record/correction/schema.ts';
import { type DocumentVersion, type EditionBook, listPrints } from '../../src/record/edition/book.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import { UnfitRecord } from './accident.ts';
import { oldVersionFile } from './old-versions.ts';
import { replaceFile } from './sync.ts';

/** Where the PDF of a version may be: in the output that was published, or in the file that was named. */
export interface VersionSources {
  content: string;
  out: string;
  /** `--old`; undefined where none was given. */
  old: string | undefined;
  /** Every version that was published: an earlier print that says the same will do. */
  versions: EditionBook['versions'];
}

/**
 * Keeps the PDF of a version as it was published: its marked copy is made of it.
 *
 * @throws UnfitRecord where none of the sources is that very file
 */
export function keepVersion(version: DocumentVersion, { content, out, old, versions }: VersionSources): void {
  const { edition, line } = version;
  for (const { line: print } of listPrints(line, versions)) {
    const target = oldVersionFile(content, print.sha256);
    for (const path of [target, ...(old === undefined ? [] : [old]), join(out, print.pdf)]) {
      if (!existsSync(path)) continue;
      const bytes = readFileSync(path);
      if (sha256(bytes) !== print.sha256) continue;
      if (path !== target) putInPlace(target, bytes);
      return;
    }
  }
  const unfit = old === undefined ? '' : '，--old 指的文件和公开的不一样';
  throw new UnfitRecord(
    `找不到第${edition}期公开的那一份“${line.title}”（${line.pdf}）${unfit}。请从网站上把它下载下来，在命令后面加上 --old 下载的文件。网站上也没有了的，旧版本就不能再提供：加上 --withhold "旧版本的文件没有留下来"。`,
  );
}

/**
 * Puts back the PDF of a version that a correction replaced, which the record has lost. Gives where.
 *
 * @throws UnfitRecord where the file is none of them
 */
export function returnVersion(
  id: string,
  file: string,
  {
    content,
    versions,
    corrections,
  }: {
    content: string;
    versions: ReadonlyMap<string, DocumentVersion[]>;
    corrections: readonly Correction[];
  },
): string {
  const own = versions.get(id);
  if (!own) throw new UnfitRecord(`没有公开过编号是 ${id} 的文件。编号运行 npm run press 可以看到。`);
  const bytes = readFileSync(file);
  const hash = sha256(bytes);
  const version = own.find(({ line }) => line.sha256 === hash);
  if (!version)
    throw new UnfitRecord(
      `“${file}”不是公开过的“${own.at(-1)?.line.title}”，哪一期的都不是，没有放回去。要的是公开时的原样：网上打了“旧版本”记号的、重新打印的都不行。找不到了的，在 corrections.yaml 的那一条里加一行 withheld: 理由。`,
    );
  const correction = corrections.find(({ documents }) =>
    documents.some((each) => each.id === id && each.replaces === version.line.data),
  );
  const which = `“${file}”是第${version.edition}期公开的“${version.line.title}”`;
  if (!correction) throw new UnfitRecord(`${which}，这一版没有更正过，不用放回去。`);
  if (correction.withheld !== undefined)
    throw new UnfitRecord(`${which}，更正 ${correction.id} 写了这一版不再提供，不用放回去。`);
  const target = oldVersionFile(content, hash);
  putInPlace(target, bytes);
  return target;
}

function putInPlace(target: string, bytes: Uint8Array): void {
  mkdirSync(dirname(target), { recursive: true });
  replaceFile(target, bytes);
}
