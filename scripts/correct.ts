/**
 * `npm run correct -- ID … --changed "…" --reason "…"`: enters a correction of published documents into
 * `corrections.yaml`, and keeps the version that was published. The record itself is then put right by hand.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { few } from '../src/check/catalogue/say.ts';
import type { PublishedDocument } from '../src/document/block.ts';
import { isFrozen } from '../src/document/stamp.ts';
import { findUnexplained } from '../src/publish/editions/compare-edition.ts';
import { type Correction, correctionsFileSchema } from '../src/record/correction/schema.ts';
import { type DocumentVersion, openBook } from '../src/record/edition/book.ts';
import { sha256 } from '../src/record/edition/hash.ts';
import { settleSite, todayInShanghai } from '../src/record/site/settle.ts';
import { nearest } from '../src/record/source/nearest.ts';
import { orTell, UnfitRecord } from './command/accident.ts';
import { gatherDisclosure, type OutputJob } from './command/build-output.ts';
import { checkFolder } from './command/check-folder.ts';
import { oldVersionFile } from './command/old-versions.ts';
import { readOptions, stopWith } from './command/options.ts';
import { replaceFile } from './command/sync.ts';
import { tellShortly } from './command/tell.ts';

const options = readOptions(
  { content: 'content', out: 'dist', changed: '', reason: '', withhold: '', old: '', all: false },
  'npm run correct -- 编号 [编号 …] --changed "改了什么" --reason "为什么改" [--withhold "旧版本不提供的理由"] [--old 旧版本的PDF] [--content 资料文件夹] [--out 公开时的输出文件夹]\n公开过的文件要更正时用：记一条更正，留下旧版本；资料自己另外改好。编号运行 npm run press 可以看到。\n一个数改了，好几份都跟着变的，先改资料，再用 --all 代替编号：和公开时不一样的都记在这一条里。',
  true,
);
const content = resolve(options.content);

await orTell('没有记更正。', async () => {
  if (options.all && (options.rest.length > 0 || options.old !== ''))
    throw new UnfitRecord('--all 是全部，不能再写编号，也不能和 --old 一起用。');
  if (!options.all && options.rest.length === 0)
    throw new UnfitRecord('请写上要更正的文件编号，例如 npm run correct -- ja-result-1。');
  const checked = checkFolder(content);
  if (!checked.record) {
    tellShortly(checked, checked.folder, content);
    stopWith('没有记更正。');
  }
  const wishes = { asOf: process.env['AS_OF'], base: undefined };
  const { record, asOf } = settleSite(checked.record, wishes, todayInShanghai(new Date()));
  const book = openBook(record.editions, record.corrections, asOf);
  const ids = options.all
    ? await listChanged({ content, checked: { ...checked, record: checked.record } })
    : [...new Set(options.rest)];
  const versions = ids.map((id) => findVersion(id, book.current));
  if (options.old !== '' && versions.length > 1)
    throw new UnfitRecord('--old 只能和一个编号一起用，请一份一份来。');
  const isReturning = options.changed === '' && options.reason === '' && options.old !== '';
  if (!isReturning && (options.changed.trim() === '' || options.reason.trim() === ''))
    throw new UnfitRecord('请写清楚改了什么（--changed）和为什么改（--reason），这两句会公开。');
  const kept = versions.map((version) => keepVersion(version));
  if (isReturning) {
    console.log(`旧版本已放回 ${kept.join('、')}。`);
    return;
  }
  const correction: Correction = {
    id: nextId(record.corrections, asOf),
    date: asOf,
    reason: options.reason.trim(),
    changed: options.changed.trim(),
    ...(options.withhold.trim() === '' ? {} : { withheld: options.withhold.trim() }),
    documents: versions.map(({ line }) => ({ id: line.id, replaces: line.data })),
  };
  append(correction);
  console.log(
    [
      `已记下更正 ${correction.id}（${asOf}），${versions.length}份文件：${few(
        versions.map(({ line }) => line.title),
        20,
        '份',
      )}。`,
      `${options.all ? '接着' : '接着请把资料改好，再'}运行 npm run release。更正会写在文件最前面；${
        options.withhold.trim() === ''
          ? '旧版本打上“旧版本”的记号，网上还能看到'
          : '旧版本不再提供，网上只留记录'
      }。`,
    ].join('\n'),
  );
});

/** Every published document that is not what it was and of which no correction tells yet. */
async function listChanged(job: Omit<OutputJob, 'out'>): Promise<string[]> {
  const { disclosure, past } = await gatherDisclosure(job);
  const changed = findUnexplained(disclosure, past).filter(({ why }) => why === 'changed');
  if (changed.length === 0)
    throw new UnfitRecord('公开过的文件和公开时都一样，没有要更正的。请先把资料改好，再来记更正。');
  return changed.map(({ id }) => id);
}

function findVersion(id: string, current: ReadonlyMap<string, DocumentVersion>): DocumentVersion {
  const version = current.get(id);
  if (!version) {
    const near = nearest(id, [...current.keys()]);
    throw new UnfitRecord(
      `没有公开过编号是 ${id} 的文件${near === undefined ? '' : `，是不是 ${near}`}。没有公开过的，直接改资料就行。`,
    );
  }
  if (!isFrozen(version.line.kind as PublishedDocument['kind']))
    throw new UnfitRecord(`“${version.line.title}”每一期都更新，不用记更正，直接改资料就行。`);
  return version;
}

/** Keeps the PDF as it was published; gives where. */
function keepVersion({ line, edition }: DocumentVersion): string {
  const target = oldVersionFile(content, line.sha256);
  const candidates = [target, options.old, join(resolve(options.out), line.pdf)].filter(
    (path) => path !== '',
  );
  for (const path of candidates) {
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    if (sha256(bytes) !== line.sha256) continue;
    if (path === target) return target;
    mkdirSync(resolve(target, '..'), { recursive: true });
    replaceFile(target, bytes);
    return target;
  }
  throw new UnfitRecord(
    `找不到第${edition}期公开的那一份“${line.title}”（${line.pdf}）${options.old === '' ? '' : '，--old 指的文件和公开的不一样'}。请从网站上把它下载下来，在命令后面加上 --old 下载的文件。`,
  );
}

/** 2022-1, 2022-2 …: counted through the year. */
function nextId(corrections: readonly Correction[], asOf: string): string {
  const year = asOf.slice(0, 4);
  const taken = new Set(corrections.map(({ id }) => id));
  for (let number = 1; ; number++) if (!taken.has(`${year}-${number}`)) return `${year}-${number}`;
}

function append(correction: Correction): void {
  const file = join(content, 'corrections.yaml');
  const before = existsSync(file)
    ? readFileSync(file, 'utf8').replace(/\n*$/, '\n\n')
    : '# 更正：已经公开的文件改了什么、为什么改。由 npm run correct 写。\n';
  correctionsFileSchema.parse([correction]);
  replaceFile(file, `${before}${stringify([correction])}`);
}
