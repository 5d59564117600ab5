import type { FrozenEdition } from '../../record/edition/read-chain.ts';
import { type ProofFind, proofFinds } from './proof-find.ts';
import type { InForce, ProvenEditions } from './prove-editions.ts';
import type { Sums } from './sums.ts';

/** How an output that was built after the last edition differs from it, as far as it may. */
export interface Later {
  /** Files that are as the last edition lists them. */
  same: { pdfs: number; data: number };
  /** Notices whose list of persons is over: the print without it, whose hash the edition gave in advance. */
  lapsed: number;
  /** Files that go with the day (living documents, open data) and read otherwise now; those of them that are not there. */
  changed: number;
  gone: number;
  /** Files that no edition lists. */
  unpublished: number;
}

/** Kinds of documents that never change once they are published (README, 公开期次). The others go with the day. */
const frozenKinds: ReadonlySet<string> = new Set(['notice', 'report', 'village-sheet']);

/**
 * A build after the last edition. What is over with it stays as it was: notices, reports and sheets, marked copies of old
 * versions, and the set of the open data's files. Anything else goes with the day, and is counted.
 */
export function compareLater(
  { current }: ProvenEditions,
  last: FrozenEdition,
  { byPath }: Sums,
): { finds: ProofFind[]; notes: string[]; later: Later } {
  const finds: ProofFind[] = [];
  const later: Later = { same: { pdfs: 0, data: 0 }, lapsed: 0, changed: 0, gone: 0, unpublished: 0 };
  const renewed = { documents: 0, data: 0, gone: 0, sheets: 0 };
  const documents = new Map([...current.values()].map((each) => [each.line.pdf, each]));
  const rolled = findRolled([...documents.values()], byPath);
  const listed = new Set<string>();
  for (const line of last.files) {
    const [released, path] = [line.slice(0, 64), line.slice(66)];
    listed.add(path);
    const document = documents.get(path);
    const hash = byPath.get(path);
    const isData = path.startsWith('data/');
    if (hash === released) later.same[isData ? 'data' : 'pdfs'] += 1;
    else if (hash !== undefined && hash === document?.line.lapsed) later.lapsed += 1;
    else if (isData || (document !== undefined && !frozenKinds.has(document.line.kind))) {
      if (hash !== undefined) renewed[isData ? 'data' : 'documents'] += 1;
      else if (isData) finds.push(proofFinds.withheld(path, last.line.edition));
      else renewed.gone += 1;
    } else if (hash === undefined && rolled.has(path)) renewed.sheets += 1;
    else {
      // A marked copy of an old version is no document of its own: the last edition lists it.
      const edition = document?.edition ?? last.line.edition;
      finds.push(
        hash === undefined ? proofFinds.withheld(path, edition) : proofFinds.replaced(path, edition),
      );
    }
  }
  later.changed = renewed.documents + renewed.data;
  later.gone = renewed.gone + renewed.sheets;
  const unpublished = [...byPath.keys()].filter((path) => !listed.has(path));
  later.unpublished = unpublished.length;
  const notes = [`这是第${last.line.edition}期以后又生成的，不是公开时的原样。`];
  const say = (count: number, words: string) => {
    if (count > 0) notes.push(words);
  };
  say(
    later.lapsed,
    `有${later.lapsed}份公示的名单到期撤下了。撤下以后的样子，公开那一期时就记下了指纹，对得上。`,
  );
  say(
    renewed.documents,
    `随日子更新的文件有${renewed.documents}份和公开时不同（任务表、一览表、装订本等）。这一类没有凭据可比，要再公开一期才有。`,
  );
  say(
    renewed.data,
    `开放数据有${renewed.data}个文件和公开时不同：期限、状态随日子变。改得对不对，也要再公开一期才有凭据。`,
  );
  say(renewed.gone, `随日子更新的文件有${renewed.gone}份不在了（换了月份的装订本等）。`);
  say(renewed.sheets, `更早的村公开单有${renewed.sheets}份不在了：新的一期出来，最早的一期整期换下。`);
  say(
    unpublished.length,
    `有${unpublished.length}个文件还没有公开：${unpublished.slice(0, 5).join('、')}${unpublished.length > 5 ? '……' : ''}`,
  );
  return { finds, notes, later };
}

/**
 * Sheets of villages that may be gone. An office may keep those of so many periods only, which stands in its settings and
 * not in public. Then of a whole county the oldest period goes when a new one comes: a single sheet never does, nor one
 * that is younger than one that stays, nor more periods than are new.
 */
function findRolled(documents: readonly InForce[], byPath: ReadonlyMap<string, string>): ReadonlySet<string> {
  const counties = new Map<string, { published: Map<string, string>; present: Set<string> }>();
  const countyOf = (code: string) => {
    // The first six digits of a village's code are its county's (GB/T 2260, 统计用区划代码).
    const key = code.slice(0, 6);
    const known = counties.get(key) ?? { published: new Map<string, string>(), present: new Set<string>() };
    counties.set(key, known);
    return known;
  };
  for (const path of byPath.keys()) {
    const { period, code } = readSheetPath(path) ?? {};
    if (period !== undefined && code !== undefined) countyOf(code).present.add(period);
  }
  const sheets = documents.flatMap(({ line }) => {
    const sheet = line.kind === 'village-sheet' ? readSheetPath(line.pdf) : undefined;
    return sheet ? [{ ...sheet, pdf: line.pdf, date: line.date }] : [];
  });
  for (const { code, date, period } of sheets) countyOf(code).published.set(period, date);
  return new Set(
    sheets
      .filter(({ code, date, period }) => {
        const { present, published } = countyOf(code);
        const gone = [...published.keys()].filter((each) => !present.has(each));
        const fresh = [...present].filter((each) => !published.has(each));
        const isOldest = [...published].every(([each, day]) => day >= date || !present.has(each));
        return !present.has(period) && isOldest && gone.length <= fresh.length;
      })
      .map(({ pdf }) => pdf),
  );
}

function readSheetPath(path: string): { period: string; code: string } | undefined {
  const [, period, code] = /^pdf\/sheets\/([^/]+)\/(\d+)\.pdf$/.exec(path) ?? [];
  return period === undefined || code === undefined ? undefined : { period, code };
}
