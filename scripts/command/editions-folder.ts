import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EditionFile } from '../../src/publish/editions/freeze.ts';
import { editionPaths, folderOfEdition } from '../../src/record/edition/read-chain.ts';
import { takeLock } from './lock.ts';
import { syncEntry, syncFolder, writeThrough } from './sync.ts';

const editionsOf = (content: string): string => join(content, 'editions');

/** Where the files of an edition stand until it is published. Its name begins with a dot: it is no part of the record. */
const asidePrefix = '.release-';

/**
 * Tells git to give back the editions byte for byte: on Windows it writes other line ends into a clone (`core.autocrlf`), and
 * no hash would be right. A record may lie in a repository of its own, so this lies with the editions.
 */
const attributes = {
  file: '.gitattributes',
  text: '# 这里的文件一个字节也不能变，取出来时不换行尾。请和期次文件一起保存。\n* -text\n',
};

/** Keeps other releases away until the process ends, and puts right what one left that was killed. */
export function lockEditions(content: string): void {
  const isNew = !existsSync(editionsOf(content));
  takeLock(lockOf(content), '发布');
  if (isNew) process.once('exit', () => clearEmpty(editionsOf(content)));
  clearAside(content);
}

/** A record that has published nothing has no folder of editions: the one in which the lock lay goes with it. */
function clearEmpty(editions: string): void {
  try {
    rmdirSync(editions);
  } catch {
    // Something was published into it.
  }
}

const lockFile = '.lock';
const lockOf = (content: string): string => join(editionsOf(content), lockFile);

/**
 * Writes the files of an edition aside and waits until they are on the disk; `commit` makes them the record's, `discard` takes
 * them away.
 */
export async function layAside(
  content: string,
  edition: number,
  files: readonly EditionFile[],
): Promise<{ commit: () => void; discard: () => void }> {
  const aside = join(editionsOf(content), `${asidePrefix}${folderOfEdition(edition)}`);
  rmSync(aside, { recursive: true, force: true });
  const discard = () => rmSync(aside, { recursive: true, force: true });
  try {
    for (const { path, text } of files) {
      const target = join(aside, path);
      mkdirSync(dirname(target), { recursive: true });
      writeThrough(target, text);
    }
    if (!existsSync(join(editionsOf(content), attributes.file)))
      writeThrough(join(aside, attributes.file), attributes.text);
    await syncFolder(aside);
  } catch (error) {
    discard();
    throw error;
  }
  return { commit: () => commitEdition(content, edition, aside), discard };
}

/**
 * Publishes what was laid aside. The one step that counts is the renaming of the chain: before it the edition is not there,
 * after it it is; whatever is left to do then is done by `mendEditions` if this process is killed.
 */
function commitEdition(content: string, edition: number, aside: string): void {
  const editions = editionsOf(content);
  const own = join(editions, folderOfEdition(edition));
  const given = join(aside, attributes.file);
  if (existsSync(given)) renameSync(given, join(editions, attributes.file));
  rmSync(own, { recursive: true, force: true });
  renameSync(join(aside, folderOfEdition(edition)), own);
  renameSync(join(aside, editionPaths.chain), join(editions, editionPaths.chain));
  syncEntry(editions);
  finish(editions, aside);
}

function finish(editions: string, aside: string): void {
  const head = join(aside, editionPaths.head);
  if (existsSync(head)) renameSync(head, join(editions, editionPaths.head));
  rmSync(aside, { recursive: true, force: true });
}

/**
 * Puts right what a release left that was killed: one that was published is finished, one that was not is cleared away. While
 * another release is at it nothing is touched.
 */
export function mendEditions(content: string): void {
  if (list(content, asidePrefix).length === 0 && list(content, lockFile).length === 0) return;
  const unlock = tryLock(content);
  if (!unlock) return;
  clearAside(content);
  unlock();
}

function list(content: string, prefix: string): string[] {
  const editions = editionsOf(content);
  return existsSync(editions) ? readdirSync(editions).filter((name) => name.startsWith(prefix)) : [];
}

/** What the chain names is published, whatever else was done by then; the folder of an edition that it does not name is not. */
function clearAside(content: string): void {
  const editions = editionsOf(content);
  for (const name of list(content, asidePrefix)) {
    const aside = join(editions, name);
    const own = name.slice(asidePrefix.length);
    if (Number(own) <= countPublished(editions)) finish(editions, aside);
    else {
      if (!existsSync(join(aside, own))) rmSync(join(editions, own), { recursive: true, force: true });
      rmSync(aside, { recursive: true, force: true });
    }
  }
}

function countPublished(editions: string): number {
  const chain = join(editions, editionPaths.chain);
  return existsSync(chain) ? readFileSync(chain, 'utf8').split('\n').length - 1 : 0;
}

function tryLock(content: string): (() => void) | undefined {
  try {
    return takeLock(lockOf(content), '发布');
  } catch {
    return undefined;
  }
}
