import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/inspect/read/read-html.ts';
import { itemsIn } from '../../src/publish/desk/desk.ts';
import { byUrgency, type DeskItem, type DeskKind, sectionOf } from '../../src/publish/desk/item.ts';
import { printDesk } from '../../src/publish/desk/print-desk.ts';
import { writeReminders } from '../../src/publish/desk/reminders.ts';
import { writeDeskHtml } from '../../src/publish/desk/write-html.ts';
import { writeDeskJson } from '../../src/publish/desk/write-json.ts';
import { raw, shown, changes as withList } from '../protect/list-of-persons.ts';
import { smallFiles, smallRecord } from '../small-record.ts';
import { laySmallDesk } from './small-desk.ts';

const plain = { colour: false };
const notice = smallFiles['notices/n1.mdx'] ?? '';
const withNotice = (from: string, to: string) => ({ 'notices/n1.mdx': notice.replace(from, to) });
const told = (items: DeskItem[]) => items.map(({ days, kind, what }) => `${days} ${kind} ${what}`);

describe('the order of the desk', () => {
  const kinds: DeskKind[] = ['公开', '报送', '任务', '公示', '意见', '督办', '整改', '撤下', '草稿'];
  const items: fc.Arbitrary<DeskItem[]> = fc.uniqueArray(
    fc.record({
      key: fc.string({ minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom(...kinds),
      days: fc.oneof(fc.constant(undefined), fc.integer({ min: -40, max: 40 })),
      isAfter: fc.boolean(),
      what: fc.constant(''),
      who: fc.constant([]),
      due: fc.constant(undefined),
      where: fc.constant(''),
      details: fc.constant([]),
      path: fc.constant(''),
      synthetic: fc.constant(false),
    }),
    { selector: ({ key }) => key, maxLength: 20 },
  );

  it('is by days left, what has no day last, and the same whatever the order in which things came', () => {
    fc.assert(
      fc.property(items, (given) => {
        const sorted = given.toSorted(byUrgency);
        expect(given.toReversed().toSorted(byUrgency)).toEqual(sorted);
        const days = sorted.map((item) => item.days ?? Number.POSITIVE_INFINITY);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
      }),
    );
  });

  it('has each matter in one part, and in that of its days', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 30 }), (given, ahead) => {
        const parts = (['over', 'soon', 'undated', 'after', 'later'] as const).map((section) =>
          itemsIn({ ahead, items: given }, section),
        );
        expect(parts.flat()).toHaveLength(given.length);
        for (const item of given.filter(({ isAfter }) => !isAfter)) {
          const { days } = item;
          const part = days === undefined ? 'undated' : days < 0 ? 'over' : days <= ahead ? 'soon' : 'later';
          expect(sectionOf(item, ahead)).toBe(part);
        }
      }),
    );
  });
});

describe('the desk of the small record', () => {
  it('tells on a terminal what is over, what comes, who has not reported, and what a release wants', async () => {
    const text = `${printDesk(laySmallDesk('2022-07-20'), 'desk/index.html', plain)}\n`;
    await expect(text).toMatchFileSnapshot('golden/desk.txt');
  });

  it('is the same twice, in every form', () => {
    const [one, other] = [laySmallDesk('2022-07-20'), laySmallDesk('2022-07-20')];
    const { site } = smallRecord();
    for (const write of [writeDeskHtml, writeDeskJson, (desk: typeof one) => writeReminders(desk, site)])
      expect(write(one)).toBe(write(other));
  });

  it('tells a consultation that ends, then that its outcome lacks and the sheet must come down', () => {
    const on = (day: string) => told(laySmallDesk(day).items).filter((each) => /公示 |撤下 /.test(each));
    expect(on('2022-07-20')).toEqual(['4 公示 最后一天：子村大棚项目公示']);
    expect(on('2022-07-24')).toEqual(['0 公示 最后一天：子村大棚项目公示']);
    expect(on('2022-07-25')).toEqual([
      '0 撤下 墙上的单子要取下来：子村大棚项目公示',
      'undefined 公示 期满了还没有写结果：子村大棚项目公示',
    ]);
    expect(on('2022-09-25')).toEqual(['undefined 公示 期满了还没有写结果：子村大棚项目公示']);
  });

  it('wants what was withdrawn down from that day, and from its end where that was before', () => {
    const downOf = (on: string, asOf: string) =>
      laySmallDesk(asOf, withNotice('summary:', `withdrawn: { on: ${on}, reason: 写错了 }\nsummary:`))
        .items.filter(({ key }) => key === 'notices/n1/take-down')
        .map(({ details, due }) => [due, ...details]);
    expect(downOf('2022-07-20', '2022-07-20')).toEqual([['2022-07-20', '已经撤回，最后一天是7月19日']]);
    expect(downOf('2022-07-30', '2022-08-01')).toEqual([['2022-07-25', '公示期满，最后一天是7月24日']]);
  });

  it('asks for no outcome once it is told', () => {
    const settled = withNotice('summary:', 'outcome: { on: 2022-07-26, kind: none }\nsummary:');
    const lacking = (day: string) =>
      laySmallDesk(day, settled).items.filter(({ key }) => key === 'notices/n1/outcome');
    expect(lacking('2022-07-25')).toHaveLength(1);
    expect(lacking('2022-07-26')).toHaveLength(0);
  });

  it('tells a draft, which is nowhere else, and what waits for its day', () => {
    const draft = laySmallDesk('2022-07-20', withNotice('title:', 'draft: true\ntitle:')).items;
    expect(told(draft)).toContain('undefined 草稿 草稿还没有公开：子村大棚项目公示');
    expect(told(draft).filter((each) => each.includes(' 公示 '))).toEqual([]);
    expect(told(laySmallDesk('2022-07-10').items)).toContain('5 草稿 写好了等着公开：子村大棚项目公示');
  });

  it('names the units of what is over, and the file in which it is settled', () => {
    const over = itemsIn(laySmallDesk('2022-07-20'), 'over');
    expect(over.map(({ days, where, who }) => [days, who, where])).toEqual([
      [-20, ['各乡镇'], 'progress/small/2022-06/tasks.csv'],
      [-5, ['乙镇'], 'progress/small/2022-06/'],
    ]);
  });

  it('asks all for a period of which nothing came, once it is over', () => {
    const find = (day: string) =>
      laySmallDesk(day).items.find(({ key }) => key === 'reporting/small/2022-07');
    expect(find('2022-07-20')).toMatchObject({ due: '2022-08-15', what: '小样方案：报送2022年7月的报表' });
    expect(find('2022-08-20')).toMatchObject({ days: -5, what: '小样方案：2022年7月的报表一份也没有' });
  });

  it('puts the leftovers of a plan whose time is over behind everything else', () => {
    const desk = laySmallDesk('2023-03-01');
    expect(itemsIn(desk, 'after').some(({ kind }) => kind === '任务')).toBe(true);
    expect(itemsIn(desk, 'over').filter(({ kind }) => kind === '任务')).toEqual([]);
  });

  it('writes reminders of what has a day ahead, and of nothing else', () => {
    const desk = laySmallDesk('2022-07-20');
    const text = writeReminders(desk, smallRecord().site)?.replaceAll('\r\n ', '') ?? '';
    const ahead = desk.items.filter(({ days }) => days !== undefined && days >= 0);
    expect(text.match(/^UID:/gm)).toHaveLength(ahead.length);
    expect(text).toContain('SUMMARY:【示例】【公示】最后一天：子村大棚项目公示');
    expect(text).toContain('DTSTART;VALUE=DATE:20220724');
    expect(writeReminders({ asOf: '2022-07-20', items: [] }, smallRecord().site)).toBeUndefined();
  });

  it('is one page that loads nothing, with every matter on it', () => {
    const desk = laySmallDesk('2022-07-20');
    const page = writeDeskHtml(desk);
    expect(page).not.toMatch(/<script|<img|<link|src=|url\(|https?:/);
    const words = readHtml(page)
      .map(({ text }) => text)
      .join('\n');
    for (const section of ['over', 'soon', 'undated', 'after'] as const)
      for (const { what } of itemsIn(desk, section)) expect(words).toContain(what);
    for (const { warning } of desk.warnings) expect(words).toContain(warning.message);
  });

  it('escapes what is written in the record', () => {
    const desk = laySmallDesk('2022-07-20', withNotice('title: 子村', 'title: <b>子村'));
    expect(writeDeskHtml(desk)).not.toContain('<b>子村');
  });
});

describe('persons', () => {
  it('of an open consultation stand in no form of the desk, not even masked', () => {
    const desk = laySmallDesk('2022-07-20', withList);
    const all = [
      printDesk(desk, 'x', plain),
      writeDeskHtml(desk),
      writeDeskJson(desk),
      writeReminders(desk, smallRecord().site) ?? '',
    ].join('\n');
    for (const name of [...raw, ...shown]) expect(all).not.toContain(name);
    expect(desk.checklist.find(({ key }) => key === 'lists')).toMatchObject({ state: 'told' });
  });
});

describe('a record with errors', () => {
  it('tells what can be told all the same, and what cannot', () => {
    const broken = laySmallDesk('2022-07-20', {}, { view: undefined, isSound: false });
    expect(broken.items).toEqual([]);
    expect(broken.untold).toContain('公示公告');
    expect(printDesk(broken, 'x', plain)).toContain('资料有错误，改好以前说不了：公示公告');
  });
});
