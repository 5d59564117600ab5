/** What `npm run correct`, `tick` and `release` write, keep and refuse: their own parts, without a run of the commands. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { enterCorrection, findCorrectable, readWords } from '../../scripts/command/enter-correction.ts';
import { keepVersion, returnVersion } from '../../scripts/command/keep-version.ts';
import { oldVersionFile } from '../../scripts/command/old-versions.ts';
import { refuseDay } from '../../scripts/command/refuse-day.ts';
import { appendTicks, removeTicks } from '../../scripts/command/write-ticks.ts';
import { checkRecord } from '../../src/check/check.ts';
import { hadPersons } from '../../src/publish/editions/superseded.ts';
import type { Correction } from '../../src/record/correction/schema.ts';
import type { DocumentVersion } from '../../src/record/edition/book.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import type { Tick } from '../../src/record/tick/schema.ts';
import { filesWith } from '../small-record.ts';

const room = mkdtempSync(join(tmpdir(), 'mingbai-correct-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
let count = 0;
function makeFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = join(room, String(count++));
  mkdirSync(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function version(id: string, pdf: string, own: Partial<DocumentVersion['line']> = {}): DocumentVersion {
  const line = {
    id,
    kind: 'notice',
    title: `公示${id}`,
    publisher: '',
    date: '2022-07-15',
    page: `notices/${id}/`,
    pdf: `pdf/notices/${id}.pdf`,
    act: 'new' as const,
    code: '0'.repeat(12),
    data: sha256(`data of ${pdf}`),
    numbers: sha256(''),
    sha256: sha256(pdf),
    bytes: pdf.length,
    ...own,
  };
  return { line, edition: 1, date: '2022-07-20', program: '0' };
}

const correctionOf = ({ line }: DocumentVersion, own: Partial<Correction> = {}): Correction => ({
  id: '2022-1',
  date: '2022-07-21',
  reason: '抄写时写错了',
  changed: '村东头改为村西头',
  documents: [{ id: line.id, replaces: line.data }],
  ...own,
});
const words = { changed: '大棚是三座', reason: '录入错误', withhold: '' };
/** 更正 in GB18030, as an old editor saves it. */
const changedInGb = Uint8Array.from([0xb8, 0xfc, 0xd5, 0xfd]);
const bytesOf = (...parts: Array<string | Uint8Array>) =>
  Buffer.concat(parts.map((each) => Buffer.from(each)));

describe('a list that a command writes', () => {
  const tick: Tick = { code: 'MB426', file: 'site.yaml', reason: '因', on: '2022-07-20' };
  const mixed = bytesOf(
    stringify([{ ...tick, reason: '早先已经看过' }]),
    '- code: MB900\n  reason: ',
    changedInGb,
    '\n',
  );

  test('is not touched where its letters cannot be read', () => {
    const folder = makeFolder({ 'ticks.yaml': mixed, 'corrections.yaml': mixed });
    expect(() => appendTicks(folder, [tick])).toThrow(/ticks\.yaml 里的字读不出来.*没有动它.*npm run check/);
    for (const going of [[tick], []]) expect(() => removeTicks(folder, going)).toThrow(/读不出来/);
    const job = { words, versions: [version('n1', 'one')], corrections: [] };
    expect(() => enterCorrection(folder, '2022-07-21', job)).toThrow(/corrections\.yaml 里的字读不出来/);
    for (const name of ['ticks.yaml', 'corrections.yaml'])
      expect(readFileSync(join(folder, name))).toEqual(mixed);
  });

  test('is not touched where it is not what it should be', () => {
    for (const text of ['- code: MB426\n', 'code: MB426\n', '- {', '- a: 1\n- a: 1\n  a: 2\n']) {
      const folder = makeFolder({ 'ticks.yaml': text });
      expect(() => appendTicks(folder, [tick])).toThrow(/现在的样子读不懂/);
      expect(() => removeTicks(folder, [tick])).toThrow(/现在的样子读不懂/);
      expect(readFileSync(join(folder, 'ticks.yaml'), 'utf8')).toBe(text);
    }
  });

  test('keeps what it held, in UTF-8, when it was saved in another encoding', () => {
    const before = `- id: 2022-1\n  date: 2022-07-21\n  reason: "`;
    const rest = `"\n  changed: "`;
    const end = `"\n  documents:\n    - { id: n1, replaces: ${sha256('')} }\n`;
    const folder = makeFolder({ 'corrections.yaml': bytesOf(before, changedInGb, rest, changedInGb, end) });
    const corrections = [correctionOf(version('n1', 'one'))];
    enterCorrection(folder, '2022-07-22', { words, versions: [version('n2', 'two')], corrections });
    const list: unknown = parse(readFileSync(join(folder, 'corrections.yaml'), 'utf8'));
    expect(list).toMatchObject([
      { id: '2022-1', reason: '更正', changed: '更正' },
      { id: '2022-2', reason: '录入错误', changed: '大棚是三座', documents: [{ id: 'n2' }] },
    ]);
  });

  test.each(['[]\n', '# 只有说明\n', '', undefined])('takes its first entry where it is %j', (text) => {
    const folder = makeFolder(text === undefined ? {} : { 'corrections.yaml': text });
    enterCorrection(folder, '2022-07-22', { words, versions: [version('n1', 'one')], corrections: [] });
    const written = readFileSync(join(folder, 'corrections.yaml'), 'utf8');
    expect(parse(written)).toMatchObject([{ id: '2022-1', documents: [{ id: 'n1' }] }]);
    expect(written).toContain(text?.startsWith('#') ? '# 只有说明' : '');
  });

  test('is empty where nothing or only a remark is left in it, and stops nothing', () => {
    const codes = (files: Record<string, string>) =>
      checkRecord(holdFolder(filesWith(files))).diagnostics.filter(({ file }) => file in files);
    for (const text of ['', '\n', '# 提醒为什么可以放行\n', '[]\n'])
      expect(codes({ 'ticks.yaml': text, 'corrections.yaml': text })).toEqual([]);
    expect(codes({ 'organizations.yaml': '# 没有\n' })).not.toEqual([]);
  });

  test('can be read when the last entry was taken out, and takes another', () => {
    const folder = makeFolder({ 'ticks.yaml': '# 我们自己的话\n' });
    appendTicks(folder, [tick]);
    expect(removeTicks(folder, [tick])).toBe(1);
    const left = readFileSync(join(folder, 'ticks.yaml'), 'utf8');
    expect(left).toBe('# 我们自己的话\n');
    const { diagnostics } = checkRecord(holdFolder(filesWith({ 'ticks.yaml': left })));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    appendTicks(folder, [tick]);
    expect(parse(readFileSync(join(folder, 'ticks.yaml'), 'utf8'))).toEqual([tick]);
  });
});

describe('a correction', () => {
  const [first, second] = [version('n1', 'first'), version('n1', 'second')];
  const book = {
    current: new Map([
      ['n1', second],
      ['t1', version('t1', 'table', { kind: 'task-table' })],
    ]),
    versions: new Map([
      ['n1', [first, second]],
      ['n2', [version('n2', 'gone')]],
    ]),
  };

  test('is of the version in force', () => {
    expect(findCorrectable('n1', book, [correctionOf(first)])).toBe(second);
  });

  test('is refused where one waits that replaces the same version', () => {
    expect(() => findCorrectable('n1', book, [correctionOf(second, { id: '2022-7' })])).toThrow(
      /已经记了更正 2022-7，还没有公开.*补写进那一条/,
    );
  });

  test('is refused for what was withdrawn, is always renewed or was never public, each in its words', () => {
    expect(() => findCorrectable('n2', book, [])).toThrow(
      /“公示n2”（n2）第1期公开过，后来撤下了.*用新的编号/,
    );
    expect(() => findCorrectable('t1', book, [])).toThrow(/每一期都更新，不用记更正/);
    expect(() => findCorrectable('n11', book, [])).toThrow(/没有公开过编号是 n11 的文件，是不是 n1。/);
  });

  test('has no personal data in what will be public, and all that is public is written', () => {
    for (const name of ['changed', 'reason', 'withhold'])
      expect(() => readWords({ ...words, [name]: '打 13812345678 问' })).toThrow(`--${name} 的话会公开`);
    expect(() => readWords({ ...words, reason: ' ' })).toThrow(/请写清楚改了什么/);
    expect(
      readWords({ changed: ' 公开电话 0000-1234567 改为 0000-1234568 ', reason: '换了', withhold: '' }),
    ).toEqual({
      changed: '公开电话 0000-1234567 改为 0000-1234568',
      reason: '换了',
      withhold: '',
    });
  });
});

describe('an old version', () => {
  const [first, second] = [version('n1', 'first'), version('n1', 'second')];
  const versions = new Map([['n1', [first, second]]]);

  test('is kept from the output or from the file that was named, and only the very one', () => {
    const [content, out] = [makeFolder(), makeFolder({ 'pdf/notices/n1.pdf': 'second' })];
    keepVersion(second, { content, out, old: undefined, versions });
    expect(readFileSync(oldVersionFile(content, second.line.sha256), 'utf8')).toBe('second');
    expect(() => keepVersion(first, { content, out, old: undefined, versions })).toThrow(
      /请从网站上把它下载下来.*--withhold/,
    );
    const old = join(makeFolder({ 'a.pdf': 'other', 'b.pdf': 'first' }), 'a.pdf');
    expect(() => keepVersion(first, { content, out, old, versions })).toThrow(/--old 指的文件和公开的不一样/);
    keepVersion(first, { content, out, old: old.replace('a.pdf', 'b.pdf'), versions });
    expect(readdirSync(join(content, 'editions/versions'))).toHaveLength(2);
  });

  test('is kept as any edition printed it, where a later one printed the same anew', () => {
    const again = { ...version('n1', 'printed anew', { data: first.line.data }), edition: 2 };
    const sources = { content: makeFolder(), out: makeFolder(), versions: new Map([['n1', [first, again]]]) };
    const files = makeFolder({ 'a.pdf': 'first', 'b.pdf': 'second' });
    expect(() => keepVersion(again, { ...sources, old: join(files, 'b.pdf') })).toThrow(/第2期公开的那一份/);
    keepVersion(again, { ...sources, old: join(files, 'a.pdf') });
    expect(readdirSync(join(sources.content, 'editions/versions'))).toEqual([`${sha256('first')}.pdf`]);
  });

  test('that was lost is put back from the file that is it, whichever version it was and whether it was withdrawn', () => {
    const content = makeFolder();
    const files = makeFolder({ first: 'first', second: 'second', marked: 'first, marked', gone: 'gone' });
    const gone = version('n2', 'gone');
    const versions = new Map([
      ['n1', [first, second]],
      ['n2', [gone]],
    ]);
    const corrections = [correctionOf(first), correctionOf(gone, { id: '2022-2' })];
    const put = (id: string, name: string, own = corrections) =>
      returnVersion(id, join(files, name), { content, versions, corrections: own });
    expect(() => put('n1', 'marked')).toThrow(/哪一期的都不是，没有放回去.*记号.*withheld/);
    expect(() => put('n1', 'second')).toThrow(/这一版没有更正过，不用放回去/);
    expect(() => put('n1', 'first', [correctionOf(first, { withheld: '太细' })])).toThrow(/这一版不再提供/);
    expect(() => put('n3', 'first')).toThrow(/没有公开过编号是 n3 的文件/);
    expect(existsSync(join(content, 'editions'))).toBe(false);
    expect(put('n1', 'first')).toBe(oldVersionFile(content, sha256('first')));
    expect(put('n2', 'gone')).toBe(oldVersionFile(content, sha256('gone')));
    expect(readFileSync(oldVersionFile(content, sha256('first')), 'utf8')).toBe('first');
  });

  test('that showed a list of persons, or is of a kind that may, is not kept', () => {
    const kinds = [{ id: 'inclusion', persons: 'masked' }, { id: 'project' }] as unknown as Parameters<
      typeof hadPersons
    >[1]['rules']['noticeKinds'];
    const had = (own: Partial<DocumentVersion['line']>, kind: string) =>
      hadPersons('n1', {
        versions: new Map([['n1', [version('n1', 'first', own), second]]]),
        notices: [{ id: 'n1', kind }],
        rules: { noticeKinds: kinds },
      });
    expect(had({}, 'project')).toBe(false);
    expect(had({}, 'inclusion')).toBe(true);
    expect(had({ lapsed: sha256('without the list') }, 'project')).toBe(true);
    expect(had({ list: sha256('list') }, 'project')).toBe(true);
  });
});

describe('the day on which something is published or corrected', () => {
  const today = '2022-08-10';
  const refuse = (asOf: string, last?: string) => () => refuseDay('这一期', { asOf, last, today });

  test('is today or earlier, and not before the last edition', () => {
    for (const [asOf, last] of [
      [today],
      ['2022-07-01'],
      [today, today],
      ['2022-08-01', '2022-08-01'],
    ] as const)
      expect(refuse(asOf, last)).not.toThrow();
    expect(refuse('2022-08-11')).toThrow(/日期是 2022-08-11，今天才 2022-08-10，还没有到.*asOf.*AS_OF.*电脑/);
    expect(refuse('2022-07-31', '2022-08-01')).toThrow(/比上一期（2022-08-01）还早/);
    expect(refuse('2022-07-31', '2022-08-01')).not.toThrow(/备份/);
  });

  test('names the way out where it is the last edition that has a wrong day', () => {
    expect(refuse(today, '2062-07-21')).toThrow(
      /上一期公开的时候日期写错了.*备份里，把资料的 editions .*输出文件夹一起恢复/,
    );
  });
});
