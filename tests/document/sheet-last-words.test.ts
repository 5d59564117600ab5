import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tasksCarried } from '../../src/components/area/carried-tasks.ts';
import { wordReading } from '../../src/components/area/reading.ts';
import { composeSheets } from '../../src/document/documents.ts';
import { plainText } from '../../src/document/text.ts';
import { daysOfPeriod, nextPeriod } from '../../src/record/value/period.ts';
import { renewPeriod } from '../../src/renew/period/renew-period.ts';
import { groundIn, textOf } from '../renew/ground.ts';
import { discloseEdition, filesWith, smallFiles, smallRecord, townships, villages } from '../small-record.ts';

type Changes = Record<string, string | undefined>;

const plan = 'plans/small/plan.mdx';
/** The small record without its progress and without what speaks of it; its plan is for the whole year. */
const begin: Changes = {
  ...Object.fromEntries(
    Object.keys(smallFiles)
      .filter((path) => /^(progress|reports)\//.test(path))
      .map((path) => [path, undefined]),
  ),
  [plan]: smallFiles[plan]?.replace(/period: .*/, 'period: { start: 2022-01-01, end: 2022-12-31 }'),
};
const header = '任务,地区代码,单位,状态,完成数,应完成数,完成日期,报送日期,说明';
const table = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;
const tasksOf = (period: string) => `progress/small/${period}/tasks.csv`;
/** The day on which reports of a period come: the fifth after its end. */
const dayAfter = (period: string) => `${nextPeriod(period)}-05`;

/** Word by task, as the sheet of a village says it. */
function wordsOnSheets(changes: Changes, asOf: string): Map<string, Map<string, string>> {
  const { disclosure, past } = discloseEdition(smallRecord(changes), asOf);
  const sheets = new Map<string, Map<string, string>>();
  for (const { id, blocks } of composeSheets(disclosure, past)) {
    const own = new Map<string, string>();
    for (const block of blocks) {
      if (block.kind !== 'table' || block.columns[0]?.title !== '状态') continue;
      for (const [state, tasks] of block.rows)
        for (const task of plainText(tasks?.content ?? [])
          .replace(/^\d+件：/, '')
          .split('；'))
          own.set(task, plainText(state?.content ?? []));
    }
    sheets.set(id, own);
  }
  return sheets;
}

/** Word by task, as the page of a village says it. */
function wordsOnPage(changes: Changes, village: string, asOf: string): Map<string, string> {
  const { disclosure } = discloseEdition(smallRecord(changes), asOf);
  const [own] = disclosure.plans;
  const carried = own ? tasksCarried(disclosure, own, village) : [];
  return new Map(carried.map((each) => [each.task.task.title, wordReading(each).word]));
}

const sheetDay = (period: string) => `${nextPeriod(period)}-15`;

test('a village whose township is done reads so on the sheets of all later periods, and one whose township is silent reads that', () => {
  const may = table(
    `t1,${townships[0]},,已完成,10,10,2022-05-20,2022-06-05,`,
    `t1,${townships[1]},,进行中,5,10,,2022-06-05,`,
    't2,,县农业农村局,进行中,,,,2022-06-05,',
  );
  const first: Changes = { ...begin, [tasksOf('2022-05')]: may };
  const made = renewPeriod(groundIn(filesWith(first), '2022-06-30'), '2022-06').files;
  const blank = made.map((file) => [file.path, textOf(file)] as const);
  const june = Object.fromEntries(blank)[tasksOf('2022-06')] ?? '';
  expect(june).not.toContain(townships[0]);
  expect(june).toContain(townships[1]);
  const filled = june.replace(/(t2,,县农业农村局),,,,,,/, '$1,进行中,,,,2022-07-05,');
  const changes = { ...first, ...Object.fromEntries(blank), [tasksOf('2022-06')]: filled };
  const sheets = wordsOnSheets(changes, '2022-07-20');
  for (const village of villages) {
    const word = village.startsWith(townships[0].slice(0, 9)) ? '已完成' : '未报';
    expect([village, sheets.get(`sheet-2022-06-${village}`)?.get('走访')]).toEqual([village, word]);
  }
  expect(wordsOnPage(changes, villages[0], '2022-07-15').get('走访')).toBe('已完成');
});

test('a sheet does not know of a last word that came after its day, nor of one about a later time', () => {
  const may = (reported: string) =>
    table(
      `t1,${townships[0]},,已完成,10,10,2022-05-20,${reported},`,
      't2,,县农业农村局,进行中,,,,2022-06-05,',
    );
  const june = table('t2,,县农业农村局,进行中,,,,2022-07-05,');
  const wordsOf = (reported: string) => {
    const changes = { ...begin, [tasksOf('2022-05')]: may(reported), [tasksOf('2022-06')]: june };
    const sheets = wordsOnSheets(changes, '2022-07-20');
    return ['2022-05', '2022-06'].map((period) => sheets.get(`sheet-${period}-${villages[0]}`)?.get('走访'));
  };
  expect(wordsOf('2022-06-15')).toEqual(['已完成', '已完成']);
  // Nobody of the townships had told of the task by the day of the first sheet.
  expect(wordsOf('2022-07-10')).toEqual([undefined, '已完成']);
  expect(wordsOf('2022-07-16')).toEqual([undefined, undefined]);
});

test('a last word for the last month of a quarter holds for the quarter, which ends with it', () => {
  const changes = {
    ...begin,
    [tasksOf('2022-06')]: table(`t1,${townships[0]},,已完成,10,10,2022-06-20,2022-07-05,`),
    'progress/small/2022-Q2/tasks.csv': table('t2,,县农业农村局,进行中,,,,2022-07-05,'),
  };
  const sheets = wordsOnSheets(changes, '2022-07-20');
  expect(sheets.get(`sheet-2022-Q2-${villages[0]}`)?.get('走访')).toBe('已完成');
});

test('over any course of months made by the command, no sheet calls unreported what is done, nor done what was not said', () => {
  const titles = { t1: '走访', t2: '报账', t3: '学习' } as const;
  const status = fc.constantFrom('未开始', '进行中', '已完成', '不适用', undefined);
  const course = fc.record({
    start: fc.array(
      fc.record({
        task: fc.constantFrom('t1', 't2', 't3'),
        area: fc.constantFrom(...townships),
        status: fc.constantFrom('未开始', '进行中', '已完成', '不适用'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    months: fc.array(fc.array(status, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 3 }),
  });
  fc.assert(
    fc.property(course, ({ start, months }) => {
      const said = new Map<string, string>();
      for (const { area, status: of, task } of start) said.set(`${task} ${area}`, of);
      const rows = [...said].map(([key, of]) => {
        const [task = '', area = ''] = key.split(' ');
        return `${task},${area},,${of},,,,2022-06-05,`;
      });
      // A unit reports each month, so that there is a sheet of it.
      const unit = (period: string) => `t2,,县农业农村局,进行中,,,,${dayAfter(period)},`;
      let changes: Changes = { ...begin, [tasksOf('2022-05')]: table(...rows, unit('2022-05')) };
      const expected = new Map([['2022-05', new Map(said)]]);
      let period = '2022-05';
      for (const words of months) {
        period = nextPeriod(period);
        const made = renewMonth(changes, period);
        const now = new Map<string, string>();
        let i = 0;
        const filled = made.split('\r\n').map((line) => {
          const [task = '', code = ''] = line.replace(/[="]/g, '').split(',');
          if (code === '') return line.includes('县农业农村局') ? unit(period) : line;
          if (!/^\d{12}$/.test(code)) return line;
          const word = words[i++ % words.length];
          if (word === undefined) return line;
          said.set(`${task} ${code}`, word);
          now.set(`${task} ${code}`, word);
          return `${task},${code},,${word},,,,${dayAfter(period)},`;
        });
        changes = { ...changes, [tasksOf(period)]: filled.join('\n') };
        const known = [...said].map(([key, last]): [string, string] => {
          const isLast = last === '已完成' || last === '不适用';
          return [key, now.get(key) ?? (isLast ? last : '未报')];
        });
        expected.set(period, new Map(known));
      }
      const sheets = wordsOnSheets(changes, sheetDay(period));
      for (const [of, words] of expected) {
        for (const village of villages) {
          const sheet = sheets.get(`sheet-${of}-${village}`);
          for (const [key, word] of words) {
            const [task = '', area = ''] = key.split(' ');
            if (!village.startsWith(area.slice(0, 9))) continue;
            expect([of, key, sheet?.get(titles[task as keyof typeof titles])]).toEqual([of, key, word]);
          }
        }
      }
      for (const village of villages) {
        const page = wordsOnPage(changes, village, sheetDay(period));
        for (const [task, word] of sheets.get(`sheet-${period}-${village}`) ?? [])
          if (word !== '未报') expect([village, task, page.get(task)]).toEqual([village, task, word]);
      }
    }),
    { numRuns: 8 },
  );
});

/** The table of tasks that the command makes; there is one, as the unit is never done. */
function renewMonth(changes: Changes, period: string): string {
  const { files } = renewPeriod(groundIn(filesWith(changes), daysOfPeriod(period).end), period, 'small');
  const made = files.find(({ path }) => path === tasksOf(period));
  if (!made) throw new Error(`no table of ${period}`);
  return textOf(made).replace('\uFEFF', '');
}
