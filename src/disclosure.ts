import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { buildReportingMatrices, type ReportingMatrix } from './compute/reporting-matrix.ts';
import { decisions } from './dev/decisions.ts';
import type { PublishedDocument } from './document/block.ts';
import { composeDocuments, composeSheets } from './document/documents.ts';
import { discloseRecord, lookBack } from './protect/disclose.ts';
import type { DiscloseThen, Disclosure } from './protect/disclosure.ts';
import { protectEdition } from './protect/edition/protect-edition.ts';
import { type Protection, revive } from './protect/edition/protection.ts';
import { loadSolver } from './protect/solve/solver.ts';
import type { Plan, PublicRecord } from './record/record.ts';
import { settleSite, todayInShanghai } from './record/site/settle.ts';
import type { Day } from './record/value/date.ts';

interface Held {
  disclosure: Disclosure;
  /** Not named `then`: a promise would take the whole for another promise. */
  lookBack: DiscloseThen;
  /** Who reported for which period of a plan: whether reports came, not what is in them. */
  reporting: (plan: Plan) => ReportingMatrix[];
}

let held: Promise<Held> | undefined;
let documents: Promise<PublishedDocument[]> | undefined;

/** The one value that every page reads, made once per build from the content collections. */
export async function getDisclosure(): Promise<Disclosure> {
  return (await hold()).disclosure;
}

/** Task tables, reports and notices as documents, composed once: three kinds of page ask for them. */
export function getDocuments(): Promise<PublishedDocument[]> {
  documents ??= hold().then((whole) => composeDocuments(whole.disclosure, whole.lookBack));
  return documents;
}

/** Every village sheet as a document, one after the other. */
export async function getSheets(): Promise<Iterable<PublishedDocument>> {
  const whole = await hold();
  return composeSheets(whole.disclosure, whole.lookBack);
}

/** Who reported for which period of a plan, one matrix for each kind of period. */
export async function getReporting(plan: Plan): Promise<ReportingMatrix[]> {
  return (await hold()).reporting(plan);
}

function hold(): Promise<Held> {
  held ??= gatherRecord().then(async (gathered) => {
    const wishes = {
      asOf: process.env['AS_OF'],
      base: process.env['BASE'],
      release: readRelease(process.env['MINGBAI_RELEASE']),
    };
    const { record, asOf } = settleSite(gathered, wishes, todayInShanghai(new Date()));
    const protection = await getProtection(record, asOf);
    const disclosure = discloseRecord(record, asOf, protection);
    return {
      disclosure,
      lookBack: lookBack(record, asOf, protection),
      reporting: (plan) => buildReportingMatrices(plan, record, disclosure.organizationIndex, asOf),
    };
  });
  return held;
}

/** What `npm run release` says of the edition that it makes; nothing in other builds. */
function readRelease(told: string | undefined): PublicRecord['release'] {
  return told === undefined ? undefined : (JSON.parse(readFileSync(told, 'utf8')) as PublicRecord['release']);
}

/** What the build has decided, or, in `npm run dev`, what it would decide. */
async function getProtection(record: PublicRecord, asOf: Day): Promise<Protection> {
  const decided = process.env['MINGBAI_PROTECTION'];
  if (decided !== undefined) return revive(readFileSync(decided, 'utf8'));
  return protectEdition(record, asOf, await loadSolver(), decisions).protection;
}

async function gatherRecord(): Promise<PublicRecord> {
  return {
    site: await one('site'),
    datasets: await all('datasets'),
    organizations: await all('organizations'),
    areas: (await one('areas')).rows,
    areaColumns: (await one('areas')).columns,
    indicators: await all('indicators'),
    terms: await all('terms'),
    rules: await one('rules'),
    forms: await all('forms'),
    wording: await one('wording'),
    plans: await all('plans'),
    taskReports: await all('taskReports'),
    indicatorReports: await all('indicatorReports'),
    projects: await one('projects'),
    funding: await one('funding'),
    disbursements: await one('disbursements'),
    assets: await one('assets'),
    income: await one('income'),
    distribution: await one('distribution'),
    rectification: await all('rectification'),
    monitoring: await all('monitoring'),
    told: await all('told'),
    objections: await all('objections'),
    editions: await all('editions'),
    corrections: await all('corrections'),
    persons: await all('persons'),
    notices: await all('notices'),
    reports: await all('reports'),
    pages: await all('pages'),
  };
}

/** The collections that hold the record; the site's own texts are rendered by Astro. */
type RecordKey = Exclude<CollectionKey, 'sitePages'>;
type Item<Key extends RecordKey> = CollectionEntry<Key>['data']['value'];

/** What a collection holds, in the order of the record. */
async function all<Key extends RecordKey>(name: Key): Promise<Array<Item<Key>>> {
  const entries = await getCollection(name);
  return entries
    .map((entry) => entry.data)
    .sort((a, b) => a.order - b.order)
    .map((data) => data.value);
}

async function one<Key extends RecordKey>(name: Key): Promise<Item<Key>> {
  const [item] = await all(name);
  if (item === undefined) throw new Error(`资料里没有 ${name}。请运行 npm run check 查看。`);
  return item;
}
