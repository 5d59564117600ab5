/**
 * `npm run correct -- ID … --changed "…" --reason "…"`: enters a correction of published documents into
 * `corrections.yaml`, and keeps the version that was published. The record itself is then put right by hand.
 * `npm run correct -- ID --old FILE` puts back a kept version that was lost.
 */
import { resolve } from 'node:path';
import { few } from '../src/check/catalogue/say.ts';
import { findUnexplained } from '../src/publish/editions/compare-edition.ts';
import { hadPersons } from '../src/publish/editions/superseded.ts';
import { type DocumentVersion, openBook } from '../src/record/edition/book.ts';
import { settleSite, todayInShanghai } from '../src/record/site/settle.ts';
import { orTell, UnfitRecord } from './command/accident.ts';
import { gatherDisclosure, type OutputJob } from './command/build-output.ts';
import { checkFolder } from './command/check-folder.ts';
import { enterCorrection, findCorrectable, readWords, refuseNamed } from './command/enter-correction.ts';
import { keepVersion, returnVersion } from './command/keep-version.ts';
import { dropVersions } from './command/old-versions.ts';
import { readOptions, stopWith } from './command/options.ts';
import { readLastRows } from './command/publish-editions.ts';
import { refuseDay } from './command/refuse-day.ts';
import { tellShortly } from './command/tell.ts';

const options = readOptions(
  { content: 'content', out: 'dist', changed: '', reason: '', withhold: '', old: '', all: false },
  'npm run correct -- 编号 [编号 …] --changed "改了什么" --reason "为什么改" [--withhold "旧版本不提供的理由"] [--old 旧版本的PDF] [--content 资料文件夹] [--out 公开时的输出文件夹]\n公开过的文件要更正时用：记一条更正，留下旧版本；资料自己另外改好。编号运行 npm run press 可以看到。\n一个数改了，好几份都跟着变的，先改资料，再用 --all 代替编号：和公开时不一样的都记在这一条里。\nnpm run correct -- 编号 --old 旧版本的PDF　留着的旧版本丢了，找到了用它放回去。',
  true,
);
const content = resolve(options.content);
const old = options.old === '' ? undefined : options.old;
const isReturning =
  old !== undefined && [options.changed, options.reason, options.withhold].every((each) => each === '');

await orTell(isReturning ? '没有放回去。' : '没有记更正。', async () => {
  if (options.all && (options.rest.length > 0 || old !== undefined))
    throw new UnfitRecord('--all 是全部，不能再写编号，也不能和 --old 一起用。');
  if (!options.all && options.rest.length === 0)
    throw new UnfitRecord('请写上要更正的文件编号，例如 npm run correct -- ja-result-1。');
  const ids = [...new Set(options.rest)];
  if (old !== undefined && ids.length > 1)
    throw new UnfitRecord('--old 只能和一个编号一起用，请一份一份来。');
  const words = isReturning ? undefined : readWords(options);
  const checked = checkFolder(content);
  if (!checked.record) {
    tellShortly(checked, checked.folder, content);
    stopWith('没有记更正。');
  }
  const today = todayInShanghai(new Date());
  const wishes = { asOf: process.env['AS_OF'], base: undefined };
  const { record, asOf } = settleSite(checked.record, wishes, today);
  const { corrections, notices, rules } = record;
  const last = record.editions.at(-1)?.line.date;
  if (!words) {
    // Of whatever day: what is lost may have been published by any edition.
    const { versions } = openBook(record.editions, corrections, last ?? asOf);
    const [id = ''] = ids;
    if (hadPersons(id, { versions, notices, rules }))
      throw new UnfitRecord('带过名单的公示，旧版本不再提供，也不留存，不用放回去。');
    console.log(`旧版本已放回 ${returnVersion(id, old ?? '', { content, versions, corrections })}。`);
    return;
  }
  refuseDay('更正', { asOf, last, today });
  const book = openBook(record.editions, corrections, asOf);
  const found = options.all ? await listChanged({ checked: { ...checked, record: checked.record } }) : ids;
  refuseNamed(words, checked.folder, found);
  const versions = found.map((id) => findCorrectable(id, book, corrections));
  const kept = versions.filter(
    ({ line }) => words.withhold === '' && !hadPersons(line.id, { versions: book.versions, notices, rules }),
  );
  const sources = { content, out: resolve(options.out), old, versions: book.versions };
  for (const version of kept) keepVersion(version, sources);
  const correction = enterCorrection(content, asOf, { words, versions, corrections });
  // Of versions in force, which no other correction replaces: an entry that was taken out again may have kept them.
  const dropped = dropVersions(
    content,
    versions.filter((version) => !kept.includes(version)),
    book.versions,
  );
  console.log(
    [
      `已记下更正 ${correction.id}（${asOf}），${versions.length}份文件：${few(
        versions.map(({ line }) => line.title),
        20,
        '份',
      )}。`,
      `${options.all ? '接着' : '接着请把资料改好，再'}运行 npm run release。更正会写在文件最前面；${sayOld(versions, kept)}。`,
      ...(dropped.length > 0
        ? [`原来留在资料里的旧版本删去了${dropped.length}份；备份和版本库里的，请自己删。`]
        : []),
    ].join('\n'),
  );
});

/** What becomes of the old versions. */
function sayOld(versions: readonly DocumentVersion[], kept: readonly DocumentVersion[]): string {
  const shown = '旧版本打上“旧版本”的记号，网上还能看到';
  if (kept.length === versions.length) return shown;
  const gone = '不再提供，也不留存，网上只留记录';
  if (options.withhold.trim() !== '') return `旧版本${gone}`;
  if (kept.length === 0) return `旧版本带过名单，${gone}`;
  return `${shown}；带过名单的${versions.length - kept.length}份，旧版本${gone}`;
}

/** Every published document that is not what it was and of which no correction tells yet. */
async function listChanged(job: Pick<OutputJob, 'checked'>): Promise<string[]> {
  const { disclosure, past } = await gatherDisclosure(job);
  const before = () => readLastRows(job.checked.folder, job.checked.record.editions);
  const changed = findUnexplained(disclosure, past, before).filter(
    ({ why }) => why === 'changed' || why === 'entangled',
  );
  if (changed.length === 0)
    throw new UnfitRecord('公开过的文件和公开时都一样，没有要更正的。请先把资料改好，再来记更正。');
  return changed.map(({ id }) => id);
}
