import { refuseNames } from '../../src/check/notice/refuse-names.ts';
import { findPersonal } from '../../src/check/personal/find-personal.ts';
import type { PublishedDocument } from '../../src/document/block.ts';
import { isFrozen } from '../../src/document/stamp.ts';
import { type Correction, correctionsFileSchema } from '../../src/record/correction/schema.ts';
import type { DocumentVersion, EditionBook } from '../../src/record/edition/book.ts';
import type { RecordFolder } from '../../src/record/source/folder.ts';
import { nearest } from '../../src/record/source/nearest.ts';
import type { Day } from '../../src/record/value/date.ts';
import { UnfitRecord } from './accident.ts';
import { appendToList, type ListFile } from './list-file.ts';

const correctionsFile: ListFile<Correction> = {
  name: 'corrections.yaml',
  schema: correctionsFileSchema,
  head: '# 更正：已经公开的文件改了什么、为什么改。由 npm run correct 写。\n',
};

/** What the office says of a correction; all of it will be public. */
export interface CorrectionWords {
  changed: string;
  reason: string;
  withhold: string;
}

/**
 * The words of a correction, when they can be published.
 *
 * @throws UnfitRecord
 */
export function readWords(given: CorrectionWords): CorrectionWords {
  const words = {
    changed: given.changed.trim(),
    reason: given.reason.trim(),
    withhold: given.withhold.trim(),
  };
  if (words.changed === '' || words.reason === '')
    throw new UnfitRecord('请写清楚改了什么（--changed）和为什么改（--reason），这两句会公开。');
  for (const [name, text] of Object.entries(words))
    if (findPersonal(text).length > 0)
      throw new UnfitRecord(
        `--${name} 的话会公开，里面像有个人信息（证件号、电话或者姓名）。请换一种写法，只写事，不写人。`,
      );
  return words;
}

/**
 * Refuses words that name a person of a list, where the words are about these documents.
 *
 * @throws UnfitRecord
 */
export function refuseNamed(
  words: CorrectionWords,
  folder: RecordFolder,
  documents: readonly string[],
): void {
  for (const [name, text] of Object.entries(words)) {
    const refusal = refuseNames(folder, text, documents);
    if (refusal !== undefined) throw new UnfitRecord(`--${name} 的话会公开。${refusal}`);
  }
}

/**
 * The version of a document that a correction would replace.
 *
 * @throws UnfitRecord where it is not public, is renewed with each edition, or a correction waits already
 */
export function findCorrectable(
  id: string,
  { current, versions }: Pick<EditionBook, 'current' | 'versions'>,
  corrections: readonly Correction[],
): DocumentVersion {
  const version = current.get(id);
  const last = version ?? versions.get(id)?.at(-1);
  if (!last) {
    const near = nearest(id, [...current.keys()]);
    throw new UnfitRecord(
      `没有公开过编号是 ${id} 的文件${near === undefined ? '' : `，是不是 ${near}`}。没有公开过的，直接改资料就行。`,
    );
  }
  const { line, edition } = last;
  if (!isFrozen(line.kind as PublishedDocument['kind']))
    throw new UnfitRecord(`“${line.title}”每一期都更新，不用记更正，直接改资料就行。`);
  if (!version)
    throw new UnfitRecord(
      `“${line.title}”（${id}）第${edition}期公开过，后来撤下了。撤下的不再更正；改好了要重新公示的，请用新的编号另写一份。`,
    );
  const waiting = corrections.find(({ documents }) =>
    documents.some((each) => each.id === id && each.replaces === line.data),
  );
  if (waiting)
    throw new UnfitRecord(
      `“${line.title}”（${id}）已经记了更正 ${waiting.id}，还没有公开。还有要改的，请在 corrections.yaml 里补写进那一条；那一条公开以后再错的，才另记一条。`,
    );
  return version;
}

/**
 * Enters a correction behind those that are there, and gives it.
 *
 * @throws UnfitRecord where the file cannot be read; it is not touched then
 */
export function enterCorrection(
  content: string,
  date: Day,
  {
    words,
    versions,
    corrections,
  }: {
    words: CorrectionWords;
    versions: readonly DocumentVersion[];
    corrections: readonly Correction[];
  },
): Correction {
  const correction: Correction = {
    id: nextId(corrections, date),
    date,
    reason: words.reason,
    changed: words.changed,
    ...(words.withhold === '' ? {} : { withheld: words.withhold }),
    documents: versions.map(({ line }) => ({ id: line.id, replaces: line.data })),
  };
  appendToList(content, correctionsFile, [correction]);
  return correction;
}

/** 2022-1, 2022-2 …: counted through the year. */
function nextId(corrections: readonly Correction[], date: Day): string {
  const year = date.slice(0, 4);
  const taken = new Set(corrections.map(({ id }) => id));
  for (let number = 1; ; number++) if (!taken.has(`${year}-${number}`)) return `${year}-${number}`;
}
