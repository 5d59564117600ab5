import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tellCourse } from '../../src/components/notice/course.ts';
import { sayNoticeState } from '../../src/components/notice/say-state.ts';
import { sayDays, sayObjectionRule, sayRegister } from '../../src/components/objection/say-objections.ts';
import { tellSlip } from '../../src/components/objection/say-slip.ts';
import { wordState } from '../../src/components/states.ts';
import { explainStates } from '../../src/components/term/state-sentences.ts';
import type { ObjectionStanding } from '../../src/compute/objection-standing.ts';
import { nameReplyTerm } from '../../src/document/notice-words.ts';
import type { PublicNotice } from '../../src/protect/disclosure.ts';
import { rulesFileSchema } from '../../src/record/rule/schema.ts';
import { smallDisclosure, smallFiles } from '../small-record.ts';

const file = 'notices/n1.mdx';
const withLines = (lines: string) => ({
  [file]: (smallFiles[file] ?? '').replace('synthetic: true\n', `${lines}\nsynthetic: true\n`),
});
const announcement = {
  'rules.yaml': (smallFiles['rules.yaml'] ?? '').replace(
    'duties:',
    '  - { id: result, name: 结果公告, stage: announcement }\nduties:',
  ),
  'notices/n2.mdx': (smallFiles[file] ?? '')
    .replace('title: 子村大棚项目公示', 'title: 子村大棚项目结果公告')
    .replace('kind: project', 'kind: result')
    .replace(
      /date: .*\npublished: .*\nconsultation: .*\n/,
      'date: 2022-07-28\npublished: 2022-07-28\nfollows: n1\n',
    ),
};
const courseAt = (asOf: string, changes: Record<string, string>) => {
  const { notices } = smallDisclosure(asOf, changes);
  const notice = notices.find(({ id }) => id === 'n1');
  if (!notice) throw new Error('no notice');
  return tellCourse(
    notice,
    notices.filter(({ follows }) => follows === 'n1'),
    asOf,
  );
};
const settled = withLines('outcome: { on: 2022-07-26, kind: none }');

describe('the way of a consultation', () => {
  test.each([
    ['2022-07-20', ['now', 'ahead', 'ahead', 'ahead'], '7月24日期满，当天也算', '公告（定下来以后）'],
    ['2022-07-25', ['past', 'now', 'ahead', 'ahead'], '7月24日期满', '公告（还没有）'],
    ['2022-07-27', ['past', 'past', 'now', 'ahead'], '7月24日期满', '公告（还没有，写明结果已经1天）'],
    ['2022-07-28', ['past', 'past', 'past', 'past'], '7月24日期满', '7月28日公告'],
  ])('on %s', (asOf, places, end, last) => {
    const steps = courseAt(asOf, { ...settled, ...announcement });
    expect(steps.map(({ place }) => place)).toEqual(places);
    expect(steps.map(({ said }) => said)).toEqual([
      '7月15日开始公示',
      end,
      asOf >= '2022-07-26' ? '7月26日写明结果：无异议' : expect.stringMatching(/^写明结果（.+）$/),
      last,
    ]);
  });

  test('leads to what was announced, and the announcement back to it', () => {
    const { notices } = smallDisclosure('2022-07-28', { ...settled, ...announcement });
    expect(courseAt('2022-07-28', { ...settled, ...announcement }).at(-1)?.links).toEqual([
      { title: '子村大棚项目结果公告', path: 'notices/n2/' },
    ]);
    expect(notices.map(({ followedBy, follows, id }) => ({ id, followedBy, follows }))).toEqual([
      { id: 'n1', followedBy: ['n2'], follows: undefined },
      { id: 'n2', followedBy: [], follows: 'n1' },
    ]);
  });

  test('ends without an announcement where the matter was dropped', () => {
    const steps = courseAt('2022-07-27', withLines('outcome: { on: 2022-07-26, kind: dropped }'));
    expect(steps.map(({ place }) => place)).toEqual(['past', 'past', 'past', 'past']);
    expect(steps.at(-1)?.said).toBe('这次没有定下来，没有公告');
  });
});

describe('the words of a state', () => {
  const at = (asOf: string, lines = 'outcome: { on: 2022-07-26, kind: handled, text: 大棚往里移三米 }') => {
    const [notice] = smallDisclosure(asOf, withLines(lines)).notices;
    if (!notice) throw new Error('no notice');
    return notice;
  };

  test('count the days that are left, and name the last one with its weekday', () => {
    expect(sayNoticeState(at('2022-07-21'))).toBe('还剩3天，到7月24日（星期日）为止，当天也算。');
  });

  test('tell the outcome from the day on which it was told, not before', () => {
    expect(sayNoticeState(at('2022-07-25'))).toBe('2022年7月24日已经截止。现在有意见，仍可打监督电话。');
    expect(sayNoticeState(at('2022-07-26'))).toBe(
      '2022年7月24日已经截止。收到的异议已经处理。大棚往里移三米。',
    );
  });

  test('are there for every state of a notice and of an answer, each with a sentence', () => {
    expect(wordState('settled', 'notice')).toMatchObject({ sign: '■', word: '已有结果' });
    expect(wordState('overdue', 'reply')).toMatchObject({ sign: '✕', word: '逾期未答复' });
    expect(wordState('answered-late', 'reply').sign).toBe('▲');
    const groups = explainStates();
    expect(groups.find(({ title }) => title.includes('答复'))?.states).toHaveLength(4);
  });
});

const standing = (given: Partial<ObjectionStanding>): ObjectionStanding => ({
  row: {
    line: 2,
    id: 'o1',
    notice: 'n1',
    received: '2022-07-18',
    channel: '电话',
    matter: '大棚离路太近',
    answered: undefined,
    answer: undefined,
    result: undefined,
    note: undefined,
  },
  file: 'objections.csv',
  due: '2022-07-28',
  days: 2,
  state: 'waiting',
  ...given,
});

describe('the register in words', () => {
  const [waiting, answered] = [standing({}), standing({ state: 'answered', days: 0 })];
  const [late, overdue] = [
    standing({ state: 'answered-late', days: 14 }),
    standing({ state: 'overdue', days: 12 }),
  ];

  test('says how many there are, how many were answered and how many too late', () => {
    expect(sayRegister([])).toBe('还没有登记收到的意见。');
    expect(sayRegister([waiting])).toBe('登记了1条意见，都还没有答复，还在期限内。');
    expect(sayRegister([answered])).toBe('登记了1条意见，答复了1条。');
    expect(sayRegister([waiting, answered, late])).toBe(
      '登记了3条意见，答复了2条，其中1条晚了；还有1条没有答复，还在期限内。',
    );
    expect(sayRegister([overdue, waiting, answered])).toContain('还有2条没有答复，1条过了期限。');
  });

  test('says the days of each', () => {
    expect(sayDays(waiting, '2022-07-20')).toBe('已经2天，最晚7月28日答复');
    expect(sayDays(answered, '2022-07-20')).toBe('当天答复');
    expect(sayDays(late, '2022-08-20')).toBe('用了14天，最晚应在7月28日答复');
    expect(sayDays(overdue, '2022-07-30')).toBe('已经12天，最晚应在7月28日答复');
  });

  test('says the rule of the day, and that it was not checked where it was not', () => {
    const rules = rulesFileSchema.parse({
      bases: [{ id: 'b', name: '村务公开办法' }],
      objections: [{ within: 10, count: 'calendar', basis: ['b'], trust: 'recalled', to: '2022-12-31' }],
    });
    expect(sayObjectionRule(rules, '2022-07-20')).toBe(
      '收到意见，一般应当在10天内答复，收到的当天不算，依据是村务公开办法，没有核对原文。',
    );
    expect(sayObjectionRule(rules, '2023-01-01')).toBeUndefined();
  });
});

describe('the page of a slip', () => {
  const supervised = 'supervision: { unit: 乙县办公室, phone: 0000-9 }';
  const at = (asOf: string, lines = supervised) => {
    const [notice] = smallDisclosure(asOf, withLines(lines)).notices;
    if (!notice) throw new Error('no notice');
    return tellSlip(notice);
  };

  test('offers it as long as it can be handed in, the last day being counted', () => {
    const standing = { isOffered: true, says: '到2022年7月24日（星期日）为止（当天也算）都可以交。' };
    expect(at('2022-07-15')).toEqual(standing);
    expect(at('2022-07-24')).toEqual(standing);
  });

  test('says when the time is over, and whose telephone is still there', () => {
    expect(at('2022-07-25')).toEqual({
      isOffered: false,
      says: '公示已在2022年7月24日截止。现在再提的，不算公示期内的意见。',
      call: { unit: '乙县办公室', phone: '0000-9' },
    });
    expect(at('2022-07-25', 'tasks: []').call).toMatchObject({ unit: '甲镇政府', phone: '0000-1' });
  });

  test('tells the outcome once there is one, and of what was withdrawn why', () => {
    const told = `${supervised}\noutcome: { on: 2022-07-26, kind: none }`;
    expect(at('2022-07-25', told).says).not.toContain('没有收到异议');
    expect(at('2022-07-26', told).says).toBe(
      '公示已在2022年7月24日截止。公示期间没有收到异议。现在再提的，不算公示期内的意见。',
    );
    const gone = at('2022-07-20', `${supervised}\nwithdrawn: { on: 2022-07-18, reason: 数字写错了 }`);
    expect(gone).toMatchObject({
      isOffered: false,
      says: '这份公示2022年7月18日撤下了，原因：数字写错了。',
    });
  });
});

describe('the sample', () => {
  const content = join(import.meta.dirname, '../../content');
  const rules = rulesFileSchema.parse(parse(readFileSync(join(content, 'rules.yaml'), 'utf8')));
  const texts = readdirSync(join(content, 'notices')).map((name) =>
    readFileSync(join(content, 'notices', name), 'utf8'),
  );

  test('promises an answer within the days of the rule, and in no page in days of its own', () => {
    const promised = texts.flatMap((text) => /(\d+个?(?:天|工作日))内把结果告诉/.exec(text)?.[1] ?? []);
    expect(promised.length).toBeGreaterThan(5);
    for (const term of promised) expect(term).toBe(nameReplyTerm(rules, '2022-11-20'));
    for (const guide of ['content', 'src/renew/start'])
      expect(readFileSync(join(content, '..', guide, 'pages/how-to-object.mdx'), 'utf8')).not.toMatch(
        /\d+个?(天|工作日)内/,
      );
  });

  test('never says 以前 of a last day that is counted', () => {
    const templates = join(content, '../src/renew/templates');
    const drafts = readdirSync(templates).map((name) => readFileSync(join(templates, name), 'utf8'));
    for (const text of [...texts, ...drafts]) expect(text).not.toMatch(/(日|\}\})以前，可以/);
  });
});

describe('a draft', () => {
  test('is in no list, follows nothing in public, and proves no duty', () => {
    const at = (lines: string): PublicNotice[] =>
      smallDisclosure('2022-07-28', { ...withLines(lines) }).notices;
    expect(at('draft: false').map(({ id }) => id)).toEqual(['n1']);
    expect(at('draft: true')).toEqual([]);
    const objections = `编号,公示编号,收到日期,渠道,事项\no1,n1,2022-07-18,电话,大棚离路太近\n`;
    const datasets = `${smallFiles['datasets.yaml']}- { path: objections.csv, title: 意见, synthetic: true, source: 编造 }\n`;
    const changes = { 'objections.csv': objections, 'datasets.yaml': datasets };
    expect(smallDisclosure('2022-07-19', changes).objections).toHaveLength(1);
    expect(smallDisclosure('2022-07-17', changes).objections).toHaveLength(0);
  });
});
