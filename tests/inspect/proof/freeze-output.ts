import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freezeEdition } from '../../../src/publish/editions/freeze.ts';
import { composeProof } from '../../../src/publish/editions/proof/compose-proof.ts';
import { codeOf } from '../../../src/record/edition/code.ts';
import { sha256 } from '../../../src/record/edition/hash.ts';
import {
  editionPaths,
  type FrozenEdition,
  isPublicEditionFile,
} from '../../../src/record/edition/read-chain.ts';
import type { DocumentLine } from '../../../src/record/edition/schema.ts';

/** A document of an edition in a test. */
export interface Draft {
  id: string;
  kind?: string;
  title?: string;
  act: DocumentLine['act'];
  /** What it says; its PDF is made of it. */
  content?: string;
  correction?: string;
  /** Where its PDF stands, if not among the notices. */
  pdf?: string;
  /** The day that it bears, if not that of the edition. */
  date?: string;
  /** What it says once the list of persons in it is over. */
  lapsed?: string;
}

/** An edition in a test: what changes of documents, and the open data whole. */
export interface EditionDraft {
  date: string;
  documents: Draft[];
  data: Record<string, string>;
}

/** Editions as they were frozen, and the files that stand in the output and in the record. */
export interface Frozen {
  editions: FrozenEdition[];
  /** By path: the output after the last edition, and `content/editions/` with its kept versions. */
  output: Map<string, string>;
  record: Map<string, string>;
}

/** A PDF as far as a proof cares: some bytes that are its own, and its title as XMP writes it. */
export function makePdf(id: string, title: string, content: string): string {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title></x:xmpmeta>`;
  return `%PDF-1.7\n% ${id}\n${xmp}\n${content}\n%%EOF\n`;
}

/** Freezes editions one after the other, as `npm run release` does, without a press. */
export function freeze(drafts: readonly EditionDraft[], privateKey?: string): Frozen {
  const editions: FrozenEdition[] = [];
  const record = new Map<string, string>();
  const pdfs = new Map<string, string>();
  const known = new Map<string, { pdf: string; text: string; line: DocumentLine }>();
  let output = new Map<string, string>();
  for (const { data, date, documents } of drafts) {
    const lines = documents.map((draft): DocumentLine => {
      const before = known.get(draft.id);
      const line = listDraft(draft, date);
      if (line.act === 'withdrawn' || line.act === 'removed') {
        pdfs.delete(line.pdf);
        known.delete(line.id);
        return line;
      }
      const text = makePdf(line.id, line.title, draft.content ?? '');
      if (line.act === 'corrected' && before)
        record.set(editionPaths.version(sha256(before.text)), before.text);
      pdfs.set(line.pdf, text);
      known.set(line.id, { pdf: line.pdf, text, line });
      return line;
    });
    const files = new Map([...pdfs, ...Object.entries(data)]);
    const list = [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, text]) => `${sha256(text)}  ${path}`);
    const frozen = freezeEdition({
      before: editions,
      date,
      note: `第${editions.length + 1}次公开`,
      publisher: '示范县',
      site: 'https://mingbai.example/',
      documents: [...lines].sort((a, b) => (a.id < b.id ? -1 : 1)),
      files: list,
      rows: [{ table: 'tasks', key: 't-1', row: { 编号: 't-1', 日期: date } }],
      changes: [{ what: 'added', table: 'tasks', count: 1, titles: [`任务（${date}）`] }],
      told: { asOf: date, plans: {} },
      ticks: undefined,
      privateKey,
    });
    editions.push(frozen.edition);
    for (const { path, text } of frozen.files) record.set(path, text);
    output = new Map([...files, ['data/SHA256SUMS', list.map((each) => `${each}\n`).join('')]]);
  }
  for (const [path, text] of record) if (isPublicEditionFile(path)) output.set(`data/editions/${path}`, text);
  for (const { path, text } of composeProof(editions, sumsOf(output))) output.set(path, text);
  return { editions, output, record };
}

/** The lines of an output's list. */
export function sumsOf(output: ReadonlyMap<string, string>): string[] {
  return (output.get('data/SHA256SUMS') ?? '').split('\n').slice(0, -1);
}

/** What a mere build after the last edition makes of an output: other files, the list and the shards made anew. */
export function buildAgain(
  { editions, output }: Frozen,
  changes: Record<string, string | undefined>,
): Map<string, string> {
  const again = new Map([...output].filter(([path]) => !/^data\/editions\/(?:verify|codes)/.test(path)));
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) again.delete(path);
    else again.set(path, text);
  }
  const list = [...again]
    .filter(([path]) => /^(?:pdf|data)\//.test(path))
    .filter(([path]) => path !== 'data/SHA256SUMS' && !path.startsWith('data/editions/'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => `${sha256(text)}  ${path}`);
  again.set('data/SHA256SUMS', list.map((each) => `${each}\n`).join(''));
  for (const { path, text } of composeProof(editions, list)) again.set(path, text);
  return again;
}

/** Writes files below a folder. */
export function writeFiles(root: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function listDraft(draft: Draft, date: string): DocumentLine {
  const { act, content = '', correction, id, kind = 'notice', title = `关于${id}的公示`, pdf } = draft;
  const named = {
    id,
    kind,
    title,
    publisher: '示范县',
    date: draft.date ?? date,
    page: `notices/${id}/`,
    pdf: pdf ?? `pdf/notices/${id}.pdf`,
  };
  if (act === 'withdrawn' || act === 'removed') return { ...named, act };
  const data = sha256(content);
  const text = makePdf(id, title, content);
  return {
    ...named,
    act,
    ...(correction === undefined ? {} : { correction }),
    code: codeOf(id, data),
    data,
    numbers: sha256(''),
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
    ...(draft.lapsed === undefined ? {} : { lapsed: sha256(makePdf(id, title, draft.lapsed)) }),
  };
}
