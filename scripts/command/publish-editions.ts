import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { few } from '../../src/check/catalogue/say.ts';
import type { Disclosure } from '../../src/protect/disclosure.ts';
import { type Blocked, findBlocked, type Listed } from '../../src/publish/editions/judge-documents.ts';
import { composeProof } from '../../src/publish/editions/proof/compose-proof.ts';
import { type Rows, replayRows } from '../../src/publish/editions/rows.ts';
import {
  editionPaths,
  type FrozenEdition,
  isPublicEditionFile,
  writeHead,
} from '../../src/record/edition/read-chain.ts';
import type { RecordFolder } from '../../src/record/source/folder.ts';
import { UnfitRecord } from './accident.ts';
import type { Workshop } from './swap.ts';

/** So many documents are named; of the others it is said how many. */
const namedAtMost = 20;

/**
 * Ends the run where a published document is not what it was and the record does not say why. `listed`: all documents as they
 * are now; `among`: the only ones that are asked about, where it is not all.
 *
 * @throws UnfitRecord
 */
export function stopAtBlocked(
  disclosure: Disclosure,
  listed: ReadonlyMap<string, Listed>,
  { folder, editions, among }: PublishedRecord & { among?: ReadonlySet<string> },
): void {
  const before = () => readLastRows(folder, editions);
  const blocked = findBlocked(disclosure, listed, before).filter(({ id }) => !among || among.has(id));
  if (blocked.length === 0) return;
  const { asOf } = disclosure;
  const last = editions.at(-1)?.line.date;
  const early =
    last !== undefined && asOf < last
      ? `这次生成的是 ${asOf} 那一天的样子，比最近一期（${last}）还早，后来的更正都还没有算上。请先看看 site.yaml 的 asOf、环境变量 AS_OF 和电脑的日期对不对；日期错了的，改对再生成，不要记更正。\n`
      : '';
  throw new UnfitRecord(`${early}${sayBlocked(blocked)}`);
}

/** A record with what was published of it. */
export interface PublishedRecord {
  folder: RecordFolder;
  editions: readonly FrozenEdition[];
}

/** What is wrong with documents that were published, and what to do about it. */
export function sayBlocked(blocked: readonly Blocked[]): string {
  const lines = blocked.slice(0, namedAtMost).map(({ id, title, edition, why }) => {
    const what = {
      changed: `和第${edition}期公开的不一样`,
      idle: '写了更正，内容却和公开的一样',
      gone: `第${edition}期公开过，现在没有了`,
      unwithdrawn: `第${edition}期撤下了，现在资料里没有写着撤下`,
      entangled: `和第${edition}期公开的字句不一样`,
    }[why];
    return `  ${title}（${id}）：${what}。`;
  });
  const rest = blocked.length - lines.length;
  const has = (why: Blocked['why']) => blocked.some((each) => each.why === why);
  return [
    `已经公开的文件有 ${blocked.length} 份和当时不一样。公开过的不能悄悄改：`,
    ...lines,
    ...(rest > 0 ? [`  还有 ${rest} 份。`] : []),
    '怎么办：',
    ...(has('changed')
      ? [
          '  改错了的，把资料改回去；确实要更正的，运行',
          `  npm run correct -- ${blocked.find((each) => each.why === 'changed')?.id} --changed "改了什么" --reason "为什么改"`,
          ...(blocked.filter(({ why }) => why === 'changed').length > 1
            ? ['  一处改动牵动好几份的，编号可以写几个，中间空一格；上面这些都要更正的，用 --all 代替编号。']
            : []),
        ]
      : []),
    ...(has('idle') ? ['  更正写早了的，先把资料改好；不用更正的，从 corrections.yaml 里删去那一条。'] : []),
    ...(has('gone')
      ? ['  公示、公告要撤下的，不要删文件，在说明里加 withdrawn: { on: 日期, reason: 理由 }；别的请放回来。']
      : []),
    ...(has('entangled')
      ? [
          `  程序换了新的，资料里公开过的文字也改了（${few(blocked.find(({ rewritten }) => rewritten)?.rewritten ?? [], 3, '处')}），分不清字句是谁改的。`,
          '  请先把资料里改了的文字改回去，公开一期，这一期只换程序；下一期再改资料。',
          '  等不及的，这些文件也记更正：npm run correct -- --all --changed "改了什么" --reason "为什么改"。',
        ]
      : []),
    ...(has('unwithdrawn')
      ? [
          '  撤下过的不能再放出来，撤下的记录也不能删：请从备份里恢复那个文件，留着 withdrawn 这一行；',
          '  重新公示的，请用新的编号，另写一个文件。',
        ]
      : []),
  ].join('\n');
}

/** The public tables as the last edition left them. */
export function readLastRows(folder: RecordFolder, editions: readonly FrozenEdition[]): Rows {
  const texts = editions.map(({ line }) =>
    new TextDecoder().decode(folder.read(`editions/${editionPaths.file(line.edition, 'rows.jsonl')}`)),
  );
  return replayRows(texts);
}

/** What the site tells of its editions. */
export interface ProofJob {
  /** The editions in force, as they were frozen. */
  editions: readonly FrozenEdition[];
  /** A file below `editions/`. */
  read: (path: string) => Uint8Array | string;
  /** SHA-256 and path of every PDF and every file of data in this output. */
  sums: readonly string[];
}

/**
 * Writes what this output consists of, and, where editions were published, what of them is public with all that the page
 * needs that proves a document.
 */
export function writeProof(workshop: Workshop, { editions, read, sums }: ProofJob): void {
  const write = (path: string, content: Uint8Array | string) => {
    const target = join(workshop.press, 'data', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  const last = editions.at(-1);
  if (!last) return;
  write('SHA256SUMS', sums.map((line) => `${line}\n`).join(''));
  for (const { line } of editions) {
    const names = Object.keys(line.sums).map((name) => editionPaths.file(line.edition, name));
    const signed =
      line.key === undefined ? [] : [editionPaths.key(line.edition), editionPaths.signature(line.edition)];
    for (const path of [...names, ...signed])
      if (isPublicEditionFile(path)) write(`editions/${path}`, read(path));
  }
  write(`editions/${editionPaths.chain}`, editions.map(({ line }) => `${JSON.stringify(line)}\n`).join(''));
  write(`editions/${editionPaths.head}`, writeHead(last.line.edition, last.hash));
  for (const { path, text } of composeProof(editions, sums)) write(path.replace(/^data\//, ''), text);
}
