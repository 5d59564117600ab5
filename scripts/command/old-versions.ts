import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markSuperseded } from '../../src/press/press.ts';
import type { Disclosure } from '../../src/protect/disclosure.ts';
import { listSuperseded } from '../../src/publish/editions/superseded.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import { editionPaths } from '../../src/record/edition/read-chain.ts';
import { UnfitRecord } from './accident.ts';
import type { WrittenFile } from './make.ts';

/** Where the record keeps a corrected version as it was published. */
export function oldVersionFile(content: string, hash: string): string {
  return join(content, 'editions', editionPaths.version(hash));
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
    const { sha256: hash, title } = version.line;
    const file = oldVersionFile(content, hash);
    const bytes = existsSync(file) ? readFileSync(file) : undefined;
    if (!bytes || sha256(bytes) !== hash)
      throw new UnfitRecord(
        `更正 ${correction.id} 要留着的旧版本“${title}”（第${version.edition}期）${bytes ? '被改动过' : '不见了'}：${file}。请从备份里放回来；更正以前下载过那一份PDF的，运行 npm run correct -- ${version.line.id} --old 那个文件 放回去（现在的版本、网上打了“旧版本”记号的都不行）。都找不到了的，在 corrections.yaml 的 ${correction.id} 那一条里加一行 withheld: 旧版本的文件没有留下来，旧版本就不再提供，网上只留记录。`,
      );
    const marked = await markSuperseded(bytes, mark);
    const target = join(out, pdf);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, marked);
    written.push({ path: pdf, sha256: sha256(marked), bytes: marked.length });
  }
  return written;
}
