import { entryOf } from '../../check/catalogue/by-code.ts';
import { type Diagnostic, explainFindings } from '../../check/diagnostic.ts';
import { isPresent } from '../../record/edition/book.ts';
import { codeOf } from '../../record/edition/code.ts';
import type { ReadFile } from '../../record/edition/line-ends.ts';
import {
  editionPaths,
  type FrozenEdition,
  isPublicEditionFile,
  readChain,
} from '../../record/edition/read-chain.ts';
import type { PresentLine } from '../../record/edition/schema.ts';
import { type ProofFind, proofFinds } from './proof-find.ts';
import { readSums } from './sums.ts';

/** A version of a document in force, and the edition that it came with. */
export interface InForce {
  line: PresentLine;
  edition: number;
}

/** The chain, proven, and what follows from it. */
export interface ProvenEditions {
  editions: FrozenEdition[];
  finds: ProofFind[];
  /** By id, after the last edition. */
  current: ReadonlyMap<string, InForce>;
  /** Versions whose place a correction took. */
  corrected: InForce[];
}

/** Proves the chain with all its files (`readChain`), and that no edition contradicts itself. `below`: where it stands. */
export function proveEditions(read: ReadFile, where: 'record' | 'published', below: string): ProvenEditions {
  const { editions, problems } = readChain(read, where);
  const finds = explainFindings(problems).map((each) => place(each, below));
  const replayed = replay(editions, below);
  // What contradicts itself in a file that was changed is told by the change.
  return { editions, ...replayed, finds: finds.length > 0 ? finds : replayed.finds };
}

function place({ code, file, line, message, fix }: Diagnostic, below: string): ProofFind {
  const entry = entryOf(code);
  return {
    file: file.replace(/^editions\//, below),
    ...(entry?.wholeFile ? {} : { line }),
    code,
    title: entry?.title ?? '',
    message,
    fix,
  };
}

/** Follows the documents through all editions, and holds what each edition says against its own list of files. */
function replay(editions: readonly FrozenEdition[], below: string): Omit<ProvenEditions, 'editions'> {
  const current = new Map<string, InForce>();
  const corrected: InForce[] = [];
  const finds: ProofFind[] = [];
  for (const { line, documents, files } of editions) {
    const { edition } = line;
    const tell = (name: string, at: number, message: string) =>
      finds.push(proofFinds.contradiction(`${below}${name}`, at, message));
    const inDocuments = editionPaths.file(edition, 'documents.jsonl');
    documents.forEach((document, index) => {
      const { act, id } = document;
      const before = current.get(id);
      if ((act === 'new') === (before !== undefined))
        tell(
          inDocuments,
          index + 1,
          before ? '写的是新增，以前已经有了。' : '以前没有过，却写成改动或撤下。',
        );
      if (!isPresent(document)) current.delete(id);
      else {
        if (document.code !== codeOf(id, document.data)) tell(inDocuments, index + 1, '校验码和内容不相配。');
        if (act === 'corrected' && before) corrected.push(before);
        current.set(id, { line: document, edition });
      }
    });
    const inFiles = editionPaths.file(edition, 'files.txt');
    const { byPath, finds: malformed } = readSums(
      files.map((each) => `${each}\n`).join(''),
      `${below}${inFiles}`,
    );
    finds.push(...malformed);
    for (const { line: document } of current.values())
      if (byPath.get(document.pdf) !== document.sha256)
        tell(inFiles, 1, `“${document.title}”的 PDF 的指纹和 documents.jsonl 里的不一样，或没有列出来。`);
    if (line.files !== files.length)
      tell('chain.jsonl', edition, `写的是${line.files}个文件，files.txt 有${files.length}个。`);
    if (line.documents !== current.size)
      tell('chain.jsonl', edition, `写的是${line.documents}份文件，数出来是${current.size}份。`);
  }
  return { current, corrected, finds };
}

/** The files that the chain asks for, by their path below `editions/`, without kept versions and what is made of it. */
export function expectedFiles(
  editions: readonly FrozenEdition[],
  where: 'record' | 'published',
): ReadonlySet<string> {
  const expected = new Set<string>([editionPaths.chain, editionPaths.head]);
  for (const { line } of editions) {
    for (const [name, sum] of Object.entries(line.sums)) {
      const path = editionPaths.file(line.edition, name);
      if (sum !== undefined && (where === 'record' || isPublicEditionFile(path))) expected.add(path);
    }
    if (line.key === undefined) continue;
    expected.add(editionPaths.key(line.edition));
    expected.add(editionPaths.signature(line.edition));
  }
  return expected;
}
