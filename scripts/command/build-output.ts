import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CheckResult } from '../../src/check/check.ts';
import { discloseRecord, lookBack } from '../../src/protect/disclose.ts';
import type { DiscloseThen, Disclosure } from '../../src/protect/disclosure.ts';
import type { ProtectedEdition } from '../../src/protect/edition/protect-edition.ts';
import { nameProtected } from '../../src/publish/protection-report/names.ts';
import type { Release } from '../../src/record/edition/book.ts';
import type { PublicRecord } from '../../src/record/record.ts';
import { settleSite, todayInShanghai } from '../../src/record/site/settle.ts';
import type { RecordFolder } from '../../src/record/source/folder.ts';
import type { Day } from '../../src/record/value/date.ts';
import { PartlyDone, UnfitRecord } from './accident.ts';
import { buildPages, scratch } from './build-pages.ts';
import { dateSitemaps } from './date-sitemap.ts';
import { decideProtection } from './decide-protection.ts';
import { listPrinted, nameHiddenValues } from './hidden-values.ts';
import { inspectOutput } from './inspect-output.ts';
import { keptFolder, openKeptDecisions, tidyKept } from './kept.ts';
import { existsProcess, takeLock } from './lock.ts';
import { type Bound, makeData, makePdfs, makePictures, type Printed } from './make.ts';
import { makeSearch } from './make-search.ts';
import { listCharacters, locateMissingGlyphs } from './missing-glyphs.ts';
import { markOldVersions } from './old-versions.ts';
import { ProgressLine } from './progress.ts';
import { stopAtBlocked, writeProof } from './publish-editions.ts';
import { refuseFork } from './refuse-fork.ts';
import { finishWorkshop, mendOutput, swapIn, type Workshop, withWorkshop } from './swap.ts';
import { tellDiagnostics } from './tell.ts';
import { tellFonts } from './tell-fonts.ts';
import { sumUp, writeProtectionReport } from './write-protection-report.ts';

/** A record that was checked, and where it goes. */
export interface OutputJob {
  content: string;
  out: string;
  /** Where the protection report goes: beside the output as the office named it, not where a link leads, which may be public. */
  reports: string;
  checked: CheckResult & { folder: RecordFolder; record: PublicRecord };
  /** Of a release, what the office says of it. */
  release?: Release;
}

/** A record as it is published on its day. */
export interface Gathered {
  record: PublicRecord;
  asOf: Day;
  disclosure: Disclosure;
  /** Not named `then`: a promise would take the whole for another promise. */
  past: DiscloseThen;
  decided: ProtectedEdition;
}

/** What stands in the workshop, ready to take the place of the last output. */
export interface Made extends Gathered {
  workshop: Workshop;
  printed: Printed;
  /** SHA-256 and path of every PDF and every file of data, as `sha256sum` writes them. */
  sums: string[];
}

/** Settles the day and decides what is told. */
export async function gatherDisclosure({
  checked,
  release,
}: Pick<OutputJob, 'checked' | 'release'>): Promise<Gathered> {
  const wishes = { asOf: process.env['AS_OF'], base: process.env['BASE'], release };
  const { record, asOf } = settleSite(checked.record, wishes, todayInShanghai(new Date()));
  const decided = await decideProtection(record, asOf, openKeptDecisions(keptFolder));
  const { protection } = decided;
  return {
    record,
    asOf,
    decided,
    disclosure: discloseRecord(record, asOf, protection),
    past: lookBack(record, asOf, protection),
  };
}

/** The same with what the edition changes, which is known only when it has been compared with the last one. */
export function tellRelease(gathered: Gathered, release: Release): Gathered {
  const record = { ...gathered.record, release };
  return {
    ...gathered,
    record,
    disclosure: discloseRecord(record, gathered.asOf, gathered.decided.protection),
  };
}

/**
 * Has the output to itself until the process ends. To be called before the record is read: what another run publishes between
 * the reading and the writing would be undone.
 *
 * @throws UnfitRecord where another build is at it
 */
export function claimOutput(out: string): void {
  takeLock(join(dirname(out), `.${basename(out)}.lock`), '生成这个网站');
}

/**
 * Puts right what a run that was killed left at an output that was claimed.
 *
 * @throws UnfitRecord where what stands there was published, and not by this record
 */
export function mendClaimed({ out, checked: { record } }: Pick<OutputJob, 'out' | 'checked'>): void {
  mendOutput(out, record.editions.at(-1)?.hash);
  refuseFork(out, record);
  clearScratch();
}

/** Folders in which pages were being built by a process that is gone. */
function clearScratch(): void {
  if (!existsSync(scratch)) return;
  for (const name of readdirSync(scratch)) {
    const pid = /^pages-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !existsProcess(Number(pid)))
      rmSync(join(scratch, name), { recursive: true, force: true });
  }
}

/** An edition that was frozen from what was made. */
export interface FrozenOutput {
  hash: string;
  /** Writes it beside the record; nothing is published before `commit`. */
  layAside: () => Promise<{ commit: () => void; discard: () => void }>;
}

/**
 * Makes site, PDFs, pictures and data aside, reads all of it as a stranger would, and puts it in the place of the last output.
 * A release gives `publish`, which freezes what was made; its edition is published right before the output is put in place.
 */
export async function buildOutput(
  job: OutputJob,
  gathered: Gathered,
  publish?: (made: Made) => Promise<FrozenOutput>,
): Promise<void> {
  const began = Date.now();
  const begin = performance.now();
  const { content, out, checked } = job;
  const { record, disclosure, decided } = gathered;
  await withWorkshop(out, async (workshop) => {
    const { printed, pages, drawn } = await makeAll(job, gathered, workshop);
    stopAtBlocked(disclosure, printed.listed, { folder: checked.folder, editions: record.editions });
    dateSitemaps(workshop.site, disclosure);
    makeSearch(workshop.site, disclosure);
    const data = makeData(disclosure, workshop.press);
    const old = await markOldVersions(disclosure, content, workshop.press);
    const sums = [...printed.files, ...old, ...data.files]
      .map(({ path, sha256 }) => `${sha256}  ${path}`)
      .sort(byPath);
    const made = { ...gathered, workshop, printed, sums };
    const published = await publish?.(made);
    if (!published) {
      const editions = record.editions.filter(({ line }) => line.date <= gathered.asOf);
      const read = (path: string) => checked.folder.read(`editions/${path}`);
      writeProof(workshop, { editions, read, sums });
    }
    const inspected = await inspectOutput(workshop, {
      out,
      content,
      folder: checked.folder,
      passes: checked.passes,
      hiddenValues: nameHiddenValues(decided.withheld, record),
      known: { areas: record.areas, indicators: record.indicators, printed: listPrinted(record.plans) },
    });
    const aside = await published?.layAside();
    try {
      await finishWorkshop(workshop, published?.hash);
    } catch (error) {
      aside?.discard();
      throw error;
    }
    aside?.commit();
    swapAfter(published !== undefined, workshop, out);
    tidyKept(keptFolder, began);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    const counts = { pages, printed, pictures: drawn.count, data: data.count, inspected, seconds };
    tellMade(job, gathered, counts);
  });
}

/** The edition counts once it is published: an output that cannot be put in place then is no reason to take it back. */
function swapAfter(isPublished: boolean, workshop: Workshop, out: string): void {
  try {
    swapIn(workshop, out);
  } catch (error) {
    if (!isPublished) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new PartlyDone(
      `新的一期已经记下，但是新网站没有换上去（${reason}）。请关掉打开着“${out}”的程序，再运行 npm run build。`,
    );
  }
}

/** Orders lines of sums by their paths, as code units. */
function byPath(a: string, b: string): number {
  return a.slice(66) < b.slice(66) ? -1 : 1;
}

async function makeAll({ content, checked }: OutputJob, gathered: Gathered, workshop: Workshop) {
  const { record, asOf, disclosure, past, decided } = gathered;
  const { folder } = checked;
  const bound = Promise.withResolvers<Bound>();
  const printing = makePdfs(disclosure, past, {
    out: workshop.press,
    content,
    onBound: bound.resolve,
    keepIn: keptFolder,
    characters: listCharacters(folder),
  });
  // A press that breaks before it has bound anything keeps no page waiting.
  printing.catch(bound.reject);
  const { protection } = decided;
  const base = record.site.base;
  const building = bound.promise.then((told) =>
    buildPages({ content, asOf, base, out: workshop.site, protection, bound: told, release: record.release }),
  );
  const drawing = printing.then(() => makePictures(disclosure, { out: workshop.press, keepIn: keptFolder }));
  // All three are waited for, whatever becomes of one: the workshop is not cleared away under a running process.
  const all = Promise.allSettled([building, printing, drawing]);
  await new ProgressLine().during('生成网页、PDF 和图片', all);
  const [pages, printed, drawn] = await Promise.all([building, printing, drawing]);
  const missing = [...printed.missing, ...drawn.missing];
  if (missing.length > 0) {
    tellDiagnostics(locateMissingGlyphs(missing, folder), folder, content);
    throw new UnfitRecord('有的字印不出来。');
  }
  return { pages, printed, drawn };
}

interface Counts {
  pages: number;
  printed: Printed;
  pictures: number;
  data: number;
  inspected: number;
  seconds: string;
}

function tellMade(
  { out, reports, checked }: OutputJob,
  { asOf, decided, disclosure }: Gathered,
  counts: Counts,
): void {
  const { printed } = counts;
  const report = writeProtectionReport(decided.account, nameProtected(disclosure), reports);
  tellFonts(printed.fonts, checked.folder);
  console.log(
    `已生成网页 ${counts.pages} 个、PDF ${printed.count} 份、图片 ${counts.pictures} 张，数据、订阅和日历文件 ${counts.data} 个，用时 ${counts.seconds} 秒。`,
  );
  if (printed.unchanged > 0) console.log(`其中 ${printed.unchanged} 份 PDF 没有变化，沿用上次的。`);
  console.log(`已检查生成的文件 ${counts.inspected} 个，没有发现个人信息。`);
  console.log(`${sumUp(decided.account)}给单位看的保护报告在 ${report}，不要放到网上。`);
  console.log(`数据截至 ${asOf}，网站在 ${out}。`);
  console.log(
    `要打印的在 ${join(out, 'pdf')}：公开单 sheets，公示公告 notices，报告 reports，任务分工表 plans，按乡镇装订好的 bundles，项目一览 boards，空白表 forms。`,
  );
}
