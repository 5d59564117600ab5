/**
 * `npm run release -- --note "…"`: publishes. Builds, freezes what was built as the next edition below `content/editions/`,
 * and puts both in place together. `--keygen` makes the office's key, with which editions are then signed; `--dry-run` shows
 * what would be published and stops.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { few } from '../src/check/catalogue/say.ts';
import type { CheckResult } from '../src/check/check.ts';
import type { Diagnostic } from '../src/check/diagnostic.ts';
import { refuseNames } from '../src/check/notice/refuse-names.ts';
import { findPersonal } from '../src/check/personal/find-personal.ts';
import { tickedOf, untickedOf } from '../src/check/tick/match.ts';
import { compareEdition } from '../src/publish/editions/compare-edition.ts';
import { sha256 } from '../src/record/edition/hash.ts';
import { makeKeys, publicKeyOf } from '../src/record/edition/sign.ts';
import { leadsNowhere } from '../src/record/site/placeholder.ts';
import type { Site } from '../src/record/site/schema.ts';
import { todayInShanghai } from '../src/record/site/settle.ts';
import { orTell, UnfitRecord } from './command/accident.ts';
import { askWhether } from './command/ask-whether.ts';
import {
  buildOutput,
  claimOutput,
  gatherDisclosure,
  mendClaimed,
  tellRelease,
} from './command/build-output.ts';
import { checkFolder } from './command/check-folder.ts';
import { lockEditions } from './command/editions-folder.ts';
import { readOptions, stopWith } from './command/options.ts';
import { holds, refuseOutput, settleFolder } from './command/output-folder.ts';
import { readLastRows, sayBlocked } from './command/publish-editions.ts';
import { refuseDay } from './command/refuse-day.ts';
import { releaseEdition } from './command/release-edition.ts';
import { sayBegunBefore, sayChanges, saySheetsToCome } from './command/say-changes.ts';
import { writeThrough } from './command/sync.ts';
import { tellShortly } from './command/tell.ts';
import { protectionFolder } from './command/write-protection-report.ts';

const options = readOptions(
  {
    content: 'content',
    out: 'dist',
    note: '',
    key: '',
    keygen: false,
    unsigned: false,
    yes: false,
    'dry-run': false,
  },
  'npm run release -- --note "这一期说明" [--content 资料文件夹] [--out 输出文件夹] [--key 私钥文件] [--unsigned] [--yes] [--dry-run]\n公开新的一期：生成网站，并把这一期公开的每一份文件记进 editions，以后不能悄悄改。\n--dry-run 只看这一期有什么变化，不公开；--yes 看过变化不再问；--keygen 生成单位签名用的一对钥匙。',
);
const content = resolve(options.content);
const out = settleFolder(options.out);
/** The private key stays beside the record, never in it: the record may be public. */
const keyFile = resolve(
  options.key || process.env['MINGBAI_KEY'] || resolve(content, '..', 'keys', 'release.pem'),
);
const untouched = '没有公开新的一期；上一期和上一次生成的网站都没有改动。';

if (options.keygen) await orTell('没有生成钥匙。', generateKey);
else await orTell(untouched, release);

function generateKey(): void {
  for (const [what, folder] of [
    ['资料', content],
    ['网站', out],
  ] as const)
    if (holds(folder, keyFile))
      throw new UnfitRecord(
        `“${keyFile}”在${what}文件夹里，那个文件夹是要给别人看的，私钥不能放。请换一个地方，例如 --key ${resolve(content, '..', 'keys', 'release.pem')}。`,
      );
  if (existsSync(keyFile))
    throw new UnfitRecord(`“${keyFile}”已经有了，没有覆盖。要换钥匙，请先把旧的移到别处保存好。`);
  const { privateKey, publicKey } = makeKeys();
  mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 });
  writeThrough(keyFile, privateKey, 0o600);
  console.log(
    [
      `已生成签名用的私钥：${keyFile}。`,
      `公钥的指纹是 ${sha256(publicKey)}，请登在本单位的公告或报纸上，别人凭它核对签名。`,
      '私钥请另存一份，锁好；不要放进资料文件夹，不要发给别人。以后每一期都用它签名。',
    ].join('\n'),
  );
}

async function release(): Promise<void> {
  const refusal = refuseOutput(out, content);
  if (refusal) throw new UnfitRecord(refusal);
  const note = options.note.trim();
  const sighted = findPersonal(note);
  if (sighted.length > 0)
    throw new UnfitRecord('这一期的说明会公开，里面像有个人信息（证件号、电话或者姓名）。请换一种写法。');
  if (note === '' && !options['dry-run'])
    throw new UnfitRecord('请写一句这一期的说明，例如 npm run release -- --note "2022年11月各项进展"。');
  lockEditions(content);
  claimOutput(out);
  const checked = checkFolder(content);
  const { record, folder } = checked;
  tellShortly(checked, folder, content);
  if (!record) stopWith(untouched);
  // A note is about all that the edition holds.
  const named = refuseNames(
    folder,
    note,
    record.notices.map(({ id }) => id),
  );
  if (named !== undefined) throw new UnfitRecord(`这一期的说明会公开。${named}`);
  if (leadsNowhere(record.site) && !options['dry-run']) throw new UnfitRecord(sayNowhere(record.site));
  refuseUnticked(checked);
  const privateKey = readKey(record.editions.at(-1)?.line.key !== undefined);
  const release = {
    note: note || '（说明）',
    isSigned: privateKey !== undefined,
    documents: [],
    changes: [],
  };
  const reports = protectionFolder(resolve(options.out));
  const job = { content, out, reports, checked: { ...checked, record }, release };
  mendClaimed(job);
  const gathered = await gatherDisclosure(job);
  const last = record.editions.at(-1)?.line.date;
  refuseDay('这一期', { asOf: gathered.asOf, last, today: todayInShanghai(new Date()) });
  const { disclosure, past } = gathered;
  const changes = compareEdition(disclosure, past, readLastRows(folder, record.editions));
  console.log(
    [
      sayChanges(changes, gathered.asOf),
      ...sayBegunBefore(disclosure, changes),
      ...saySheetsToCome(disclosure),
    ].join('\n'),
  );
  if (changes.blocked.length > 0) throw new UnfitRecord(sayBlocked(changes.blocked));
  if (options['dry-run']) {
    console.log(`这是试一试，没有公开。${sayNext(checked)}`);
    return;
  }
  if (!options.yes && !(await askWhether(`公开第${changes.next}期吗？`)))
    throw new UnfitRecord('您选择了不公开。');
  const { documents, changes: rows } = changes;
  const whole = tellRelease(gathered, { ...release, documents, changes: rows });
  await buildOutput(job, whole, (made) =>
    releaseEdition(made, { content, folder, note, privateKey, ticks: writeTicks(checked) }),
  );
  console.log(
    `已公开第${changes.next}期（${gathered.asOf}）${privateKey === undefined ? '' : '，已签名'}。记在 ${relative(process.cwd(), resolve(content, 'editions'))}，请和资料一起保存，不要改动。`,
  );
  console.log(
    `把 ${relative(process.cwd(), out)} 放到网上，这一期就公开了；要打印的在网站的“打印专区”；放好以后可以用 npm run verify 核对。`,
  );
}

/** The private key. Once an edition was signed the next ones are, unless the office says otherwise. */
function readKey(isExpected: boolean): string | undefined {
  if (options.unsigned) return undefined;
  if (!existsSync(keyFile)) {
    if (options.key !== '' || isExpected)
      throw new UnfitRecord(
        `找不到签名用的私钥“${keyFile}”${isExpected ? '，而上一期是签了名的' : ''}。请把私钥放回去，或用 --key 指明它在哪里；钥匙丢了的，用 --keygen 生成新的，并公布新的指纹；这一期不签名的，加上 --unsigned。`,
      );
    return undefined;
  }
  const key = readFileSync(keyFile, 'utf8');
  if (publicKeyOf(key) === undefined)
    throw new UnfitRecord(`“${keyFile}”不是签名用的私钥，或者坏了。请换成 --keygen 生成的那一个。`);
  return key;
}

/** What is to be done before this edition can be published. */
function sayNext({ diagnostics, record, ticks }: CheckResult): string {
  if (record && leadsNowhere(record.site)) return `现在还不能公开：${sayNowhere(record.site)}`;
  const unticked = untickedOf(diagnostics, ticks);
  return unticked.length > 0
    ? `现在还不能公开：${sayUnticked(unticked)}`
    : '没有问题的话，去掉 --dry-run，写上 --note 再运行。';
}

/** The codes on paper hold the address: what was posted cannot be put right, and no reason helps. */
function sayNowhere({ origin }: Pick<Site, 'origin'>): string {
  return `site.yaml 的网址（origin）还是 ${origin}，世上没有这个网址。打印件的二维码印的是它，贴出去就改不了，扫了打不开。请先改成网站真正的网址，再公开。`;
}

/** Warnings may stand for a reason, and the reason is kept with the edition. */
function refuseUnticked({ diagnostics, ticks }: CheckResult): void {
  const unticked = untickedOf(diagnostics, ticks);
  if (unticked.length > 0 && !options['dry-run']) throw new UnfitRecord(sayUnticked(unticked));
}

function sayUnticked(unticked: readonly Diagnostic[]): string {
  const codes = [...new Set(unticked.map(({ code }) => code))].sort();
  return `有 ${unticked.length} 处提醒还没有写理由（${few(codes, 10, '种')}）。请运行 npm run desk 逐条看：能改的改好；可以这样公开的，写下理由，例如 npm run tick -- 1,3-5 "已电话催报，月底补上"。理由和这一期一起保存，不公开。`;
}

/** The reasons for which warnings stand, a line each; undefined where there is none. */
function writeTicks({ diagnostics, ticks }: CheckResult): string | undefined {
  const ticked = tickedOf(diagnostics, ticks);
  if (ticked.length === 0) return undefined;
  return ticked
    .map(
      ({ tick: { code, file, value, reason, on } }) =>
        `${JSON.stringify({ code, file, value, reason, on })}\n`,
    )
    .join('');
}
