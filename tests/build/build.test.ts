import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
const small = join(project, 'tests/sites/small');
const sound = join(project, 'tests/bad-data/sound');
const room = mkdtempSync(join(tmpdir(), 'mingbai-'));
const dist = join(room, 'dist');

/** Runs the build as an office does; NODE_ENV and VITEST of the test runner are not an office's. */
function build(args: string[], env: Record<string, string> = {}) {
  const { NODE_ENV: _mode, VITEST: _vitest, ...rest } = process.env;
  return spawnSync(process.execPath, [join(project, 'scripts/build.ts'), ...args], {
    encoding: 'utf8',
    env: { ...rest, ...env },
    cwd: project,
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

function hashesOf(folder: string): Record<string, string> {
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(filesIn(folder).map((name) => [name, hash(name)]));
}

/** What a reader reads: text of a page without its markup. */
function wordsOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

let first: Record<string, string>;

beforeAll(() => {
  const run = build(['--content', join(small, 'content'), '--out', dist]);
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  first = hashesOf(dist);
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('a build of the small record', () => {
  test('makes the pages, documents, cards and data that the golden list names', () => {
    const made = filesIn(dist).map((name) =>
      name.replace(/_astro\/.*(\.\w+)$/, '_astro/*$1').replace(/-[0-9a-f]{8}\.js$/, '-*.js'),
    );
    const list = `${[...new Set(made)].join('\n')}\n`;
    const golden = join(small, 'files.txt');
    // Written by hand with UPDATE_GOLDEN=1, never in CI.
    if (process.env['UPDATE_GOLDEN'] && !process.env['CI']) writeFileSync(golden, list);
    expect(list).toBe(readFileSync(golden, 'utf8'));
  });

  test('makes open data equal to the golden folder', () => {
    const golden = join(small, 'data');
    const made = join(dist, 'data');
    if (process.env['UPDATE_GOLDEN'] && !process.env['CI']) {
      rmSync(golden, { recursive: true, force: true });
      cpSync(made, golden, { recursive: true, filter: (path) => !path.endsWith('.html') });
    }
    for (const name of filesIn(golden)) {
      expect(readFileSync(join(made, name), 'utf8'), name).toBe(readFileSync(join(golden, name), 'utf8'));
    }
    expect(filesIn(golden).length).toBeGreaterThan(20);
  });

  test('says the same numbers on the page, in the sheet and in the data', () => {
    const page = wordsOf(readFileSync(join(dist, 'areas/990009001001/index.html'), 'utf8'));
    const sheet = wordsOf(readFileSync(join(dist, 'sheets/2022-06/990009001001/index.html'), 'utf8'));
    expect(page).toMatch(/走访户数/);
    expect(page).toMatch(/9\s*户/);
    expect(sheet).toMatch(/9\s*户/);
    expect(readFileSync(join(dist, 'data/progress.json'), 'utf8')).toMatch(/"visited"/);
  });

  test('shows a small count nowhere: 3 households of the first township are in no file', () => {
    const texts = filesIn(dist).filter((name) => /\.(html|json|csv)$/.test(name));
    for (const name of texts.filter((each) => /helped|indicators|progress|990009001000/.test(each))) {
      expect(wordsOf(readFileSync(join(dist, name), 'utf8')), name).not.toMatch(
        /临时救助户数[^。]{0,40}?\b3\s*户/,
      );
    }
  });

  test('made again, it is the same byte for byte, PDFs and pictures included', () => {
    const again = join(room, 'again');
    expect(build(['--content', join(small, 'content'), '--out', again]).status).toBe(0);
    expect(hashesOf(again)).toEqual(first);
  });

  test('below a path, every link of every page stays below it', () => {
    const below = join(room, 'below');
    expect(
      build(['--content', join(small, 'content'), '--out', below], { BASE: '/xxgk/ponder/' }).status,
    ).toBe(0);
    for (const name of filesIn(below).filter((each) => each.endsWith('.html'))) {
      const links = [...readFileSync(join(below, name), 'utf8').matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(
        (m) => m[1],
      );
      for (const link of links) expect(link, name).toMatch(/^\/xxgk\/ponder\//);
    }
  });
});

describe('the head and foot of pages of a government site (国办发〔2017〕47号)', () => {
  /** The meta tags of a page by name, as they stand. */
  const tagsOf = (name: string) => {
    const html = readFileSync(join(dist, name), 'utf8');
    const tags = [...html.matchAll(/<meta name="([^"]+)" content="([^"]*)"/g)];
    const names = tags.map((tag) => tag[1]);
    const single = names.filter((each) => each !== 'theme-color');
    expect(new Set(single).size, `${name} repeats a tag`).toBe(single.length);
    return new Map(tags.map((tag) => [tag[1], tag[2]]));
  };
  const pages = () => filesIn(dist).filter((name) => name.endsWith('.html'));

  test('every page names its site, and invents no 网站标识码', () => {
    for (const name of pages()) {
      const tags = tagsOf(name);
      expect(tags.get('SiteName'), name).toBe('小样公开');
      expect(tags.get('SiteDomain'), name).toBe('small.example');
      expect(tags.has('SiteIDCode'), name).toBe(false);
    }
  });

  test('every page but the first belongs to a column; columns are described, articles are not', () => {
    for (const name of pages()) {
      const tags = tagsOf(name);
      const column = ['ColumnName', 'ColumnType'].map((tag) => tags.get(tag) ?? '');
      if (name === 'index.html') {
        expect([...tags.keys()].filter((tag) => tag?.startsWith('Column'))).toEqual([]);
        continue;
      }
      expect(column, name).not.toContain('');
      const isArticle = tags.has('ArticleTitle');
      for (const tag of ['ColumnDescription', 'ColumnKeywords'])
        expect((tags.get(tag) ?? '') !== '', `${name} ${tag}`).toBe(!isArticle);
    }
    expect(tagsOf('sheets/2022-06/990009001001/index.html').get('ColumnName')).toBe('村镇');
  });

  test('notices, reports and sheets are articles with title, day, source and address', () => {
    const articles = pages().filter((name) => tagsOf(name).has('ArticleTitle'));
    expect(articles).toContain('notices/n1/index.html');
    expect(articles).toContain('reports/r1/index.html');
    expect(articles.some((name) => name.startsWith('sheets/'))).toBe(true);
    for (const name of articles) {
      const tags = tagsOf(name);
      expect(tags.get('PubDate'), name).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
      for (const tag of ['ArticleTitle', 'ContentSource', 'Keywords', 'Author', 'Image'])
        expect(tags.get(tag) ?? '', `${name} ${tag}`).not.toBe('');
      expect(tags.get('Url'), name).toBe(`https://small.example/${name.replace(/index\.html$/, '')}`);
    }
    expect(tagsOf('notices/n1/index.html').get('PubDate')).toBe('2022-07-15 00:00');
    expect(tagsOf('notices/n1/index.html').get('ContentSource')).toBe('甲镇政府');
  });

  test('the foot of every page shows what is not given as 待填', () => {
    for (const name of pages()) {
      const foot = wordsOf(readFileSync(join(dist, name), 'utf8').replace(/^[\s\S]*<footer/, '<footer'));
      for (const field of [
        '网站标识码',
        'ICP备案号',
        '公安机关备案号',
        '党政机关网站标识',
        '我为政府网站找错',
      ])
        expect(foot, name).toMatch(new RegExp(`${field}\\s*待填`));
      expect(foot, name).toMatch(/主办单位\s*小样县政府/);
      expect(foot, name).toMatch(/网站地图/);
      expect(foot, name).toMatch(/政府信息公开指南（待填）/);
    }
  });
});

describe('a build that fails', () => {
  const broken = join(room, 'broken');

  test.each([
    [
      'a missing file',
      (content: string) => rmSync(join(content, 'plans/small/tasks.yaml')),
      /MB101[\s\S]*plans\/small\/tasks\.yaml/,
    ],
    [
      'a wrong type',
      (content: string) => swap(content, 'plans/small/tasks.yaml', 'value: 15', 'value: 十五'),
      /MB207[\s\S]*第14行/,
    ],
    [
      'an unknown key',
      (content: string) => swap(content, 'site.yaml', 'name:', 'naem:'),
      /MB205[\s\S]*“naem”改成“name”/,
    ],
    [
      'a reference to nothing',
      (content: string) => swap(content, 'projects/funding.csv', 'p1,', 'p9,'),
      /MB402[\s\S]*项目编号“p9”/,
    ],
    [
      'a character that no font has',
      (content: string) => swap(content, 'notices/n1.mdx', '拟建大棚', '拟建\u{E123}大棚'),
      /MB601[\s\S]*U\+E123/,
    ],
  ])(
    '%s: says where and how to mend it, ends with 1 and leaves the last output as it was',
    (_name, spoil, said) => {
      rmSync(broken, { recursive: true, force: true });
      cpSync(join(small, 'content'), broken, { recursive: true });
      spoil(broken);
      const run = build(['--content', broken, '--out', dist]);
      expect(run.status).toBe(1);
      expect(run.stderr).toMatch(said);
      expect(run.stderr).toMatch(/上一次生成的内容没有改动/);
      expect(run.stderr).not.toMatch(/\n\s+at .*\.ts:\d+/);
      expect(hashesOf(dist)).toEqual(first);
      expect(readdirSync(room).filter((name) => name.includes('building'))).toEqual([]);
    },
  );

  test('a folder that holds anything else is never replaced', () => {
    const own = join(room, 'own');
    cpSync(join(small, 'content'), join(own, 'content'), { recursive: true });
    const before = hashesOf(own);
    for (const out of [own, join(own, 'content'), join(own, 'content', 'inside'), project, '/']) {
      const run = build(['--content', join(own, 'content'), '--out', out]);
      expect([out, run.status]).toEqual([out, 1]);
      expect(run.stderr).toMatch(/请换一个/);
    }
    writeFileSync(join(own, '村账.txt'), '不能丢');
    const other = join(room, 'other');
    cpSync(join(small, 'content'), other, { recursive: true });
    const run = build(['--content', join(small, 'content'), '--out', other]);
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('有不是本程序生成的文件')]);
    expect(hashesOf(other)).toEqual(hashesOf(join(small, 'content')));
    rmSync(join(own, '村账.txt'));
    expect(hashesOf(own)).toEqual(before);
  });

  test('a day that does not exist is refused in words', () => {
    const run = build(['--content', join(small, 'content'), '--out', dist], { AS_OF: '2022-02-30' });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/AS_OF=2022-02-30 不是真实存在的日期/);
    expect(existsSync(dist)).toBe(true);
  });
});

describe('npm run check', () => {
  const check = (args: string[]) =>
    spawnSync(process.execPath, [join(project, 'scripts/check.ts'), ...args], {
      encoding: 'utf8',
      cwd: project,
    });

  test('ends with 0 on a sound record', () => {
    const run = check(['--content', sound]);
    expect([run.status, run.stdout.trim()]).toEqual([0, '检查完毕，没有发现问题。']);
  });

  test('gives diagnostics as JSON with the fields of the contract', () => {
    const spoilt = join(room, 'spoilt');
    cpSync(sound, spoilt, { recursive: true });
    swap(spoilt, 'projects/funding.csv', '2022-02-22,42', '2022-02-30,42');
    const run = check(['--content', spoilt, '--format', 'json']);
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout)).toEqual([
      {
        code: 'MB336',
        severity: 'error',
        file: 'projects/funding.csv',
        line: 2,
        column: 3,
        value: '2022-02-30',
        message: expect.stringContaining('下达日期'),
        fix: expect.any(String),
      },
    ]);
  });

  test('a folder that is not there is told in words', () => {
    const run = check(['--content', join(room, 'nowhere')]);
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('找不到资料文件夹')]);
  });
});

function swap(content: string, file: string, from: string, to: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}
