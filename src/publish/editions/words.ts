import { groupBy } from '../../compute/group-by.ts';
import type { EditionDocument, PublishedEdition } from '../../record/edition/book.ts';
import type { DocumentLine } from '../../record/edition/schema.ts';

/** What became of a document with an edition, in the order in which it is told; as the office's desk says it. */
export const actWords: Record<DocumentLine['act'], string> = {
  new: '新增',
  corrected: '更正',
  withdrawn: '撤下',
  removed: '不再提供',
  renewed: '更新',
  reprinted: '重新排印',
  lapsed: '名单到期撤下',
};

/** What is known before anything is printed, and therefore told on pages; the others stand in the lists of an edition. */
const told = ['new', 'corrected', 'withdrawn', 'renewed', 'removed'] as const;

/** What villagers call the kinds of documents, in the order in which they are told. */
const kindWords = {
  notice: '公示公告',
  slip: '意见单',
  report: '报告',
  'village-sheet': '村公开单',
  board: '项目一览',
  'task-table': '任务分工表',
  form: '空白表',
  reports: '报告合订本',
  posting: '张贴材料装订本',
} as const;

/** What a document is to a villager; the record itself makes no difference between forms and slips, and between bundles. */
export type DocumentKind = keyof typeof kindWords;

const kinds = Object.keys(kindWords) as DocumentKind[];

/** The kind of a document, by the kind that editions write and its id. */
export function kindOfDocument({ id, kind }: Pick<EditionDocument, 'id' | 'kind'>): DocumentKind {
  if (kind === 'register') return id.startsWith('bundle-reports-') ? 'reports' : 'posting';
  if (kind === 'form') return id.startsWith('slip-') ? 'slip' : 'form';
  return kinds.find((each) => each === kind) ?? 'notice';
}

/** 项目一览: what a kind is called. */
export function nameKind(kind: DocumentKind): string {
  return kindWords[kind];
}

/** Documents by their kinds, in the order in which kinds are told. */
export function sortKinds<T extends Pick<EditionDocument, 'id' | 'kind'>>(
  documents: readonly T[],
): Array<{ kind: DocumentKind; documents: T[] }> {
  const byKind = groupBy(documents, kindOfDocument);
  return kinds.flatMap((kind) => {
    const own = byKind.get(kind);
    return own ? [{ kind, documents: own }] : [];
  });
}

/** 项目一览24份，任务分工表5份: how many there are of each kind. */
export function countKinds(documents: ReadonlyArray<Pick<EditionDocument, 'id' | 'kind'>>): string {
  return sortKinds(documents)
    .map(({ kind, documents: own }) => `${kindWords[kind]}${own.length}份`)
    .join('，');
}

/** Documents by what became of them; what was only printed anew is not told. */
export function sortDocuments({ documents }: Pick<PublishedEdition, 'documents'>): Array<{
  act: (typeof told)[number];
  documents: EditionDocument[];
}> {
  return told.flatMap((act) => {
    const own = documents.filter((each) => each.act === act);
    return own.length === 0 ? [] : [{ act, documents: own }];
  });
}

/**
 * 新增123份，更正1份，按期换新40份，不再提供张贴材料装订本13份. What goes is named by its kind: it is mostly the bundle of the month
 * before, and no sheet of a village.
 */
export function sayDocuments(edition: Pick<PublishedEdition, 'documents'>): string {
  const said = sortDocuments(edition).map(({ act, documents }) => {
    if (act === 'renewed') return `按期换新${documents.length}份`;
    if (act === 'removed') return `不再提供${countKinds(documents).replaceAll('，', '、')}`;
    return `${actWords[act]}${documents.length}份`;
  });
  return said.length === 0 ? '没有变化' : said.join('，');
}
