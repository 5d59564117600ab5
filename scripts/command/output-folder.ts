import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

const project = resolve(import.meta.dirname, '..', '..');

/** A file that every output of ours has and hardly anything else: by it we know what may be replaced. */
const sign = join('data', 'schema', 'index.schema.json');

/**
 * Says why a folder may not be the output: a build replaces the whole folder, so it must be new, empty, or an earlier
 * output, and never one that holds the record or the program. Undefined where nothing speaks against it.
 */
export function refuseOutput(out: string, content: string): string | undefined {
  for (const kept of [project, content]) {
    if (holds(out, kept)) {
      return `输出文件夹“${out}”里有资料或程序本身，生成时会被整个换掉，所以不能用。请换一个新的文件夹，例如 --out dist。`;
    }
  }
  if (holds(content, out)) {
    return `输出文件夹“${out}”在资料文件夹里面，会和资料混在一起。请换一个地方，例如 --out dist。`;
  }
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return `“${out}”是一个文件，不是文件夹。请换一个名字。`;
  if (readdirSync(out).length === 0 || existsSync(join(out, sign))) return undefined;
  return `“${out}”里有不是本程序生成的文件，为免误删，没有生成。请换一个空文件夹，例如 --out ${join(out, '网站')}。`;
}

/**
 * Says why a folder may not be printed into: what was built, and may have been published, stays as it is, and so does the
 * record. Undefined where nothing speaks against it.
 */
export function refusePrints(out: string, content: string): string | undefined {
  if (holds(content, out))
    return `“${out}”在资料文件夹里面，打印的文件会和资料混在一起。请换一个地方，例如 --out print。`;
  for (let folder = settleFolder(out); ; folder = dirname(folder)) {
    if (existsSync(join(folder, sign)))
      return `“${folder}”是生成好的网站，里面的文件公开以后不能换，也不能添。请打印到别的文件夹，例如 --out print；要换网站里的文件，请运行 npm run build。`;
    if (dirname(folder) === folder) return undefined;
  }
}

/** True when `inner` is `outer` or lies in it, whatever links lead there. */
export function holds(outer: string, inner: string): boolean {
  const [above, below] = [settleFolder(outer), settleFolder(inner)];
  return above === below || below.startsWith(above.endsWith(sep) ? above : above + sep);
}

/**
 * The real path of a folder, or of the nearest one above it that exists, with the rest behind it. An output that a link leads
 * to is replaced where it is: the link, and the web server that follows it, lead to the new one.
 */
export function settleFolder(given: string): string {
  const path = resolve(given);
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(settleFolder(above), path.slice(above.length).replace(/^[\\/]/, ''));
}
