import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markSuperseded } from '../../src/press/press.ts';
import type { Disclosure } from '../../src/protect/disclosure.ts';
import { listSuperseded } from '../../src/publish/editions/superseded.ts';
import { type DocumentVersion, type EditionBook, listPrints } from '../../src/record/edition/book.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import { editionPaths } from '../../src/record/edition/read-chain.ts';
import { UnfitRecord } from './accident.ts';
import type { WrittenFile } from './make.ts';

/** Where the record keeps a corrected version as it was published. */
export function oldVersionFile(content: string, hash: string): string {
  return join(content, 'editions', editionPaths.version(hash));
}

/** Takes away what the record kept of versions that are not offered any more. Gives the files that are gone. */
export function dropVersions(
  content: string,
  dropped: readonly DocumentVersion[],
  versions: EditionBook['versions'],
): string[] {
  const prints = dropped.flatMap((version) => listPrints(version.line, versions));
  const files = [...new Set(prints.map(({ line }) => oldVersionFile(content, line.sha256)))].filter(
    existsSync,
  );
  for (const file of files) rmSync(file);
  return files;
}

/**
 * Writes a marked copy of every version that was replaced by a correction and may be seen.
 *
 * @throws UnfitRecord where the record does not have it any more, or it is not what was published
 */
export async function markOldVersions(
  disclosure: Disclosure,
  content: string,
  out: string,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const { correction, mark, pdf, version } of listSuperseded(disclosure)) {
    if (pdf === undefined || written.some(({ path }) => path === pdf)) continue;
    // Any of them will do.
    const prints = listPrints(version.line, disclosure.editions.versions);
    const bytes = prints.map(({ line }) => readKept(content, line.sha256)).find((each) => each !== undefined);
    if (!bytes) {
      const { sha256: hash, title } = version.line;
      const file = oldVersionFile(content, hash);
      throw new UnfitRecord(
        `更正 ${correction.id} 要留着的旧版本“${title}”（第${version.edition}期）${existsSync(file) ? '被改动过' : '不见了'}：${file}。请从备份里放回来；更正以前下载过那一份PDF的，运行 npm run correct -- ${version.line.id} --old 那个文件 放回去（现在的版本、网上打了“旧版本”记号的都不行）。都找不到了的，在 corrections.yaml 的 ${correction.id} 那一条里加一行 withheld: 旧版本的文件没有留下来，旧版本就不再提供，网上只留记录。`,
      );
    }
    const marked = await markSuperseded(bytes, mark);
    const target = join(out, pdf);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, marked);
    written.push({ path: pdf, sha256: sha256(marked), bytes: marked.length });
  }
  return written;
}

/** A kept version as it was published; undefined where it is not there, or not what was published. */
function readKept(content: string, hash: string): Uint8Array | undefined {
  const file = oldVersionFile(content, hash);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return sha256(bytes) === hash ? bytes : undefined;
}
