import type { Correction } from '../record/correction/schema.ts';
import { type DocumentVersion, type EditionBook, hasEditions } from '../record/edition/book.ts';
import { codeOf } from '../record/edition/code.ts';
import { groupCode } from '../record/edition/code-digits.ts';
import { program } from '../record/edition/program.ts';
import type { Site } from '../record/site/schema.ts';
import { nameDay } from '../record/value/calendar.ts';
import type { Block, PublishedDocument } from './block.ts';
import type { Bundle } from './bundle.ts';
import { hashBundle, hashContent } from './content-hash.ts';
import { pageUrl } from './posted.ts';
import type { ContentHash, Stamp, Standing } from './stamped.ts';
import { text } from './text.ts';

/** Documents that bear a day and say what was known then: once published they never change. The others go with the day. */
const frozenKinds: ReadonlySet<PublishedDocument['kind']> = new Set(['notice', 'report', 'village-sheet']);

/** True for a document that stays as it was published. */
export function isFrozen(kind: PublishedDocument['kind']): boolean {
  return frozenKinds.has(kind);
}

/**
 * Stamps a document of an office that publishes in editions, and tells in it what was corrected; of another office it stays
 * as it is.
 */
export function stampDocument(given: PublishedDocument, book: EditionBook, site: Site): PublishedDocument {
  if (!hasEditions(book)) return given;
  const own = book.corrections.filter(({ documents }) => documents.some(({ id }) => id === given.id));
  const versions = book.versions.get(given.id) ?? [];
  const document = tellCorrections(given, own, versions);
  const published = book.current.get(given.id);
  /** Of the version in force: what it corrects is still to be published. */
  const isPending = ({ documents }: Correction) =>
    documents.some(({ id, replaces }) => id === given.id && replaces === published?.line.data);
  const correction = own.findLast(isPending);
  const withoutPending = () =>
    tellCorrections(
      given,
      own.filter((each) => !isPending(each)),
      versions,
    );
  const content = hashContent(document);
  const standing =
    correction && published && isAsPublished(hashContent(withoutPending()), published)
      ? 'idle'
      : judge(content, given.kind, book, published, correction);
  const stamp = makeStamp(given, content, standing, { book, site, correction });
  const blocks = document.blocks.map((block) =>
    block.kind === 'code'
      ? { ...block, caption: `${block.caption}\n${stamp.words.replace('校验码 ', '校验码\n')}` }
      : block,
  );
  return { ...document, blocks, stamp };
}

/** Stamps a bundle; its parts bear their own stamps. */
export function stampBundle(bundle: Bundle, book: EditionBook, site: Site): Bundle {
  if (!hasEditions(book)) return bundle;
  const content = hashBundle(bundle);
  const standing = judge(content, 'register', book, book.current.get(bundle.id), undefined);
  const stamp = makeStamp(bundle, content, standing, { book, site, correction: undefined });
  return { ...bundle, stamp };
}

function judge(
  content: ContentHash,
  kind: PublishedDocument['kind'],
  book: EditionBook,
  published: DocumentVersion | undefined,
  correction: Correction | undefined,
): Standing {
  if (!published) return 'new';
  if (isAsPublished(content, published)) return 'same';
  if (!isFrozen(kind)) return 'renewed';
  if (correction) return 'corrected';
  return isReworded(content, published, book) ? 'reworded' : 'changed';
}

/** A list of persons may be gone, or not yet there; while it is shown it is the one that was published. */
function isAsPublished({ data, list }: ContentHash, { line }: DocumentVersion): boolean {
  if (line.data !== data) return false;
  return list === undefined || (line.act !== 'lapsed' && (line.list === undefined || line.list === list));
}

/**
 * Another version of the program may put things otherwise, once: with the first edition that it releases. What the author
 * wrote, the list of persons and all numbers must be what they were.
 */
function isReworded(content: ContentHash, { line }: DocumentVersion, book: EditionBook): boolean {
  const isSame = <T>(was: T | undefined, is: T | undefined) =>
    was === undefined || is === undefined || was === is;
  return (
    book.program !== program &&
    line.numbers === content.numbers &&
    isSame(line.source, content.source) &&
    isSame(line.list, content.list)
  );
}

/** Says above a document what was put right in it, the first correction first, and which papers are of before. */
function tellCorrections(
  document: PublishedDocument,
  corrections: readonly Correction[],
  versions: readonly DocumentVersion[],
): PublishedDocument {
  if (corrections.length === 0) return document;
  const notes = corrections.map(({ date, changed, reason, documents }): Block => {
    const replaced = documents.find(({ id }) => id === document.id)?.replaces;
    const old = versions.findLast(({ line }) => line.data === replaced);
    const paper = old ? `印着校验码 ${groupCode(old.line.code)} 的是旧的，请换下。` : '';
    return {
      kind: 'paragraph',
      content: [
        text(`更正（${nameDay(date)}）：`, true),
        text(`${endSentence(changed)}原因：${endSentence(reason)}${paper}`),
      ],
    };
  });
  const [first, ...rest] = document.blocks;
  const blocks = first?.kind === 'masthead' ? [first, ...notes, ...rest] : [...notes, ...document.blocks];
  return { ...document, blocks };
}

function endSentence(words: string): string {
  return /[。！？]$/.test(words) ? words : `${words}。`;
}

function makeStamp(
  { id, path }: Pick<PublishedDocument, 'id' | 'path'>,
  content: ContentHash,
  standing: Standing,
  { book, site, correction }: { book: EditionBook; site: Site; correction: Correction | undefined },
): Stamp {
  const published = book.current.get(id);
  const edition = standing === 'same' ? sinceWhen(book.versions.get(id) ?? [], content.data) : book.release;
  const code = codeOf(id, content.data);
  return {
    ...content,
    standing,
    edition,
    code,
    words: sayStamp(edition, code, standing === 'renewed' ? published?.edition : undefined),
    url: pageUrl(site, path),
    correction,
  };
}

/**
 * The edition with which what a document says came out. Later ones may list it again, because it was printed otherwise or a list
 * of persons went from it: what is printed on it stays.
 */
function sinceWhen(versions: readonly DocumentVersion[], data: string): number | undefined {
  const other = versions.findLastIndex(({ line }) => line.data !== data);
  return versions[other + 1]?.edition;
}

function sayStamp(edition: number | undefined, code: string, before: number | undefined): string {
  if (edition !== undefined) return `第${edition}期　校验码 ${groupCode(code)}`;
  return before === undefined ? '核对稿，还没有发布' : `第${before}期以后的更新稿`;
}
