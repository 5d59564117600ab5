/** One record, one chain: what was published is not forked unseen, not undone by a slower run, and not respelled by a clone. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { takeLock } from '../../scripts/command/lock.ts';
import { refuseFork } from '../../scripts/command/refuse-fork.ts';
import { checkContent } from '../../src/machine/check-content.ts';
import type { FrozenEdition } from '../../src/record/edition/read-chain.ts';
import { freezePlain } from './freeze-plain.ts';
import { filesIn, hashesOf, Office } from './office.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const room = mkdtempSync(join(tmpdir(), 'mingbai-chain-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const [day, later] = ['2022-07-20', '2022-08-01'];
let office: Office;
beforeAll(() => {
  office = new Office(undefined, { room: join(room, 'office') });
  office.mustRelease(day);
});

describe('an output', () => {
  const first = freezePlain([]).edition;
  const second = freezePlain([first]).edition;
  const other = freezePlain([first], '另一个第2期').edition;
  const small = checkContent(join(import.meta.dirname, '../sites/small/content')).record?.site;
  if (!small) throw new Error('the small record is not sound');
  let count = 0;
  const outputOf = (editions: FrozenEdition[], spoil = (text: string) => text): string => {
    const out = join(room, `out-${count++}`);
    mkdirSync(join(out, 'data/editions'), { recursive: true });
    const chain = editions.map(({ line }) => `${JSON.stringify(line)}\n`).join('');
    writeFileSync(join(out, 'data/editions/chain.jsonl'), spoil(chain));
    return out;
  };
  const refuse = (out: string, editions: FrozenEdition[], site: Partial<typeof small> = {}) =>
    refuseFork(out, { editions, site: { ...small, ...site } });

  test('that is the one of the record, or of earlier editions of it, is replaced', () => {
    for (const published of [[], [first], [first, second]]) refuse(outputOf(published), [first, second]);
    refuse(join(room, 'none'), []);
  });

  test('that has editions which the record has not is told, with what to do', () => {
    const out = outputOf([first, second]);
    const none = /已经公开到第2期（2022-07-21），资料的 editions\/ 里一期也没有[\s\S]*再出一个第1期/;
    expect(() => refuse(out, [])).toThrow(none);
    expect(() => refuse(out, [first])).toThrow(
      /里只到第1期[\s\S]*再出一个第2期[\s\S]*恢复到第2期[\s\S]*--out/,
    );
  });

  test('whose chain parts from that of the record is told', () => {
    expect(() => refuse(outputOf([first, second]), [first, other])).toThrow(
      /网站的第2期（2022-07-21公开）和资料 editions\/ 里的第2期（2022-07-21公开）不是同一期/,
    );
  });

  test('that was copied with other line ends is still the same', () => {
    const out = outputOf([first, second], (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    refuse(out, [first, second]);
    expect(() => refuse(out, [first])).toThrow('里只到第1期');
  });

  test('of another office, or one that nobody can read, is replaced', () => {
    refuse(outputOf([first]), [], { publisher: '别的县政府', origin: 'https://other.example' });
    expect(() => refuse(outputOf([first]), [], { publisher: '改了名的县政府' })).toThrow('一期也没有');
    for (const broken of ['', '\n', '{"edition":1', 'null\n', '<html>'])
      refuse(
        outputOf([], () => broken),
        [],
      );
  });
});

describe('a build and a release', () => {
  test.each(['build', 'release'])(
    'have the output to themselves before they read the record: %s',
    (script) => {
      const own = new Office(undefined, { room: join(room, `early-${script}`) });
      own.write('site.yaml', 'name: [');
      const release = takeLock(join(own.room, '.dist.lock'), '试');
      try {
        const told = own.run(script, later, script === 'release' ? ['--note', '七月'] : []);
        expect([told.status, told.said]).toEqual([1, expect.stringContaining('另一个程序正在生成这个网站')]);
        expect(told.said).not.toMatch(/MB\d{3}/);
      } finally {
        release();
      }
      expect(own.rubbish()).toEqual([]);
    },
  );

  test('stop where the editions were deleted beside a site that has them, and begin anew where that is meant', () => {
    const own = new Office(office.content, { room: join(room, 'deleted') });
    cpSync(office.dist, own.dist, { recursive: true });
    rmSync(join(own.content, 'editions'), { recursive: true });
    own.tickAll(later);
    const before = [hashesOf(own.content), hashesOf(own.dist)];
    for (const told of [own.release(later), own.build(later)]) {
      expect([told.status, told.said]).toEqual([1, expect.stringContaining('已经公开到第1期（2022-07-20）')]);
      expect(told.said).toMatch(/editions\/ 里一期也没有[\s\S]*备份/);
    }
    expect([hashesOf(own.content), hashesOf(own.dist)]).toEqual(before);
    renameSync(own.dist, join(room, 'deleted-dist'));
    const told = own.release(later, ['--dry-run']);
    expect([told.status, told.said]).toEqual([0, expect.stringContaining('第一次公开')]);
    expect(own.rubbish()).toEqual([]);
  });
});

describe('a clone by git on Windows', () => {
  const git = (folder: string, ...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@small.example', ...words], {
      cwd: folder,
      stdio: 'pipe',
    });
  const clone = (from: string, to: string): string => {
    git(room, '-c', 'core.autocrlf=true', 'clone', from, to);
    return join(room, to);
  };
  const told = (content: string) =>
    checkContent(content).diagnostics.filter(({ severity }) => severity === 'error');

  test('gives back the editions byte for byte; where it does not, that is told once, as what it is', () => {
    const content = join(room, 'kept-by-git');
    cpSync(office.content, content, { recursive: true });
    git(content, 'init', '-q');
    git(content, 'add', '-A');
    git(content, 'commit', '-qm', '第1期');
    const sound = clone(content, 'sound');
    expect(readFileSync(join(sound, 'site.yaml'), 'utf8')).toContain('\r\n');
    expect(hashesOf(join(sound, 'editions'))).toEqual(hashesOf(join(content, 'editions')));
    expect(told(sound)).toEqual([]);

    git(content, 'rm', '-q', 'editions/.gitattributes');
    git(content, 'commit', '-qm', '没有了');
    const spoilt = clone(content, 'spoilt');
    const files = filesIn(join(spoilt, 'editions')).filter(
      (path) => readFileSync(join(spoilt, 'editions', path)).length > 0,
    );
    expect(told(spoilt).map(({ code, file, message }) => [code, file, message])).toEqual([
      [
        'MB623',
        'editions/chain.jsonl',
        expect.stringContaining(`另外 ${files.length - 1} 个期次文件每一行的末尾`),
      ],
    ]);
    // The way back that is told.
    git(spoilt, 'config', 'core.autocrlf', 'false');
    rmSync(join(spoilt, 'editions'), { recursive: true });
    git(spoilt, 'checkout', '--', 'editions');
    expect(told(spoilt)).toEqual([]);
  });
});
