/** Publishing as a clerk meets it when something is wrong: told plainly, and nothing is changed. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { filesIn, hashesOf, Office, type Told } from './office.ts';

const minutes = 60_000;
vi.setConfig({ testTimeout: 5 * minutes });
const room = mkdtempSync(join(tmpdir(), 'mingbai-release-'));
const kept = join(room, 'kept');
const isRoot = process.getuid?.() === 0;
const first = '2022-07-20';
const later = '2022-08-01';
let published: Office;
let signed: Office;

beforeAll(() => {
  published = new Office(undefined, { room: join(room, 'published'), kept });
  published.mustRelease(first);
  signed = copyOf(published, 'signed');
  const made = signed.run('release', first, ['--keygen', '--key', signed.key]);
  if (made.status !== 0) throw new Error(made.said);
  signed.mustRelease(first);
}, 5 * minutes);
afterAll(() => rmSync(room, { recursive: true, force: true }));

let count = 0;
/** An office with the same record, output and keys, of its own. */
function copyOf(office: Office, name = `copy-${count++}`): Office {
  cpSync(office.room, join(room, name), { recursive: true });
  return new Office(join(room, name, 'content'), { room: join(room, name), kept });
}

/** All that may not change when a release is refused. */
const stateOf = ({ content, dist }: Office) => ({ content: hashesOf(content), dist: hashesOf(dist) });

/** Spoils a copy of an office; the release is refused in these words, and nothing on the disk is another. */
function expectRefused(
  office: Office,
  said: RegExp,
  run: (office: Office) => Told = (own) => own.release(later),
): void {
  office.tickAll(later);
  const before = stateOf(office);
  const told = run(office);
  expect(told.said).toMatch(said);
  expect(told.status).toBe(1);
  expect(told.said).toMatch(/没有公开新的一期|没有生成网站/);
  expect(told.said).not.toMatch(/\n\s+at .*\.ts:\d+|程序出了意外/);
  expect(stateOf(office)).toEqual(before);
  expect(office.rubbish()).toEqual([]);
}

describe('a release is refused, and nothing is changed,', () => {
  test('where the chain was broken', () => {
    const office = copyOf(published);
    office.edit('editions/chain.jsonl', '小样县政府', '大样县政府');
    expectRefused(office, /MB615[\s\S]*head\.txt[\s\S]*不要手改/);
    expectRefused(office, /MB615/, (own) => own.build(later));
  });

  test('where a line of the chain is not what the program wrote', () => {
    const office = copyOf(published);
    office.edit('editions/chain.jsonl', '"edition":1', '"edition": 1');
    expectRefused(office, /MB611[\s\S]*chain\.jsonl/);
  });

  test('where a file of an edition was changed', () => {
    const office = copyOf(published);
    office.edit('editions/0001/files.txt', 'pdf/notices/n1.pdf', 'pdf/notices/n2.pdf');
    expectRefused(office, /MB617[\s\S]*第1期公开以后，这个文件变了/);
  });

  test('where a file of an edition is gone', () => {
    const office = copyOf(published);
    rmSync(join(office.content, 'editions/0001/told.json'));
    expectRefused(office, /MB616[\s\S]*第1期有这个文件，现在不见了/);
  });

  test('where the head is missing', () => {
    const office = copyOf(published);
    rmSync(join(office.content, 'editions/head.txt'));
    expectRefused(office, /MB610[\s\S]*现在少了这一个/);
  });

  test('where the chain is missing and its head is there', () => {
    const office = copyOf(published);
    rmSync(join(office.content, 'editions/chain.jsonl'));
    expectRefused(office, /MB610/);
  });

  test('where the last edition was signed and the private key is not there', () => {
    const office = copyOf(signed);
    rmSync(office.key);
    expectRefused(office, /找不到签名用的私钥[\s\S]*上一期是签了名的[\s\S]*--unsigned/);
  });

  test('where the private key is damaged, or is the public one', () => {
    const office = copyOf(signed);
    const damaged = '-----BEGIN PRIVATE KEY-----\nMC4CAQ\n-----END PRIVATE KEY-----\n';
    for (const key of [damaged, '', office.read('editions/0002/key.pem')]) {
      writeFileSync(office.key, key);
      expectRefused(office, /不是签名用的私钥，或者坏了/);
    }
  });

  test('where the day is before the last edition', () => {
    expectRefused(copyOf(published), /这一期的日期是 2022-07-19，比上一期（2022-07-20）还早/, (own) =>
      own.release('2022-07-19'),
    );
  });

  test('where the day has not come yet', () => {
    expectRefused(copyOf(published), /这一期的日期是 2062-07-21，今天才 .*还没有到/, (own) =>
      own.release('2062-07-21'),
    );
  });

  test('where a warning has no reason', () => {
    const office = copyOf(published);
    rmSync(join(office.content, 'ticks.yaml'));
    const before = stateOf(office);
    const told = office.run('release', later, ['--note', '八月', '--yes']);
    expect([told.status, told.said]).toEqual([
      1,
      expect.stringMatching(/处提醒还没有写理由[\s\S]*npm run tick/),
    ]);
    expect([stateOf(office), office.rubbish()]).toEqual([before, []]);
  });

  test('where nothing is said of it', () => {
    for (const args of [['--yes'], ['--yes', '--note', '  ']])
      expectRefused(copyOf(published), /请写一句这一期的说明/, (own) => own.run('release', later, args));
  });

  test('where nobody says yes', () => {
    expectRefused(copyOf(published), /您选择了不公开|--yes/, (own) =>
      own.run('release', later, ['--note', '八月']),
    );
  });

  test('where a published document reads otherwise, with what to do', () => {
    const office = copyOf(published);
    office.edit('notices/n1.mdx', '拟建大棚两座', '拟建大棚三座');
    const said = /第1期公开的不一样[\s\S]*公开过的不能悄悄改|公开过的不能悄悄改[\s\S]*第1期公开的不一样/;
    expectRefused(office, said);
    expectRefused(office, /npm run correct -- n1/, (own) => own.build(later));
  });

  test('where a published document is gone, with what to do', () => {
    const office = copyOf(published);
    rmSync(join(office.content, 'notices/n1.mdx'));
    expectRefused(office, /第1期公开过，现在没有了[\s\S]*withdrawn/);
  });

  test('where a correction was entered and the document is what it was', () => {
    const office = copyOf(published);
    const told = office.run('correct', later, ['n1', '--changed', '大棚是三座', '--reason', '录入错误']);
    expect([told.status, told.said]).toEqual([0, expect.stringContaining('已记下更正 2022-1')]);
    expectRefused(office, /写了更正，内容却和公开的一样/);
  });

  test('where --all finds nothing to correct, or is given a document beside it', () => {
    const office = copyOf(published);
    const before = stateOf(office);
    const words = ['--changed', '走访户数', '--reason', '录入错误'];
    const nothing = office.run('correct', later, ['--all', ...words]);
    expect([nothing.status, nothing.said]).toEqual([1, expect.stringContaining('没有要更正的')]);
    const both = office.run('correct', later, ['n1', '--all', ...words]);
    expect([both.status, both.said]).toEqual([1, expect.stringContaining('不能再写编号')]);
    expect(stateOf(office)).toEqual(before);
  });

  test('where the folder of the record cannot be written', () => {
    const office = copyOf(published);
    const editions = join(office.content, 'editions');
    if (isRoot && !mount(['--bind', '-o', 'ro', editions, editions])) return;
    if (!isRoot) chmodSync(editions, 0o555);
    try {
      expectRefused(office, /没有权限|打不开或写不了/);
    } finally {
      if (isRoot) spawnSync('umount', [editions]);
      else chmodSync(editions, 0o755);
    }
  });
});

describe('printing what was published', () => {
  const bundle = 'bundle-2022-06-990009001000';
  const printInto = (office: Office, folder: string, ...ids: string[]) =>
    office.run('press', later, [...ids, '--out', join(office.room, folder)]);

  test('otherwise is refused, alone and in its bundle, until a correction says why', () => {
    const office = copyOf(published);
    const print = (...ids: string[]) => printInto(office, 'print', ...ids);
    office.edit('notices/n1.mdx', '拟建大棚两座', '拟建大棚三座');
    for (const id of ['n1', bundle]) {
      const told = print(id);
      expect(told.said).toMatch(/n1）：和第1期公开的不一样[\s\S]*npm run correct -- n1[\s\S]*没有生成 PDF/);
      expect(told.status).toBe(1);
    }
    expect(existsSync(join(office.room, 'print'))).toBe(false);
    // What is not touched by it can still be printed.
    expect(print(bundle.replace('9001000', '9002000'))).toMatchObject({ status: 0 });
    office.run('correct', later, ['n1', '--changed', '大棚是三座', '--reason', '录入错误']);
    expect(print('n1', bundle)).toMatchObject({
      status: 0,
      said: expect.stringMatching(/已生成 PDF \d+ 份/),
    });
    expect(existsSync(join(office.room, 'print/pdf/notices/n1.pdf'))).toBe(true);
  });

  test('puts nothing into the site or the record, however they are named', () => {
    const office = copyOf(published);
    const before = stateOf(office);
    symlinkSync(office.dist, join(office.room, 'www'));
    for (const [folder, why] of [
      ['dist', '是生成好的网站'],
      ['dist/pdf', '是生成好的网站'],
      ['www', '是生成好的网站'],
      ['content/pdf', '在资料文件夹里面'],
    ] as const) {
      const told = printInto(office, folder, 'n1', '--paper', 'A3');
      expect([told.status, told.said]).toEqual([1, expect.stringContaining(why)]);
    }
    expect(stateOf(office)).toEqual(before);
  });
});

describe('an output that a link leads to', () => {
  test('is replaced where it is, so that the web server shows the new edition', () => {
    const office = copyOf(published);
    const www = join(office.room, 'public/www');
    mkdirSync(join(office.room, 'public'));
    renameSync(office.dist, www);
    symlinkSync(www, office.dist);
    office.mustRelease(later);
    expect(readFileSync(join(www, 'data/editions/head.txt'), 'utf8')).toContain('2');
    expect(readlinkSync(office.dist)).toBe(www);
    // The office's report stays beside the link: what lies beside its goal may be public.
    expect(readdirSync(join(office.room, 'public'))).toEqual(['www']);
  });
});

describe('a correction', () => {
  test('of one figure that stands in many documents tells of all that it changed', () => {
    const office = copyOf(published);
    office.edit('notices/n1.mdx', '拟建大棚两座', '拟建大棚三座');
    office.edit('progress/small/2022-06/indicators.csv', 'visited,990009001001,9', 'visited,990009001001,8');
    const refused = office.build(later);
    expect(refused.said).toMatch(/用 --all 代替编号/);
    const blocked = [...refused.said.matchAll(/（([\w-]+)）：和第1期公开的不一样/g)].map(([, id]) => id);
    expect(blocked).toContain('n1');
    expect(blocked.length).toBeGreaterThan(1);
    const told = office.run('correct', later, ['--all', '--changed', '走访户数', '--reason', '录入错误']);
    expect([told.status, told.said]).toEqual([
      0,
      expect.stringContaining(`2022-1（${later}），${blocked.length}份文件`),
    ]);
    office.mustRelease(later);
    const { finds, editions } = office.proveDist();
    expect([finds, editions.length]).toEqual([[], 2]);
    expect(readdirSync(join(office.dist, 'pdf/superseded'))).toHaveLength(blocked.length);
  });
});

describe('a correction of what should not have been public', () => {
  test('keeps the old version off the site, and says why wherever it speaks of it', () => {
    const office = copyOf(published);
    const words = [
      '--changed',
      '删去多写的一句',
      '--reason',
      '写得太细',
      '--withhold',
      '里面写了不该公开的内容',
    ];
    // What will not be offered again is not asked for.
    const pdf = join(office.dist, 'pdf/notices/n1.pdf');
    rmSync(pdf);
    const told = office.run('correct', later, ['n1', ...words]);
    expect([told.status, told.said]).toEqual([0, expect.stringContaining('旧版本不再提供，也不留存')]);
    expect(told.said).not.toContain('网上还能看到');
    office.edit('notices/n1.mdx', '拟建大棚两座', '拟建大棚三座');
    office.edit('notices/n1.mdx', '大棚项目公示十天。', '大棚项目公示。');
    office.mustRelease(later);
    expect(existsSync(join(office.dist, 'pdf/superseded'))).toBe(false);
    expect(existsSync(join(office.content, 'editions/versions'))).toBe(false);
    expect(office.read('editions/0001/documents.jsonl')).toContain('子村大棚项目公示');
    const changes = office.read('editions/0002/changes.jsonl');
    expect(changes).toContain('"before":"（不再提供）","after":"大棚项目公示。"');
    for (const path of [
      'data/editions/0002/changes.jsonl',
      'editions/2/index.html',
      'corrections/2022-1/index.html',
    ])
      expect([path, office.page(path).includes('公示十天')]).toEqual([path, false]);
    const page = office.page('corrections/2022-1/index.html');
    expect(page).toContain('不再提供：里面写了不该公开的内容');
    expect(page).not.toContain('superseded/');
    expect(office.page('feeds/all.atom')).toContain('原因：写得太细。旧版本不再提供。');
    expect(office.proveDist().finds).toEqual([]);
    // Of a day between the editions the correction is not known yet: that is no reason for another one.
    const between = '2022-07-25';
    const before = stateOf(office);
    const early = office.build(between);
    expect([early.status, early.said]).toEqual([1, expect.stringContaining(`比最近一期（${later}）还早`)]);
    const bogus = office.run('correct', between, ['n1', '--changed', '大棚', '--reason', '写错了']);
    expect([bogus.status, bogus.said]).toEqual([1, expect.stringContaining(`比上一期（${later}）还早`)]);
    expect(stateOf(office)).toEqual(before);
  });
});

describe('a kept version that was lost', () => {
  test('stops the build with the ways out: the file itself, or a reason why it is not to be had', () => {
    const office = copyOf(published);
    const backup = join(office.room, 'backup.pdf');
    cpSync(join(office.dist, 'pdf/notices/n1.pdf'), backup);
    const words = ['--changed', '大棚是三座', '--reason', '录入错误'];
    expect(office.run('correct', later, ['n1', ...words]).status).toBe(0);
    const again = office.run('correct', later, ['n1', ...words]);
    expect([again.status, again.said]).toEqual([1, expect.stringContaining('已经记了更正 2022-1')]);
    office.edit('notices/n1.mdx', '拟建大棚两座', '拟建大棚三座');
    office.mustRelease(later);
    const versions = join(office.content, 'editions/versions');
    const lose = () => {
      for (const name of readdirSync(versions)) rmSync(join(versions, name));
    };
    lose();
    const lost = office.build(later);
    expect([lost.status, lost.said]).toEqual([1, expect.stringMatching(/不见了.*--old .*withheld: /)]);
    const current = join(office.dist, 'pdf/notices/n1.pdf');
    const wrong = office.run('correct', later, ['n1', '--old', current]);
    expect([wrong.status, wrong.said]).toEqual([1, expect.stringContaining('这一版没有更正过')]);
    const right = office.run('correct', later, ['n1', '--old', backup]);
    expect([right.status, right.said]).toEqual([0, expect.stringContaining('旧版本已放回')]);
    expect(readdirSync(versions)).toHaveLength(1);
    lose();
    office.edit('corrections.yaml', '  documents:', '  withheld: 旧版本的文件没有留下来\n  documents:');
    expect(office.build(later).said).not.toContain('不见了');
    expect(office.page('corrections/2022-1/index.html')).toContain('旧版本的文件没有留下来');
  });
});

describe('an old version that is not offered any more', () => {
  test('does not stay in the record, whatever was entered before', () => {
    const office = copyOf(published);
    const versions = join(office.content, 'editions/versions');
    const words = ['--changed', '大棚是三座', '--reason', '录入错误'];
    const correct = (...more: string[]) => office.run('correct', later, ['n1', ...words, ...more]);
    expect(correct().status).toBe(0);
    expect(readdirSync(versions)).toHaveLength(1);
    rmSync(join(office.content, 'corrections.yaml'));
    const told = correct('--withhold', '写得太细');
    expect([told.status, told.said]).toEqual([
      0,
      expect.stringMatching(/也不留存[\s\S]*删去了1份；备份和版本库里的，请自己删/),
    ]);
    expect(readdirSync(versions)).toEqual([]);
    // Who writes the reason by hand is told of the file that is still there.
    rmSync(join(office.content, 'corrections.yaml'));
    expect(correct().said).not.toContain('删去了');
    office.edit('corrections.yaml', '  documents:', '  withheld: 写得太细\n  documents:');
    const [name] = readdirSync(versions);
    const checked = office.run('check', later, []);
    expect(checked.said).toMatch(new RegExp(`MB638[\\s\\S]*请删去 editions/versions/${name}`));
    rmSync(join(versions, `${name}`));
    expect(office.run('check', later, []).said).not.toContain('MB638');
  });
});

describe('an old version that was printed twice', () => {
  test('is to be had from either print', () => {
    const office = copyOf(published);
    const backup = join(office.room, 'backup.pdf');
    cpSync(join(office.dist, 'pdf/notices/n1.pdf'), backup);
    office.edit('site.yaml', 'https://small.example', 'https://moved.example');
    office.mustRelease('2022-07-25');
    expect(office.read('editions/0002/documents.jsonl')).toMatch(/"id":"n1".*"act":"reprinted"/);
    expect(
      office.run('correct', later, ['n1', '--changed', '大棚是三座', '--reason', '录入错误']).status,
    ).toBe(0);
    office.edit('notices/n1.mdx', '拟建大棚两座', '拟建大棚三座');
    rmSync(join(office.content, 'editions/versions'), { recursive: true });
    const lost = office.build(later);
    expect([lost.status, lost.said]).toEqual([1, expect.stringContaining('不见了')]);
    const right = office.run('correct', later, ['n1', '--old', backup]);
    expect([right.status, right.said]).toEqual([0, expect.stringContaining('旧版本已放回')]);
    office.mustRelease(later);
    expect(readdirSync(join(office.dist, 'pdf/superseded'))).toHaveLength(1);
    expect([office.proveDist().finds, office.proveContent().finds]).toEqual([[], []]);
  });
});

describe('a correction that was published', () => {
  test('cannot be aimed at another version, to change a document without a word', () => {
    const office = copyOf(published);
    const words = ['--changed', '大棚是三座', '--reason', '录入错误'];
    office.run('correct', later, ['n1', ...words]);
    office.edit('notices/n1.mdx', '拟建大棚两座', '拟建大棚三座');
    office.mustRelease(later);
    const hashOf = (edition: number) =>
      /"id":"n1".*?"data":"([0-9a-f]{64})"/.exec(
        office.read(`editions/000${edition}/documents.jsonl`),
      )?.[1] ?? '';
    office.edit('corrections.yaml', hashOf(1), hashOf(2));
    office.edit('notices/n1.mdx', '拟建大棚三座', '拟建大棚九座');
    expectRefused(office, new RegExp(`MB637[\\s\\S]*改回 ${hashOf(1)}`));
    office.edit('corrections.yaml', hashOf(2), hashOf(1));
    expectRefused(office, /n1）：和第2期公开的不一样/);
  });
});

describe('a notice that was withdrawn', () => {
  test('says nothing of what it said, in no file and no edition from then on', () => {
    const office = copyOf(published);
    const n1 = 'notices/n1.mdx';
    office.edit(
      n1,
      'synthetic: true',
      'synthetic: true\nwithdrawn: { on: 2022-08-01, reason: 写了不该写的 }',
    );
    office.edit(n1, 'summary: 大棚项目公示十天。', 'summary: 已撤下。');
    office.edit(n1, 'title: 子村大棚项目公示', 'title: 子村的一份公示');
    office.mustRelease(later);
    const changes = office.read('editions/0002/changes.jsonl');
    expect(changes).toContain('"column":"状态","before":"正在公示","after":"已撤下"');
    expect(changes).toContain('"column":"摘要","before":"（不再提供）","after":""');
    const texts = filesIn(office.dist).filter((path) =>
      /\.(?:html|jsonl?|csv|xml|atom|ics|js|txt)$/.test(path),
    );
    const saying = (words: string) => texts.filter((path) => office.page(path).includes(words));
    for (const words of ['大棚项目公示十天', '已撤下。"'])
      expect([words, saying(words)]).toEqual([words, []]);
    // What it was called stays in the first edition, which cannot be changed, and in what proves and finds that.
    const ofFirst = /^data\/editions\/(?:0001\/|codes|verify\/)|^editions\/1\/|^search\//;
    expect(saying('子村大棚项目公示').filter((path) => !ofFirst.test(path))).toEqual([]);
    const [row] = JSON.parse(office.page('data/notices.json'));
    expect(row).toMatchObject({ id: 'n1', title: '子村的一份公示', withdrawn: { reason: '写了不该写的' } });
    for (const key of ['summary', 'pdf', 'objection', 'supervision']) expect(row).not.toHaveProperty(key);
    expect(office.proveDist().finds).toEqual([]);
  });
});

/** False where this machine does not let us. */
function mount(args: readonly string[]): boolean {
  return spawnSync('mount', args).status === 0;
}

describe.skipIf(!isRoot)('a disk that is full', () => {
  // Of a small site: 4 MB of output, 0.2 MB of record. Full at the first page, among the pages, at the very end.
  test.each([256, 2048, 3584])(
    'of %d KB ends the release in plain words, the last one stays',
    (size) => {
      const folder = join(room, `full-${size}`);
      mkdirSync(folder);
      const from = copyOf(published);
      if (!mount(['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder])) return;
      try {
        for (const part of ['content', 'dist'])
          cpSync(join(from.room, part), join(folder, part), { recursive: true });
        const used =
          1024 * Number(spawnSync('du', ['-sk', folder], { encoding: 'utf8' }).stdout.split('\t')[0]);
        const free = 16 * 2 ** 20 - used - size * 1024;
        writeFileSync(join(folder, 'dist.other'), Buffer.alloc(Math.max(0, free)));
        const office = new Office(join(folder, 'content'), { room: folder, kept });
        const before = stateOf(office);
        const told = office.release(later);
        rmSync(join(folder, 'dist.other'));
        expect([size, told.status, told.said]).toEqual([size, 1, expect.stringMatching(/磁盘满了/)]);
        expect(told.said).toMatch(/没有公开新的一期/);
        expect(stateOf(office)).toEqual(before);
        expect(office.rubbish()).toEqual([]);
      } finally {
        spawnSync('umount', [folder]);
      }
    },
    5 * minutes,
  );
});

describe('two releases at once', () => {
  test(
    'the second is refused, a build too, and the first finishes',
    async () => {
      const office = copyOf(published);
      office.tickAll(later);
      const running = office.start('release', later, ['--note', '八月', '--yes']);
      while (running.isRunning && !existsSync(join(office.room, '.dist.lock'))) await setTimeout(5);
      // It stands still meanwhile: on a fast machine it would be done before the others have begun.
      running.signal('SIGSTOP');
      const second = office.release(later);
      expect([second.status, second.said]).toEqual([
        1,
        expect.stringMatching(/另一个程序正在发布（进程 \d+/),
      ]);
      const build = office.build(later);
      expect([build.status, build.said]).toEqual([1, expect.stringMatching(/另一个程序正在生成这个网站/)]);
      running.signal('SIGCONT');
      expect((await running.ended).status).toBe(0);
      expect([office.editions(), office.proveDist().finds, office.rubbish()]).toEqual([2, [], []]);
    },
    5 * minutes,
  );

  test('of two offices that share the program do not disturb each other', async () => {
    const offices = [copyOf(published), copyOf(published)];
    offices[1]?.edit('pages/about.mdx', '这里是小样', '这里是另一个小样');
    for (const office of offices) office.tickAll(later);
    const running = offices.map((office) => office.start('release', later, ['--note', '八月', '--yes']));
    const told = await Promise.all(running.map(({ ended }) => ended));
    expect(told.map(({ said, status }) => (status === 0 ? '' : said))).toEqual(['', '']);
    expect(offices.map((office) => [office.proveDist().finds, office.rubbish()])).toEqual([
      [[], []],
      [[], []],
    ]);
    const [one, other] = offices.map((office) => office.page('about/about/index.html'));
    expect([one?.includes('另一个小样'), other?.includes('另一个小样')]).toEqual([false, true]);
  });

  test(
    'a lock whose holder is gone is taken over, one of another machine is not',
    () => {
      const office = copyOf(published);
      const dead = spawnSync('true').pid;
      const [lock, out] = [join(office.content, 'editions/.lock'), join(office.room, '.dist.lock')];
      const host = spawnSync('hostname', { encoding: 'utf8' }).stdout.trim();
      const dry = () => office.release(later, ['--dry-run']);
      const holders = [
        JSON.stringify({ pid: dead, host, began: '1' }),
        // A process of this number lives, and is another one.
        JSON.stringify({ pid: process.pid, host, began: '1' }),
        '',
      ];
      for (const holder of holders) {
        writeFileSync(lock, holder);
        writeFileSync(out, holder);
        const told = dry();
        expect([holder, told.status, told.status === 0 ? '' : told.said]).toEqual([holder, 0, '']);
        expect(office.rubbish()).toEqual([]);
      }
      writeFileSync(lock, JSON.stringify({ pid: 1, host: 'else', began: '' }));
      const told = dry();
      expect([told.status, told.said]).toEqual([1, expect.stringContaining('电脑 else')]);
      expect(told.said).toContain(lock);
    },
    5 * minutes,
  );
});

describe.skipIf(!isRoot)('an output that cannot be put in place', () => {
  test(
    'does not take the edition back; this is said, and the next build mends it',
    () => {
      const office = copyOf(published);
      if (!mount(['--bind', office.dist, office.dist])) return;
      try {
        const told = office.release(later);
        expect([told.status, told.said]).toEqual([
          1,
          expect.stringMatching(/新的一期已经记下，但是新网站没有换上去/),
        ]);
        expect(told.said).not.toMatch(/没有公开新的一期/);
        expect([office.editions(), office.proveContent().finds]).toEqual([2, []]);
      } finally {
        spawnSync('umount', [office.dist]);
      }
      expect(office.proveDist().finds).toEqual([]);
      expect(office.build(later).status).toBe(0);
      expect([office.proveDist().editions.length, office.proveDist().finds]).toEqual([2, []]);
      expect(office.rubbish()).toEqual([]);
    },
    5 * minutes,
  );
});

describe('a release that is well', () => {
  test('is signed with the key of the office, and keeps earlier editions as they were', () => {
    const chain = signed.read('editions/chain.jsonl').split('\n');
    expect(chain[0]).toBe(published.read('editions/chain.jsonl').trimEnd());
    expect(chain[1]).toContain('"key":"');
    expect(signed.proveDist().summary).toContain('签名');
    expect([signed.proveDist().finds, signed.proveContent().finds]).toEqual([[], []]);
    expect(hashesOf(join(signed.content, 'editions/0001'))).toEqual(
      hashesOf(join(published.content, 'editions/0001')),
    );
  });

  test('makes no key where others would see it', () => {
    const office = copyOf(published);
    for (const folder of [office.content, office.dist]) {
      const told = office.run('release', later, ['--keygen', '--key', join(folder, 'keys/release.pem')]);
      expect([told.status, told.said]).toEqual([1, expect.stringContaining('要给别人看的，私钥不能放')]);
      expect(existsSync(join(folder, 'keys'))).toBe(false);
    }
  });

  test('makes no second key over the first', () => {
    const told = signed.run('release', later, ['--keygen', '--key', signed.key]);
    expect([told.status, told.said]).toEqual([1, expect.stringContaining('没有覆盖')]);
  });

  test('shows what would be published and changes nothing, where it is only tried', () => {
    const office = copyOf(published);
    office.edit(
      'progress/small/2022-06/indicators.csv',
      'paid,990009001001,,6,10',
      'paid,990009001001,,7,10',
    );
    const before = stateOf(office);
    const told = office.run('release', later, ['--dry-run']);
    expect(told.said).toMatch(/第2期（2022年8月1日）和上一期相比/);
    expect(told.said).not.toContain('才第一次公开');
    expect(stateOf(office)).toEqual(before);
    expect(office.rubbish()).toEqual([]);
  });

  test('says of a consultation that it began before it was published', () => {
    const office = new Office(undefined, { room: join(room, 'unpublished'), kept });
    const told = office.run('release', first, ['--dry-run']);
    expect(told.said).toContain('第1期（2022年7月20日），第一次公开：');
    expect(told.said).toContain('“子村大棚项目公示”从2022年7月15日开始公示，到今天才第一次公开');
    expect(told.said).toMatch(/现在还不能公开：有 \d+ 处提醒还没有写理由（.*MB\d{3}.*）/);
    expect(existsSync(join(office.content, 'editions'))).toBe(false);
  });
});
