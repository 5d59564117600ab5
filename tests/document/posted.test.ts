import { describe, expect, test } from 'vitest';
import type { Block, PublishedDocument } from '../../src/document/block.ts';
import { composeDocuments, composeSheets } from '../../src/document/documents.ts';
import { choosePaper, nameDayOfWeek, reshape, sayUntil } from '../../src/document/posted.ts';
import type { RulesFile } from '../../src/record/rule/schema.ts';
import { discloseEdition, smallFiles, smallRecord } from '../small-record.ts';

type Changes = Record<string, string | undefined>;

function documents(changes: Changes = {}): PublishedDocument[] {
  const { disclosure, past } = discloseEdition(smallRecord(changes), '2022-07-20');
  return [...composeDocuments(disclosure, past), ...composeSheets(disclosure, past)];
}
const named = (id: string, changes: Changes = {}): PublishedDocument => {
  const found = documents(changes).find((each) => each.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
};
const posting = ({ blocks }: PublishedDocument) =>
  blocks.find((block): block is Block & { kind: 'posting' } => block.kind === 'posting');
const site = (line: string): Changes => ({ 'site.yaml': `${smallFiles['site.yaml'] ?? ''}\n${line}\n` });
const front = (line: string): Changes => ({
  'notices/n1.mdx': (smallFiles['notices/n1.mdx'] ?? '').replace(
    'synthetic: true',
    `synthetic: true\n${line}`,
  ),
});
const isForWall = ({ sheet }: PublishedDocument): boolean => sheet === 'notice';

describe('the paper of posted sheets', () => {
  test('is A4 upright where nobody chose', () => {
    for (const document of documents().filter(isForWall))
      expect(document.paper).toEqual({ size: 'A4', across: false });
  });

  test('is what the site chose for all of them', () => {
    for (const document of documents(site('sheets: { paper: A3, across: true }')).filter(isForWall))
      expect(document.paper).toEqual({ size: 'A3', across: true });
  });

  test('is a notice’s own choice before the site’s, each of size and direction by itself', () => {
    const changes = { ...site('sheets: { paper: A3, across: true }'), ...front('across: false') };
    expect(named('n1', changes).paper).toEqual({ size: 'A3', across: false });
    expect(choosePaper({ sheets: {} } as never, { paper: 'A3' })).toEqual({ size: 'A3', across: false });
  });

  test('can be another on demand, in a file beside the usual one, for sheets of the wall only', () => {
    const paper = { size: 'A3', across: true } as const;
    expect(reshape(named('n1'), paper)).toMatchObject({ paper, pdf: 'pdf/notices/n1-A3-across.pdf' });
    const table = named('small-tasks');
    expect(reshape(table, paper)).toBe(table);
  });
});

describe('when a notice comes down', () => {
  const rules = (count: 'calendar' | 'working'): RulesFile =>
    ({
      noticeKinds: [{ id: 'k', stage: 'announcement', minimum: { days: 10, count } }],
    }) as unknown as RulesFile;
  const notice = { kind: 'k', published: '2022-02-27' } as const;

  test('is the day after the last of a consultation', () => {
    expect(posting(named('n1'))?.notes?.[0]).toBe('贴到2022年7月24日（星期日）公示期满，第二天撤下。');
  });

  test('is after the least time of its kind for an announcement, the first day counted', () => {
    expect(sayUntil({ ...notice, consultation: undefined }, rules('calendar'))).toBe(
      '至少贴10天，2022年3月8日（星期二）以后才可以撤下。',
    );
  });

  test('counts working days by the holiday calendar where the kind does', () => {
    // Over May Day 2022: 4 days off, Saturday 7 May worked.
    const may = { ...notice, published: '2022-04-28', consultation: undefined };
    expect(sayUntil(may, rules('working'))).toBe('至少贴10个工作日，2022年5月13日（星期五）以后才可以撤下。');
  });

  test('is not said where no rule says it', () => {
    const silent = { noticeKinds: [{ id: 'k', stage: 'bulletin' }] } as unknown as RulesFile;
    expect(sayUntil({ ...notice, consultation: undefined }, silent)).toBeUndefined();
    const sheet = documents().find(({ kind }) => kind === 'village-sheet');
    expect(sheet && posting(sheet)?.notes).toEqual([
      '下一期公开单贴出时换下本件。',
      '本件张贴期间如有损毁，请告知甲镇，电话0000-1。',
    ]);
  });
});

describe('a posted sheet', () => {
  test('names weekdays', () => {
    expect(['2022-06-19', '2022-06-20'].map(nameDayOfWeek)).toEqual([
      '2022年6月19日（星期日）',
      '2022年6月20日（星期一）',
    ]);
  });

  test('has a code to its own page with the day that it bears, and says the day', () => {
    for (const document of documents().filter(({ sheet }) => sheet === 'notice' || sheet === 'board')) {
      const code = document.blocks.find((block) => block.kind === 'code');
      const url = `https://small.example/${document.path}#${document.date}`;
      expect(code).toMatchObject({ url, caption: expect.stringContaining('2022年') });
    }
  });
});
