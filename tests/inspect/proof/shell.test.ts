import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeKeys } from '../../../src/record/edition/sign.ts';
import { drafts } from './drafts.ts';
import { buildAgain, freeze, makePdf, writeFiles } from './freeze-output.ts';

const project = join(import.meta.dirname, '../../..');
const guide = readFileSync(join(project, 'docs/verify.md'), 'utf8');
const script = /```sh\n([\s\S]+?)```/.exec(guide)?.[1] ?? '';
const room = mkdtempSync(join(tmpdir(), 'mingbai-shell-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const signed = freeze(drafts, makeKeys().privateKey);
writeFiles(join(room, 'sound'), signed.output);

/** With a marked copy of an old version, a list of persons on show, and the sheet of a village. */
const copy = 'pdf/superseded/0123456789abcdef.pdf';
const sheet = 'pdf/sheets/2022-10/990001001001.pdf';
const firstFund = makePdf('fund-1', '关于fund-1的公示', '资金 12.5 万元');
const whole = freeze(
  drafts.map(({ data, date, documents }, at) =>
    at < 2
      ? { data, date, documents }
      : {
          date,
          documents: [
            ...documents,
            { id: 'list-2', act: 'new', content: '公示', lapsed: '没有名单' },
            { id: 'sheet-1', kind: 'village-sheet', act: 'new', content: '村', pdf: sheet },
          ],
          data: { ...data, [copy]: '旧版本' },
        },
  ),
);

const run = (dir: string) => spawnSync('bash', ['-c', script], { cwd: join(room, dir), encoding: 'utf8' });
const hasTools = spawnSync('bash', ['-c', 'command -v openssl sha256sum comm']).status === 0;

let copies = 0;
function spoil(change: (dir: string) => void): ReturnType<typeof run> {
  const name = `spoilt-${++copies}`;
  cpSync(join(room, 'sound'), join(room, name), { recursive: true });
  change(join(room, name));
  return run(name);
}

/** Changes one letter or digit in the middle of a file. */
function turnByte(path: string): void {
  const bytes = readFileSync(path);
  const at = bytes.findIndex(
    (byte, i) => i >= bytes.length / 2 && /[0-9a-z]/i.test(String.fromCharCode(byte)),
  );
  bytes[at] = (bytes[at] ?? 0) === 0x61 ? 0x62 : 0x61;
  writeFileSync(path, bytes);
}

describe.skipIf(!hasTools)('the lines of shell in docs/verify.md', () => {
  test('find nothing wrong with what was published', () => {
    const { status, stderr, stdout } = run('sound');
    expect(stderr).toBe('');
    expect(stdout).toContain('和第3期公开时的原样一致');
    expect(stdout).toContain(`链头：3 ${signed.editions.at(-1)?.hash}`);
    expect(stdout).toContain('核对完了，都对得上');
    expect(status).toBe(0);
  });

  test('nor with an edition without signatures, nor with a later build', () => {
    writeFiles(join(room, 'unsigned'), freeze(drafts).output);
    expect(run('unsigned').status).toBe(0);
    writeFiles(join(room, 'later'), buildAgain(signed, { 'pdf/notices/next-1.pdf': 'new' }));
    const { status, stdout } = run('later');
    expect(stdout).toContain('第3期以后又生成过，和那一期的清单不同的有 1 个');
    expect(stdout).toContain('pdf/notices/next-1.pdf\n');
    expect(stdout).not.toContain('都对得上');
    expect(status).toBe(0);
  });

  const changeable = [...signed.output.keys()].filter((path) => !/editions\/(?:verify|codes)/.test(path));
  test.each(changeable)('tell a change of %s', (path) => {
    const { status, stdout } = spoil((dir) => turnByte(join(dir, path)));
    expect(stdout).toContain('有对不上的');
    expect(status).not.toBe(0);
  });

  test.each([
    ['replaced', 'pdf/notices/stays-1.pdf', 'forged'],
    ['taken away', 'pdf/notices/stays-1.pdf', undefined],
    ['put back to a version that was corrected', 'pdf/notices/fund-1.pdf', firstFund],
    ['taken away, of an old version', copy, undefined],
    ['changed, of an old version', copy, 'forged'],
  ])('tell a published PDF that was %s, though the list was made anew', (_, path, text) => {
    const name = `forged-${++copies}`;
    writeFiles(join(room, name), buildAgain(whole, { [path]: text }));
    const { status, stdout } = run(name);
    expect(stdout).toMatch(new RegExp(`对不上：.*${path}`));
    expect(stdout).toContain('有对不上的');
    expect(stdout).not.toContain('都对得上');
    expect(status).not.toBe(0);
  });

  test('know a list of persons whose time is over, name a sheet that is gone, and pass over what a desktop left', () => {
    writeFiles(join(room, 'whole'), whole.output);
    writeFiles(join(room, 'whole'), new Map([['pdf/.DS_Store', 'x']]));
    expect(run('whole').stdout).toContain('核对完了，都对得上');
    const lapsed = makePdf('list-2', '关于list-2的公示', '没有名单');
    writeFiles(
      join(room, 'over'),
      buildAgain(whole, { 'pdf/notices/list-2.pdf': lapsed, [sheet]: undefined }),
    );
    const { status, stderr, stdout } = run('over');
    expect(stderr).toBe('');
    expect(stdout).toContain(`不在了：${sheet}`);
    expect(stdout).toContain('没有对不上的；有 2 个和第3期公开时不同，除了到期撤下的名单，没有凭据可比');
    expect(stdout).not.toContain('都对得上');
    expect(status).toBe(0);
  });

  test('tell a file too many, a file too few, and an edition cut off', () => {
    expect(spoil((dir) => writeFileSync(join(dir, 'pdf/forged.pdf'), 'x')).stdout).toContain(
      '多了 pdf/forged.pdf',
    );
    expect(spoil((dir) => rmSync(join(dir, 'pdf/notices/late-1.pdf'))).status).not.toBe(0);
    const cut = spoil((dir) => {
      const chain = join(dir, 'data/editions/chain.jsonl');
      writeFileSync(chain, readFileSync(chain, 'utf8').replace(/[^\n]+\n$/, ''));
    });
    expect(cut.stdout).toContain('对不上：data/editions/head.txt');
  });
});

describe('npm run verify', () => {
  const verify = (...args: string[]) =>
    spawnSync(process.execPath, [join(project, 'scripts/verify.ts'), ...args], { encoding: 'utf8' });

  test('ends with 0 and one sentence where all is as it was published', () => {
    const { status, stderr, stdout } = verify(join(room, 'sound'));
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n').at(-1)).toBe(
      '第1期到第3期，链条完整，签名正确；5 份 PDF、2 个数据文件一字不差。',
    );
    expect(status).toBe(0);
  });

  test('ends with 1 and tells everything at once where not', () => {
    const dir = join(room, 'wrong');
    cpSync(join(room, 'sound'), dir, { recursive: true });
    turnByte(join(dir, 'data/tasks.csv'));
    turnByte(join(dir, 'data/editions/0001/changes.jsonl'));
    rmSync(join(dir, 'pdf/notices/stays-1.pdf'));
    const { status, stderr } = verify(dir);
    expect(status).toBe(1);
    for (const told of [
      'data/tasks.csv',
      'MB617',
      '0001/changes.jsonl',
      'pdf/notices/stays-1.pdf',
      '怎么办：',
    ])
      expect(stderr).toContain(told);
    const json = JSON.parse(verify(dir, '--format', 'json').stdout) as {
      sound: boolean;
      findings: unknown[];
    };
    expect(json.sound).toBe(false);
    expect(json.findings).toHaveLength(3);
  });

  test('says plainly what it cannot do', () => {
    const key = join(room, 'private.pem');
    writeFileSync(key, makeKeys().privateKey);
    for (const [args, says] of [
      [[], '请写明核对哪个文件夹'],
      [[join(room, 'nowhere')], '找不到文件夹'],
      [[project.concat('/docs')], '没有公开过的期次'],
      [[join(room, 'sound'), '--key', key], '私钥'],
      [[join(room, 'sound'), '--key', join(project, 'package.json')], '不是公钥文件'],
      [[join(room, 'sound'), '--key', join(room, 'none.pem')], '找不到'],
      [[join(room, 'sound'), '--head', 'xyz'], '--head'],
      [[join(room, 'sound'), '--head', '        '], '前16位以上'],
      [[join(room, 'sound'), '--head', ''], '前16位以上'],
      [[join(room, 'sound'), '--key', ''], '--key 后面写'],
    ] as const) {
      const { status, stderr } = verify(...args);
      expect(status).toBe(1);
      expect(stderr).toContain(says);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });
});
