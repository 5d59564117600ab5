import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { holdFolder, openFolder } from '../../src/record/source/folder.ts';

const sound = openFolder(join(import.meta.dirname, '../bad-data/sound'));
const files = Object.fromEntries(
  sound.list().map((path) => [path, Buffer.from(sound.read(path)).toString('utf8')]),
);
type Changed = string | Uint8Array;

const check = (changes: Record<string, Changed>) =>
  checkRecord(holdFolder({ ...files, ...changes }), { today: '2026-01-01' });
const text = (file: string) => files[file] ?? '';
const original = check({}).record;

/** The file with one thing in it changed; fails where there was nothing to change. */
function changed(file: string, from: string | RegExp, to: string): string {
  const after = text(file).replace(from, to);
  expect(after).not.toBe(text(file));
  return after;
}

/** What was read, without lines: notes above a table move them. */
const bare = (value: unknown) => JSON.stringify(value, (key, each) => (key === 'line' ? 0 : each));

const funding = 'projects/funding.csv';
const payments = 'projects/disbursements.csv';
const tasks = 'progress/p1/2022-08/tasks.csv';
const monitoring = 'monitoring/p1.csv';

const utf16 = (given: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(given, 'utf16le')]));
const rowsOf = (file: string) => text(file).trimEnd().split('\n');

describe('what can be read safely is read, and told where it was read otherwise than written', () => {
  const cases: Array<[string, string, () => Changed, string[]]> = [
    ['UTF-8 with BOM', funding, () => `\uFEFF${text(funding)}`, []],
    [
      'UTF-16 with tabs, as “Unicode 文本”',
      funding,
      () => utf16(text(funding).replaceAll(',', '\t')),
      ['MB002', 'MB003'],
    ],
    [
      'a comma behind every row but the header',
      funding,
      () => text(funding).replace(/(?<=\n.*[^\n])(?=\n|$)/g, ','),
      [],
    ],
    ['CRLF', funding, () => text(funding).replaceAll('\n', '\r\n'), []],
    ['CR', funding, () => text(funding).replaceAll('\n', '\r'), []],
    ['CR CR LF', funding, () => text(funding).replaceAll('\n', '\r\r\n'), []],
    ['semicolons', funding, () => text(funding).replaceAll(',', ';'), ['MB003']],
    [
      'every cell quoted',
      funding,
      () =>
        rowsOf(funding)
          .map((row) =>
            row
              .split(',')
              .map((each) => `"${each}"`)
              .join(','),
          )
          .join('\n'),
      [],
    ],
    ['spaces of all widths around cells', funding, () => text(funding).replaceAll(',', ' ,\u3000\u00a0'), []],
    [
      'empty rows and columns at the end',
      funding,
      () =>
        `${rowsOf(funding)
          .map((row) => `${row},,`)
          .join('\n')}\n,,,,,,\n,,,,,,\n`,
      [],
    ],
    ['a row in which nothing can be seen', funding, () => `${text(funding)}\u200b,\u00a0,,,\n`, []],
    [
      'a title above the header',
      funding,
      () => `资金下达表,,,,\n填报单位：县财政局,,,日期：3月,\n${text(funding)}`,
      ['MB004'],
    ],
    ['the header again', funding, () => `${text(funding)}${rowsOf(funding)[0]}\n`, ['MB005']],
    ['the header in other widths', funding, () => changed(funding, '金额（万元）', '金额(万元) '), []],
    ['full-width digits', funding, () => changed(funding, ',42,', ',４２,'), ['MB006']],
    ['a fraction in Excel', funding, () => changed(funding, ',42,', ',42.0,'), []],
    ['its own unit', funding, () => changed(funding, ',42,', ',42（万元）,'), ['MB006', 'MB008']],
    ['days with slashes', funding, () => text(funding).replaceAll('2022-02-22', '2022/2/22'), ['MB009']],
    ['days in words', funding, () => changed(funding, '2022-02-22', '2022年2月22日'), ['MB009']],
    ['days with 号', funding, () => changed(funding, '2022-02-22', '2022年2月22号'), ['MB009']],
    ['an amount closed with 整', funding, () => changed(funding, ',42,', ',42万元整,'), ['MB008']],
    ['days with a time', funding, () => changed(funding, '2022-02-22', '2022-02-22 00:00:00'), ['MB009']],
    [
      'days with the right day of the week',
      funding,
      () => changed(funding, '2022-02-22', '2022年2月22日 星期二'),
      ['MB009'],
    ],
    ['days without separators', funding, () => changed(funding, '2022-02-22', '20220222'), ['MB009']],
    ['serial days', funding, () => changed(funding, '2022-02-22', '44614'), ['MB010']],
    [
      'periods in words',
      monitoring,
      () => text(monitoring).replace(/2022-0(\d),/g, '2022年$1月,'),
      ['MB011'],
    ],
    ['a zero-width space', tasks, () => changed(tasks, 't3,', '\u200bt3,'), ['MB012']],
    [
      'a cell in which nothing can be seen',
      tasks,
      () => changed(tasks, 't2,,县水利局,进行中,,', 't2,,县水利局,进行中,\u200b,'),
      ['MB012'],
    ],
    [
      'dashes for nothing',
      tasks,
      () => changed(tasks, 't2,,县水利局,进行中,,,,', 't2,-,县水利局,进行中,—,/,无,'),
      ['MB014'],
    ],
    ['codes in groups', tasks, () => changed(tasks, '990100001000', '9901 0000 1000'), ['MB015']],
    ['codes kept as text', 'areas.csv', () => text('areas.csv').replace(/^(\d{12}),/gm, "'$1,"), ['MB016']],
    [
      'codes kept as text by a formula',
      'areas.csv',
      () => text('areas.csv').replace(/^(\d{12}),/gm, '="$1",'),
      ['MB016'],
    ],
    ['ticks', 'areas.csv', () => text('areas.csv').replaceAll(',是,', ',√,'), ['MB017']],
  ];
  test.each(cases)('%s', (_name, file, change, codes) => {
    const { record, diagnostics, notes } = check({ [file]: change() });
    expect(diagnostics).toEqual([]);
    expect([...new Set(notes.map((each) => each.code))].sort()).toEqual(codes);
    expect(bare(record)).toBe(bare(original));
  });

  test('a cell merged over rows is filled down where the table allows it, and only there', () => {
    const merged = text(monitoring).replace(/^p1,(2022-\d\d),(\d+),(边|突)/gm, 'p1,,,$3');
    const { record, diagnostics, notes } = check({ [monitoring]: merged });
    expect(diagnostics).toEqual([]);
    expect(notes.map((each) => each.code)).toEqual(['MB013', 'MB013']);
    expect(bare(record)).toBe(bare(original));
    const other = check({ [monitoring]: changed(monitoring, ',边缘易致贫户', ',') });
    expect(other.diagnostics).toMatchObject([{ code: 'MB305', line: 3, column: 4 }]);
  });

  test('the note tells the lines that were filled, and the plan is filled too', () => {
    const few = text(monitoring).replace(/^p1,(2022-03,\d+,边)/gm, ',$1');
    const { diagnostics, notes, record } = check({ [monitoring]: few });
    expect(diagnostics).toEqual([]);
    expect(notes).toMatchObject([{ code: 'MB013', message: expect.stringContaining('第3、6行') }]);
    expect(bare(record)).toBe(bare(original));
    const many = text(monitoring).replace(/^p1,2022-\d\d,(\d+),(边|突)/gm, 'p1,,$1,$2');
    expect(check({ [monitoring]: many }).notes[0]?.message).toMatch(/第3、4、6、.*……行，共24行/);
  });

  test('the day of a report is filled where the rows above and below have the same, and only there', () => {
    const days = (from: string, to = from) => {
      const [head = '', a = '', b = '', c = '', ...rest] = rowsOf(monitoring);
      const day = /[^,]*$/;
      const rows = [head, a.replace(day, from), b.replace(day, ''), c.replace(day, to), ...rest];
      return check({ [monitoring]: rows.join('\n') });
    };
    const same = days('2022-04-06');
    expect(same.diagnostics).toEqual([]);
    expect(same.notes).toMatchObject([{ code: 'MB013', line: 3, column: 9 }]);
    expect(bare(same.record)).toBe(bare(original));
    const differ = days('2022-04-06', '2022-04-07').diagnostics;
    expect(differ.filter((each) => each.severity === 'error')).toMatchObject([
      { code: 'MB305', line: 3, column: 9 },
    ]);
    const last = check({ [monitoring]: text(monitoring).replace(/[^,\n]*\n*$/, '\n') }).diagnostics;
    expect(last.filter((each) => each.severity === 'error')).toMatchObject([{ code: 'MB305', column: 9 }]);
  });

  test('nothing is filled down over an empty row or a total', () => {
    const [head = '', first = '', second = ''] = rowsOf(monitoring);
    const open = second.replace(/^p1,2022-03,\d+,/, 'p1,,,');
    for (const between of ['', '合计,,,,,,,,']) {
      const found = check({ [monitoring]: [head, first, between, open].join('\n') }).diagnostics;
      expect(found.filter((each) => each.code === 'MB305').map((each) => each.column)).toEqual([2, 3]);
    }
  });
});

describe('no advice leads to a false report', () => {
  const fixOf = (word: string) => {
    const told = check({
      [tasks]: changed(tasks, 't2,,县水利局,进行中', `t2,,县水利局,${word}`),
    }).diagnostics;
    return told.find((each) => each.code === 'MB330');
  };

  test.each([
    '未完成',
    '没有完成',
    '待完成',
    '即将完成',
    '快完成',
    '部分完成',
    '基本完成',
    '已基本完成',
    '完成80%',
    '完成８０％',
  ])('%s is under way, not done', (word) => {
    const told = fixOf(word);
    expect(told?.fix).toContain('“进行中”');
    expect(told?.fix).not.toContain('改成“已完成”');
    expect(told?.fix).toContain('未开始、进行中、已完成、不适用');
  });

  test.each([
    ['完成', '已完成'],
    ['完成100%', '已完成'],
    ['尚未开始', '未开始'],
    ['没有启动', '未开始'],
    ['正在进行', '进行中'],
  ])('%s is %s', (word, meant) => {
    expect(fixOf(word)?.fix).toContain(`请改成“${meant}”`);
  });

  test('what is not disposed of yet is not taken for disposed of', () => {
    const assets = 'projects/assets.csv';
    const told = check({ [assets]: changed(assets, '正常使用', '未处置') }).diagnostics;
    expect(told.find((each) => each.code === 'MB330')?.fix).not.toContain('改成');
  });

  test('a column of yuan is not only renamed: its numbers are to be converted', () => {
    const fix = (header: string) =>
      check({ [funding]: changed(funding, '金额（万元）', header) }).diagnostics.find((each) =>
        ['MB302', 'MB303'].includes(each.code),
      )?.fix;
    expect(fix('金额（元）')).toContain('÷10000');
    expect(fix('金额（万）')).not.toContain('÷');
  });

  test('while a column is not known, nothing is said to lack or to come twice in its table', () => {
    const told = check({ [tasks]: changed(tasks, ',单位,', ',责任单位,') }).diagnostics;
    expect(told).toMatchObject([{ code: 'MB302', file: tasks }]);
  });
});

describe('what is ambiguous or lost is an error', () => {
  const cases: Array<[string, string, () => Changed, object]> = [
    [
      'a comma for a point',
      funding,
      () => changed(funding, ',42,', ',"4,2",'),
      { code: 'MB332', value: '4,2' },
    ],
    [
      'a comma too many, behind which all has moved to the next column',
      tasks,
      () => changed(tasks, ',612,612,2022-08-26,', ',612,612,,2022-08-26,'),
      { code: 'MB307', line: 2 },
    ],
    [
      'persons in a column of households',
      monitoring,
      () => changed(monitoring, /(?<=边缘易致贫户,)(\d+)(?=,)/, '$1人'),
      { code: 'MB335' },
    ],
    ['digits set apart unevenly', funding, () => changed(funding, ',42,', ',1 234 5,'), { code: 'MB332' }],
    ['a space in a number', funding, () => changed(funding, ',42,', ',4 2,'), { code: 'MB332' }],
    [
      'yuan in a column of 万元',
      funding,
      () => changed(funding, ',42,', ',420000元,'),
      { code: 'MB335', fix: expect.stringContaining('填 42') },
    ],
    ['a sign of money', funding, () => changed(funding, ',42,', ',¥42,'), { code: 'MB335' }],
    [
      'a number of 17 digits',
      funding,
      () => changed(funding, ',42,', ',12345678901234567,'),
      { code: 'MB331' },
    ],
    ['Chinese numerals', funding, () => changed(funding, ',42,', ',四十二,'), { code: 'MB331' }],
    ['the letter O', funding, () => changed(funding, ',42,', ',4O,'), { code: 'MB331' }],
    [
      'a dash where a number must be',
      monitoring,
      () => changed(monitoring, ',19,58,', ',-,58,'),
      { code: 'MB345', line: 2, column: 5 },
    ],
    ['a day without a year', funding, () => changed(funding, '2022-02-22', '2月22日'), { code: 'MB337' }],
    [
      'a day with 号, without a year',
      funding,
      () => changed(funding, '2022-02-22', '2月22号'),
      { code: 'MB337', message: expect.stringContaining('没有写年份') },
    ],
    ['a year of two digits', funding, () => changed(funding, '2022-02-22', '22/7/1'), { code: 'MB337' }],
    [
      'yuan closed with 整',
      funding,
      () => changed(funding, ',42,', ',420000元整,'),
      { code: 'MB335', fix: expect.stringContaining('填 42') },
    ],
    ['a day in an unknown order', funding, () => changed(funding, '2022-02-22', '2/3/22'), { code: 'MB337' }],
    [
      'a day with the wrong day of the week',
      funding,
      () => changed(funding, '2022-02-22', '2022年2月22日 星期一'),
      { code: 'MB337' },
    ],
    [
      'a moment in another time zone',
      funding,
      () => changed(funding, '2022-02-22', '2022-02-21T16:00:00Z'),
      { code: 'MB337' },
    ],
    [
      'a period that Excel made a day of',
      monitoring,
      () => changed(monitoring, '2022-03', 'Mar-22'),
      { code: 'MB338', fix: expect.stringContaining('2022-03') },
    ],
    [
      '2022.1, which may be October',
      'projects/projects.csv',
      () => changed('projects/projects.csv', ',p1,2022,', ',p1,2022.1,'),
      { code: 'MB338' },
    ],
    [
      'a serial number for a period',
      monitoring,
      () => changed(monitoring, '2022-03', '44621'),
      { code: 'MB338' },
    ],
    [
      'question marks for letters',
      'projects/projects.csv',
      () => changed('projects/projects.csv', '全村用水不断', '??????'),
      { code: 'MB344' },
    ],
    [
      'rows above a header',
      payments,
      () => {
        const [head = '', ...rows] = rowsOf(payments);
        return [rows[0], head, ...rows.slice(1)].join('\n');
      },
      { code: 'MB322', line: 1 },
    ],
    ['a remark below', payments, () => `${text(payments)}填报人：县财政局,,,,\n`, { code: 'MB321' }],
    [
      'another header below',
      payments,
      () => `${text(payments)}拨付日期,项目编号,金额（万元）,性质,说明\n`,
      { code: 'MB323' },
    ],
    [
      'a row swallowed by a quote that is closed too late',
      funding,
      () =>
        text(funding)
          .replace('pj-1,中央衔接资金', 'pj-1,"中央衔接资金')
          .replace('pj-1,省级衔接资金', 'pj-1,省级衔接资金"'),
      { code: 'MB310', line: 2 },
    ],
    [
      'a page of the web named a table',
      funding,
      () => '<html><table><tr><td>项目编号</td></tr></table>',
      { code: 'MB105' },
    ],
    [
      'one damaged byte in UTF-8',
      funding,
      () => new Uint8Array([...Buffer.from(text(funding)), 0xd6]),
      { code: 'MB110', line: 9 },
    ],
    [
      'one damaged byte in YAML',
      'terms.yaml',
      () => new Uint8Array([...Buffer.from(text('terms.yaml')), 0xe4, 0xbb]),
      { code: 'MB110' },
    ],
  ];
  test.each(cases)('%s', (_name, file, change, expected) => {
    const { record, diagnostics } = check({ [file]: change() });
    expect(record).toBeUndefined();
    expect(diagnostics.filter((each) => each.file === file)[0]).toMatchObject({
      ...expected,
      severity: 'error',
    });
  });
});

const notice = 'notices/gongshi-1.mdx';

describe('slips in YAML are told as what they are, once', () => {
  const cases: Array<[string, string, string | RegExp, string, object]> = [
    ['a full-width colon', notice, 'kind: ', 'kind：', { code: 'MB215', line: 3, column: 5 }],
    ['a tab', 'indicators.yaml', '  name: 走访户数', '\tname: 走访户数', { code: 'MB213', line: 12 }],
    ['a colon in a value', notice, 'title: 青', 'title: 通知: 青', { code: 'MB216', line: 2 }],
    ['no space behind a colon', 'site.yaml', 'publisher: ', 'publisher:', { code: 'MB223', line: 3 }],
    ['no space behind a dash', 'terms.yaml', '- id: jiance', '-id: jiance', { code: 'MB223', line: 4 }],
    ['a full-width dash', 'terms.yaml', '- id: jiance', '－ id: jiance', { code: 'MB223', line: 4 }],
    ['no dash', 'terms.yaml', '- id: jiance', 'id: jiance', { code: 'MB227', line: 4 }],
    ['no dash, indented', 'terms.yaml', '- id: jiance', '  id: jiance', { code: 'MB214', line: 4 }],
    [
      'one space too many',
      'terms.yaml',
      '  term: 监测对象',
      '   term: 监测对象',
      { code: 'MB226', line: 5, column: 4 },
    ],
    [
      'one space too few',
      'terms.yaml',
      '  term: 监测对象',
      ' term: 监测对象',
      { code: 'MB226', line: 5, column: 2 },
    ],
    ['an open quote, at the quote', notice, 'title: 青', 'title: "青', { code: 'MB218', line: 2, column: 8 }],
    ['quotes in quotes', notice, /title: (.*)/, 'title: "青禾县"衔接资金"公示"', { code: 'MB225', line: 2 }],
    [
      'an open bracket, at the bracket',
      notice,
      'tasks: [t5]',
      'tasks: [t5',
      { code: 'MB228', line: 6, column: 8 },
    ],
    [
      'a name given twice',
      notice,
      'date: 2022-02-28',
      'date: 2022-02-28\ndate: 2022-03-01',
      { code: 'MB214', line: 10 },
    ],
    [
      'a mistyped name',
      notice,
      'issuer:',
      'isuer:',
      { code: 'MB205', line: 8, fix: expect.stringContaining('issuer') },
    ],
    [
      'yes',
      notice,
      'synthetic: true',
      'synthetic: yes',
      { code: 'MB207', fix: expect.stringContaining('synthetic: true') },
    ],
    [
      'a day in words',
      'site.yaml',
      'asOf: 2022-09-20',
      'asOf: 2022年11月20日',
      { code: 'MB210', fix: expect.stringContaining('2022-11-20') },
    ],
    [
      'a code without quotes',
      'organizations.yaml',
      'area: "990100000000"',
      'area: 990100000000',
      { code: 'MB207', fix: expect.stringContaining('"990100000000"') },
    ],
    [
      'a Chinese comma between braces',
      notice,
      'start: 2022-02-28, end',
      'start: 2022-02-28，end',
      { code: 'MB201', line: 11, column: 34, message: expect.stringContaining('中文逗号') },
    ],
    [
      'a Chinese comma between codes',
      notice,
      '"990100001001", ',
      '"990100001001"，',
      { code: 'MB201', line: 4, column: 23, message: expect.stringContaining('中文逗号') },
    ],
    [
      'a Chinese colon between braces',
      notice,
      '{ start: 2022',
      '{ start：2022',
      { code: 'MB215', line: 11, column: 22, message: expect.stringContaining('中文冒号') },
    ],
    [
      'a Chinese colon behind a mistyped name between braces',
      notice,
      'hours: 工作日',
      'huors：工作日',
      { code: 'MB205', line: 12, message: expect.stringContaining('中文冒号') },
    ],
    [
      'codes in a list, without quotes',
      notice,
      /areas: .*/,
      'areas: [990100001001]',
      { code: 'MB207', fix: expect.stringContaining('areas: ["990100001001"]') },
    ],
    [
      'a code in place of a list',
      notice,
      /areas: .*/,
      'areas: 990100001001',
      { code: 'MB207', fix: expect.stringContaining('areas: ["990100001001"]') },
    ],
    [
      'curly quotes in a tag, told with its own attribute',
      notice,
      'project="pj-1"',
      'project=“pj-1”',
      { code: 'MB221', fix: expect.stringContaining('<ProjectTable project="pj-1" />') },
    ],
    [
      'a number with a zero before it',
      'site.yaml',
      'phone: 0000-9900001',
      'phone: 09901234567',
      { code: 'MB207', fix: expect.stringContaining('"09901234567"') },
    ],
    [
      'curly quotes around a code',
      'organizations.yaml',
      'area: "990100000000"',
      'area: “990100000000”',
      { code: 'MB209' },
    ],
    [
      'one item without brackets',
      'plans/p1/tasks.yaml',
      'lead: [县水利局]',
      'lead: 县水利局',
      { code: 'MB207', fix: expect.stringContaining('[县水利局]') },
    ],
    [
      'a percent sign behind a number',
      'plans/p1/tasks.yaml',
      'value: 12, unit',
      'value: 12%, unit',
      { code: 'MB207', fix: expect.stringContaining('value: 12”') },
    ],
    [
      'two names in one',
      'plans/p1/tasks.yaml',
      'lead: [县财政局]',
      'lead: [县财政局、县水利局]',
      { code: 'MB410' },
    ],
    [
      'dashes of another kind around the front matter',
      notice,
      /^---\n/,
      '———\n',
      { code: 'MB204', message: expect.stringContaining('———') },
    ],
  ];
  test.each(cases)('%s', (_name, file, from, to, expected) => {
    const { diagnostics } = check({ [file]: changed(file, from, to) });
    expect(diagnostics.filter((each) => each.severity === 'error')).toMatchObject([{ ...expected, file }]);
  });

  test('what cannot be seen in front matter changes nothing', () => {
    const { record, diagnostics } = check({ [notice]: changed(notice, /^---\n/, '\n---  \n') });
    expect(diagnostics).toEqual([]);
    expect(record?.notices.find(({ id }) => id === 'gongshi-1')?.bodyStart).toBe(18);
  });

  test('words behind a sharp sign are told as lost, remarks are not', () => {
    const codes = (to: string) =>
      check({ 'site.yaml': changed('site.yaml', '公开查阅点（虚构）', to) }).diagnostics.map(
        (each) => each.code,
      );
    expect(codes('公开查阅点 #3')).toEqual(['MB224']);
    expect(codes('公开查阅点 # 三号楼')).toEqual([]);
  });
});

describe('what is only empty, or only looks wrong, is let through', () => {
  test('a key that need not be there, with nothing behind it', () => {
    expect(check({ [notice]: changed(notice, 'summary:', 'number:\nsummary:') }).diagnostics).toEqual([]);
  });

  test('a closed cell of several lines with commas in them', () => {
    const note = '"首笔，含:\n1,预付款10\n2,人工8.6"';
    const text = changed(payments, ',开工后首笔', `,${note}`);
    const told = check({ [payments]: text }).diagnostics;
    expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a tag named like a property that every object has', () => {
    for (const tag of ['<constructor />', '<Value indicator="posts" constructor="1" />'])
      expect(check({ [notice]: `${text(notice)}\n${tag}\n` }).diagnostics.map((each) => each.code)).toEqual([
        tag.startsWith('<Value') ? 'MB502' : 'MB501',
      ]);
  });
});

describe('one run tells it all: what is wrong besides is still found', () => {
  test('in a notice whose front matter cannot be used', () => {
    const spoilt = text(notice)
      .replace('date: 2022-02-28', 'date: 2022-02-30')
      .replace('basis: [fund-notice]', 'basis: [fund-notise]')
      .replace('<ProjectTable project="pj-4" />', '<ProjectTabel project="pj-4" />');
    expect(check({ [notice]: spoilt }).diagnostics.map((each) => [each.code, each.line])).toEqual([
      ['MB210', 9],
      ['MB402', 14],
      ['MB501', 27],
    ]);
  });

  test('in a list with a wrong item, at the right places', () => {
    const spoilt = text('terms.yaml')
      .replace(/ {2}plain: 日子.*\n/, '')
      .replace('replacedBy: xianjie-zijin', 'replacedBy: xianjie');
    const found = check({ 'terms.yaml': spoilt }).diagnostics;
    // What a broken list lacks is not called missing elsewhere; what stands in it has its place.
    expect(found).toMatchObject([{ code: 'MB206', line: 4 }]);
    const reversed = text('terms.yaml')
      .replace(/ {2}plain: 日子.*\n/, '')
      .replace('  to: 2020-12-31', '  from: 2021-02-01\n  to: 2020-12-31');
    expect(check({ 'terms.yaml': reversed }).diagnostics).toMatchObject([
      { code: 'MB206', line: 4 },
      { code: 'MB416', line: 13 },
    ]);
  });
});
