/**
 * `node scripts/sample-editions.ts`: publishes the sample anew, as its office would have: a first edition with a slip in one
 * announcement, then the correction, then a second edition. Writes `content/editions/` and `content/corrections.yaml`. To be
 * run when what documents say, or how they are printed, has changed; `tests/sample/editions.test.ts` tells when.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const content = resolve('content');
const room = mkdtempSync(join(tmpdir(), 'mingbai-sample-'));
const copy = join(room, 'content');
const out = join(room, 'dist');

/** What was mistyped in the first edition. */
const slip = {
  file: 'notices/ms-affairs-1.mdx',
  document: 'ms-affairs-1',
  wrong: '修补村东头的路面',
  right: '修补村西头的路面',
  changed: '修补路面的地方，村东头改为村西头。',
  reason: '抄写时写错了方位，和会议记录对不上。',
};

/** Why the sample's warnings stand. */
const reasons: Record<string, string> = {
  MB900: '已经电话催报，网站上照实写“未报”。',
  MB808: '方案从哪天开始是推断的，报告期照实填。',
  MB801: '方案结束以后还在收尾，照实报、照实公开。',
  MB750: '确权手续正在办，先照实公开。',
  MB426: '示范网站没有标识码和备案号，网站上写“待填”。',
  MB810: '示例停在编好数据的那一天。',
};

/** What the release writes, beside the record itself. */
const written = ['editions', 'corrections.yaml', 'ticks.yaml'];

function run(script: string, day: string, ...words: string[]): void {
  execFileSync(process.execPath, [join('scripts', script), ...words, '--content', copy], {
    env: { ...process.env, AS_OF: day },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function write(words: string): void {
  const file = join(copy, slip.file);
  writeFileSync(file, words);
}

try {
  cpSync(content, copy, { recursive: true });
  for (const name of written) rmSync(join(copy, name), { recursive: true, force: true });
  const right = readFileSync(join(copy, slip.file), 'utf8');
  if (!right.includes(slip.right)) throw new Error(`${slip.file} no longer says ${slip.right}`);
  write(right.replace(slip.right, slip.wrong));
  const [first, second] = ['2022-10-20', '2022-11-20'];
  for (const [code, reason] of Object.entries(reasons)) run('tick.ts', first, '--code', code, reason);
  const publish = (day: string, note: string) =>
    run('release.ts', day, '--out', out, '--yes', '--note', note);
  publish(first, '第一次按期公开：五个县区的方案、任务、进展和项目资金。');
  const { changed, document, reason } = slip;
  run('correct.ts', second, document, '--changed', changed, '--reason', reason, '--out', out);
  write(right);
  publish(second, '2022年10月各项进展，更正一份村务公开单。');
  for (const name of written) {
    rmSync(join(content, name), { recursive: true, force: true });
    if (existsSync(join(copy, name))) cpSync(join(copy, name), join(content, name), { recursive: true });
  }
} finally {
  rmSync(room, { recursive: true, force: true });
}
