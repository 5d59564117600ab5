import { countyOf, pathTo } from '../../compute/areas.ts';
import { groupBy } from '../../compute/group-by.ts';
import { onceFor } from '../../compute/lazily.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { placesOfDocument } from '../../publish/editions/places.ts';
import {
  countKinds,
  type DocumentKind,
  kindOfDocument,
  nameKind,
  sortKinds,
} from '../../publish/editions/words.ts';
import type { EditionDocument } from '../../record/edition/book.ts';
import { countiesOf } from '../area/neighbours.ts';

/** A line of a list: a document, or what stands for many of them. */
export interface DocumentLink {
  name: string;
  /** Below the base; undefined where there is nothing to be opened. */
  path: string | undefined;
  /** Behind the link: 7份. */
  note?: string;
}

/** Documents of a county, or of none. */
export interface DocumentGroup {
  /** 沈丘县, or 各县通用. */
  name: string;
  count: number;
  /** 公示公告5份，村公开单99份. */
  kinds: string;
  documents: DocumentLink[];
  /** Sheets of villages by township; one link a village, or one a township where there are too many villages. */
  sheets: Array<{ township: string | undefined; links: DocumentLink[] }>;
}

/** What is of no place: blank forms. */
export const everywhere = '各县通用';

/** A page that a cheap phone can open: of more documents their kinds are counted, of more villages their townships. */
const most = { documents: 120, villages: 200 };

/** Where all documents of a kind are found. Sheets stand with their villages. */
const lists: Record<DocumentKind, string> = {
  notice: paths.notices,
  slip: paths.notices,
  report: paths.reports,
  'village-sheet': paths.areas,
  board: paths.projects,
  'task-table': paths.plans,
  form: paths.forms,
  reports: paths.print,
  posting: paths.print,
};

/**
 * Documents as somebody looks for them: by county, in the order of the record; in it by kind, sheets by township and village.
 * `linked` is false of what is gone.
 */
export function groupDocuments(
  documents: readonly EditionDocument[],
  disclosure: Disclosure,
  linked = true,
): DocumentGroup[] {
  const { tree } = disclosure;
  const placed = documents.map((document) => ({
    ...document,
    places: placesOfDocument(document.id, disclosure),
  }));
  const counties = groupBy(placed, ({ places }) => countyOf(tree, places[0] ?? '')?.code ?? '');
  const isSheet = (document: EditionDocument) => kindOfDocument(document) === 'village-sheet';
  const villages = new Set(placed.filter(isSheet).flatMap(({ places }) => places)).size;
  const listsDocuments = documents.filter((each) => !isSheet(each)).length <= most.documents;
  const order = [...countiesOf(tree).map(({ code }) => code), ''];
  return order.flatMap((code): DocumentGroup[] => {
    const own = counties.get(code);
    if (!own) return [];
    return [
      {
        name: tree.byCode.get(code)?.name ?? everywhere,
        count: own.length,
        kinds: countKinds(own),
        documents: sortKinds(own.filter((each) => !isSheet(each))).flatMap(({ kind, documents: some }) =>
          listsDocuments
            ? nameDocuments(some, disclosure, linked, 1)
            : [linkToList(kind, some.length, linked)],
        ),
        sheets: groupSheets(own.filter(isSheet), disclosure, linked, villages <= most.villages),
      },
    ];
  });
}

/** Documents one by one, by their titles; those of the same title with their place, told from the level `from` (0: county). */
export function nameDocuments(
  documents: readonly EditionDocument[],
  disclosure: Disclosure,
  linked = true,
  from = 0,
): DocumentLink[] {
  const titles = groupBy(documents, ({ title }) => title);
  return documents.map((each) => {
    const path = pathTo(disclosure.tree, placesOfDocument(each.id, disclosure)[0] ?? '');
    const place = path
      .slice(from)
      .map(({ name }) => name)
      .join('');
    const repeats = (titles.get(each.title)?.length ?? 0) > 1;
    return { ...linkTo(each, disclosure, linked), ...(repeats && place !== '' ? { note: place } : {}) };
  });
}

/** Documents by township (villages' and its own) or county, in the order in which they first come. */
export function groupByTownship<T extends { id: string }>(
  documents: readonly T[],
  disclosure: Disclosure,
): Array<{ name: string; documents: T[] }> {
  const { tree } = disclosure;
  const nameOf = ({ id }: T): string => {
    const path = pathTo(tree, placesOfDocument(id, disclosure)[0] ?? '');
    return path.length === 0
      ? everywhere
      : path
          .slice(0, 2)
          .map(({ name }) => name)
          .join('');
  };
  return [...groupBy(documents, nameOf)].map(([name, own]) => ({ name, documents: own }));
}

type Placed = EditionDocument & { places: string[] };

function linkTo(document: EditionDocument, disclosure: Disclosure, linked: boolean): DocumentLink {
  return { name: document.title, path: linked ? pageOf(document, disclosure) : undefined };
}

/** Documents that a later edition took out, and none has brought back. */
const listGone = onceFor(({ editions }: Disclosure['editions']): ReadonlySet<string> => {
  const gone = new Set<string>();
  for (const { act, id } of editions.flatMap(({ documents }) => documents)) {
    if (act === 'removed') gone.add(id);
    else gone.delete(id);
  }
  return gone;
});

/**
 * Where a document of an edition stands today, if it does. Bundles come and go with the day, also between two editions: the
 * page that lists them stays.
 */
function pageOf(document: EditionDocument, disclosure: Disclosure): string | undefined {
  const { id, page } = document;
  const { editions, forms, notices, reports } = disclosure;
  if (listGone(editions).has(id)) return undefined;
  const has = (some: ReadonlyArray<{ id: string }>, own: string) => some.some((each) => each.id === own);
  const kind = kindOfDocument(document);
  switch (kind) {
    case 'posting':
    case 'reports':
      return lists[kind];
    case 'notice':
      return has(notices, id) ? page : undefined;
    case 'slip':
      return has(notices, id.replace(/^slip-/, '')) ? page : undefined;
    case 'report':
      return has(reports, id) ? page : undefined;
    case 'form':
      return has(forms, id.replace(/^form-/, '')) ? page : undefined;
    default:
      return page;
  }
}

function linkToList(kind: DocumentKind, count: number, linked: boolean): DocumentLink {
  return { name: nameKind(kind), path: linked ? lists[kind] : undefined, note: `${count}份` };
}

function groupSheets(
  sheets: Placed[],
  disclosure: Disclosure,
  linked: boolean,
  listsVillages: boolean,
): DocumentGroup['sheets'] {
  const { tree } = disclosure;
  const byVillage = groupBy(sheets, ({ places }) => places[0] ?? '');
  const townships = groupBy(byVillage.keys(), (code) => tree.byCode.get(code)?.parent ?? '');
  const open = (code: string) => (linked && tree.byCode.has(code) ? paths.area(code) : undefined);
  const named = [...townships].map(([code, villages]) => ({
    code,
    name: tree.byCode.get(code)?.name,
    count: villages.reduce((sum, village) => sum + (byVillage.get(village)?.length ?? 0), 0),
    villages,
  }));
  if (!listsVillages) {
    const links = named.map(({ code, count, name }) => ({
      name: name ?? '',
      path: open(code),
      note: `${count}份`,
    }));
    return links.length === 0 ? [] : [{ township: undefined, links }];
  }
  return named.map(({ name, villages }) => ({
    township: name,
    links: villages.map((village) => {
      const own = byVillage.get(village) ?? [];
      const called = tree.byCode.get(village)?.name ?? own[0]?.title ?? '';
      const [only, another] = own;
      return only && !another
        ? { ...linkTo(only, disclosure, linked), name: called }
        : { name: called, path: open(village), note: `${own.length}份` };
    }),
  }));
}
