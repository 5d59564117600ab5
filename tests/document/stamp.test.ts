import { describe, expect, test } from 'vitest';
import type { Block, PublishedDocument } from '../../src/document/block.ts';
import { hashContent } from '../../src/document/content-hash.ts';
import { stampDocument } from '../../src/document/stamp.ts';
import type { Correction } from '../../src/record/correction/schema.ts';
import { type EditionBook, emptyBook } from '../../src/record/edition/book.ts';
import { codeOf } from '../../src/record/edition/code.ts';
import { groupCode } from '../../src/record/edition/code-digits.ts';
import { program } from '../../src/record/edition/program.ts';
import { smallDisclosure } from '../small-record.ts';

const { site } = smallDisclosure('2022-07-20');
const published = '第一版，拨付12万元。';

function say(text: string, more: Partial<PublishedDocument> = {}): PublishedDocument {
  const words: Block = { kind: 'paragraph', content: [{ kind: 'text', text }] };
  return {
    id: 'n1',
    kind: 'notice',
    title: '子村大棚项目公示',
    publisher: '甲镇政府',
    date: '2022-07-15',
    path: 'notices/n1/',
    pdf: 'pdf/notices/n1.pdf',
    sheet: 'notice',
    synthetic: false,
    blocks: [words, { kind: 'code', url: 'https://small.example/notices/n1/', caption: '扫码看网页' }],
    ...more,
  };
}

/** A book in which a document was published with edition 3 as it is given. */
function bookOf(
  document: PublishedDocument,
  more: { by?: string; corrections?: Correction[] } = {},
): EditionBook {
  const { data, list, numbers, source } = hashContent(document);
  const line = {
    id: document.id,
    kind: document.kind,
    title: document.title,
    publisher: document.publisher,
    date: document.date,
    page: document.path,
    pdf: document.pdf,
    act: 'new' as const,
    code: codeOf(document.id, data),
    data,
    numbers,
    ...(source ? { source } : {}),
    ...(list ? { list } : {}),
    sha256: '0'.repeat(64),
    bytes: 1,
  };
  const version = { line, edition: 3, date: '2022-07-20', program: more.by ?? program };
  return {
    ...emptyBook,
    editions: [{ no: 3, date: '2022-07-20', note: '第三期', documents: [], changes: [], isSigned: false }],
    current: new Map([[document.id, version]]),
    versions: new Map([[document.id, [version]]]),
    corrections: more.corrections ?? [],
    program: more.by ?? program,
  };
}

const correctionOf = (document: PublishedDocument): Correction => ({
  id: '2022-1',
  date: '2022-08-01',
  reason: '录入错误',
  changed: '拨付的是13万元',
  documents: [{ id: document.id, replaces: hashContent(document).data }],
});

const releasing = (book: EditionBook): EditionBook => ({ ...book, release: 4 });
const standingOf = (document: PublishedDocument, book: EditionBook) =>
  stampDocument(document, book, site).stamp?.standing;

describe('the stamp of a document', () => {
  test('is not there where the office publishes in no editions', () => {
    const document = say(published);
    expect(stampDocument(document, emptyBook, site)).toBe(document);
  });

  test('tells a document that was never published, before its edition and with it', () => {
    const book = { ...bookOf(say(published, { id: 'other' })) };
    const draft = stampDocument(say(published), book, site).stamp;
    expect([draft?.standing, draft?.edition, draft?.words]).toEqual(['new', undefined, '核对稿，还没有发布']);
    const stamp = stampDocument(say(published), releasing(book), site).stamp;
    expect([stamp?.standing, stamp?.edition]).toEqual(['new', 4]);
  });

  test('stays that of the edition with which it came, whatever is published later', () => {
    const book = bookOf(say(published));
    for (const each of [book, releasing(book)]) {
      const stamp = stampDocument(say(published), each, site).stamp;
      expect([stamp?.standing, stamp?.edition]).toEqual(['same', 3]);
      expect(stamp?.words).toBe(`第3期　校验码 ${groupCode(codeOf('n1', hashContent(say(published)).data))}`);
      expect(stamp?.url).toBe('https://small.example/notices/n1/');
    }
  });

  test('stays so when a later edition lists the document again, for its paper or a list that went', () => {
    const book = bookOf(say(published));
    const version = book.current.get('n1');
    if (!version) throw new Error('not published');
    const again = {
      ...version,
      edition: 5,
      line: { ...version.line, act: 'lapsed' as const, sha256: '1'.repeat(64) },
    };
    const later = {
      ...book,
      current: new Map([['n1', again]]),
      versions: new Map([['n1', [version, again]]]),
    };
    for (const each of [later, releasing(later)])
      expect(stampDocument(say(published), each, site).stamp?.edition).toBe(3);
  });

  test('is printed below the code that leads to the page', () => {
    const { blocks, stamp } = stampDocument(say(published), bookOf(say(published)), site);
    expect(blocks.find(({ kind }) => kind === 'code')).toMatchObject({
      caption: `扫码看网页\n${stamp?.words.replace('校验码 ', '校验码\n')}`,
    });
  });

  test('tells a document that reads otherwise, by one letter', () => {
    expect(standingOf(say('第一版，拨付12万元！'), bookOf(say(published)))).toBe('changed');
    expect(standingOf(say('第一版，拨付13万元。'), bookOf(say(published)))).toBe('changed');
  });

  test('lets another version of the program say it in other words, never with other numbers', () => {
    const book = bookOf(say(published), { by: '0.0.1' });
    expect(standingOf(say('头一版，已拨付12万元。'), book)).toBe('reworded');
    expect(standingOf(say('头一版，已拨付13万元。'), book)).toBe('changed');
  });

  test('does not take what its author changed for other words of the program', () => {
    const book = bookOf(say(published, { source: '拟建大棚两座' }), { by: '0.0.1' });
    expect(standingOf(say('头一版，已拨付12万元。', { source: '拟建大棚两座' }), book)).toBe('reworded');
    expect(standingOf(say('头一版，已拨付12万元。', { source: '拟建养猪场五座' }), book)).toBe('changed');
  });

  test('lets the program say it otherwise once: not any more after an edition that it made', () => {
    const book = bookOf(say(published), { by: '0.0.1' });
    expect(standingOf(say('头一版，已拨付12万元。'), { ...book, program })).toBe('changed');
  });

  test('lets a document that goes with the day go on', () => {
    const table = (text: string) => say(text, { kind: 'task-table' });
    const stamp = stampDocument(table('八月'), bookOf(table('七月')), site).stamp;
    expect([stamp?.standing, stamp?.edition, stamp?.words]).toEqual([
      'renewed',
      undefined,
      '第3期以后的更新稿',
    ]);
    expect(stampDocument(table('八月'), releasing(bookOf(table('七月'))), site).stamp?.edition).toBe(4);
  });

  test('lets a correction change it, and says above it what and why', () => {
    const book = bookOf(say(published), { corrections: [correctionOf(say(published))] });
    const { blocks, stamp } = stampDocument(say('第一版，拨付13万元。'), book, site);
    expect([stamp?.standing, stamp?.correction?.id]).toEqual(['corrected', '2022-1']);
    expect(JSON.stringify(blocks[0])).toContain('更正（2022年8月1日）：');
    expect(JSON.stringify(blocks[0])).toContain('拨付的是13万元。原因：录入错误。');
    const old = groupCode(book.current.get(say(published).id)?.line.code ?? '');
    expect(JSON.stringify(blocks[0])).toContain(`印着校验码 ${old} 的是旧的，请换下。`);
  });

  test('tells a correction that changes nothing', () => {
    const book = bookOf(say(published), { corrections: [correctionOf(say(published))] });
    expect(standingOf(say(published), book)).toBe('idle');
  });

  test('tells two corrections that change nothing', () => {
    const twice = [correctionOf(say(published)), { ...correctionOf(say(published)), id: '2022-2' }];
    expect(standingOf(say(published), bookOf(say(published), { corrections: twice }))).toBe('idle');
  });

  test('does not let a correction of an earlier version excuse another change', () => {
    const before = say('更早的一版');
    const book = bookOf(say(published), { corrections: [correctionOf(before)] });
    expect(standingOf(say('第一版，拨付13万元。'), book)).toBe('changed');
  });

  describe('of a list of persons', () => {
    const listOf = (name: string): Block => ({
      kind: 'table',
      persons: true,
      caption: '公示名单',
      columns: [{ title: '姓名' }],
      rows: [[{ content: [{ kind: 'text', text: name }] }]],
    });
    const gone: Block = {
      kind: 'paragraph',
      persons: true,
      content: [{ kind: 'text', text: '已从网上撤下。' }],
    };
    const [words, code] = say(published).blocks;
    if (!words || !code) throw new Error('no blocks');
    const showing = (list: Block) => say(published, { blocks: [words, list, code] });
    const open = showing(listOf('张＊三'));

    test('stays when the list lapses, and what is said in its place', () => {
      expect(standingOf(showing(gone), bookOf(open))).toBe('same');
      expect(standingOf(open, bookOf(showing(gone)))).toBe('same');
    });

    test('tells a list on show that is another one', () => {
      expect(standingOf(open, bookOf(open))).toBe('same');
      expect(standingOf(showing(listOf('李＊四')), bookOf(open))).toBe('changed');
    });

    test('lets a correction change the list', () => {
      const corrections = [correctionOf(open)];
      expect(standingOf(open, bookOf(open, { corrections }))).toBe('idle');
      expect(standingOf(showing(listOf('李＊四')), bookOf(open, { corrections }))).toBe('corrected');
    });
  });
});
