import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { monitoringTable } from '../../src/record/monitoring/table.ts';
import { indicatorReportTable, taskReportTable } from '../../src/record/progress/table.ts';
import { readTable } from '../../src/record/source/csv.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { nextPeriod } from '../../src/record/value/period.ts';
import { choosePeriod } from '../../src/renew/choose.ts';
import { encodeGb18030 } from '../../src/renew/encode-gb18030.ts';
import { comesRound } from '../../src/renew/period/indicator-rows.ts';
import { renewPeriod } from '../../src/renew/period/renew-period.ts';
import { withFiles } from '../../src/renew/renewal.ts';
import { discloseEdition, filesWith, smallFiles, smallRecord, townships, villages } from '../small-record.ts';
import { checkWith, groundIn, groundOf, newErrors, sample, textOf } from './ground.ts';

const today = '2022-12-31';

describe('the tables of a new period', () => {
  test('have the rows of the last one, and blanks where reports must come', () => {
    const { files, told } = renewPeriod(groundIn(smallFiles, today), '2022-07');
    expect(told.join()).toContain('已办结和不适用的1行不再列');
    expect(files.map(({ path }) => path)).toEqual([
      'progress/small/2022-07/tasks.csv',
      'progress/small/2022-07/indicators.csv',
    ]);
    expect(files[0] && textOf(files[0])).toBe(
      [
        '\uFEFF任务,地区代码,单位,状态,完成数,应完成数,完成日期,报送日期,说明',
        't1,="990009002000",,,,10,,,',
        't2,,县农业农村局,,,,,,',
        '',
      ].join('\r\n'),
    );
    expect(files[1] && textOf(files[1])).toContain('\r\nvisited,="990009002001",,,,,,,\r\n');
  });

  test('name once each who ever reported and still owes, whoever was missing in whichever period, and bring no new errors', () => {
    const cell = fc.record({
      task: fc.constantFrom('t1', 't2', 't3'),
      area: fc.constantFrom(...townships, ...villages),
      status: fc.constantFrom('未开始', '进行中', '已完成', '不适用'),
      due: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
    });
    const value = fc.record({
      indicator: fc.constantFrom('visited', 'helped'),
      area: fc.constantFrom(...townships, ...villages),
      value: fc.integer({ min: 0, max: 500 }),
    });
    const month = fc.record({
      tasks: fc.uniqueArray(cell, {
        selector: ({ task, area }) => `${task} ${area}`,
        minLength: 1,
        maxLength: 9,
      }),
      values: fc.uniqueArray(value, {
        selector: ({ indicator, area }) => `${indicator} ${area}`,
        minLength: 1,
        maxLength: 9,
      }),
    });
    const course = fc.array(month, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(course, (months) => {
        const plan = 'plans/small/plan.mdx';
        const files: Record<string, string | undefined> = {
          'reports/r1.mdx': undefined,
          [plan]: smallFiles[plan]?.replace(/period: .*/, 'period: { start: 2022-01-01, end: 2022-12-31 }'),
        };
        for (const path of Object.keys(smallFiles)) if (path.startsWith('progress/')) files[path] = undefined;
        let period = '2022-01';
        for (const { tasks, values } of months) {
          const base = `progress/small/${period}`;
          const rows = tasks.map(
            ({ task, area, status, due }) =>
              `${task},${area},${status},${due ?? ''},${nextPeriod(period)}-05`,
          );
          files[`${base}/tasks.csv`] = ['任务,地区代码,状态,应完成数,报送日期', ...rows, ''].join('\n');
          const cells = values.map(
            ({ indicator, area, value: of }) => `${indicator},${area},${of},${nextPeriod(period)}-05`,
          );
          files[`${base}/indicators.csv`] = ['指标,地区代码,数值,报送日期', ...cells, ''].join('\n');
          period = nextPeriod(period);
        }
        const ground = groundIn(filesWith(files), today);
        const made = renewPeriod(ground, period, 'small').files;
        expect(newErrors(ground, made)).toEqual([]);
        const folder = withFiles(ground.folder, made);
        const last = new Map(
          months.flatMap(({ tasks }) => tasks.map(({ area, status, task }) => [`${task} ${area}`, status])),
        );
        const owing = [...last].filter(([, status]) => status === '未开始' || status === '进行中');
        const told =
          owing.length > 0
            ? [[taskReportTable, 'tasks.csv', new Set(owing.map(([key]) => key))] as const]
            : [];
        expect(made.some(({ path }) => path.endsWith('/tasks.csv'))).toBe(owing.length > 0);
        for (const [table, name, wanted] of told) {
          const reading = readTable(folder, `progress/small/${period}/${name}`, table);
          expect(reading.rows).toEqual([]);
          expect(reading.awaited).toBe(wanted.size);
          const lines = textOf({ path: name, bytes: folder.read(`progress/small/${period}/${name}`) }).split(
            '\r\n',
          );
          const named = lines
            .slice(1, -1)
            .map((line) => line.split(',').slice(0, 2).join(' ').replace(/[="]/g, ''));
          expect(new Set(named)).toEqual(wanted);
          expect(named).toHaveLength(wanted.size);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('change nothing that is told until the first report comes', () => {
    const ground = groundIn(smallFiles, today);
    const { files } = renewPeriod(ground, '2022-07');
    const changes = Object.fromEntries(files.map((file) => [file.path, textOf(file)]));
    for (const day of ['2022-07-20', '2022-08-01', '2022-08-20']) {
      const { disclosure: without } = discloseEdition(smallRecord(), day);
      const { disclosure: blank } = discloseEdition(smallRecord(changes), day);
      const standing = ({ plans }: typeof without) =>
        plans.map(({ tasks, indicators }) => [tasks.map((task) => task.standing), [...indicators.keys()]]);
      expect(standing(blank)).toEqual(standing(without));
    }
  });

  test('take a report in one row, and wait for the others', () => {
    const ground = groundIn(smallFiles, today);
    const { files } = renewPeriod(ground, '2022-07');
    const changes = Object.fromEntries(files.map((file) => [file.path, textOf(file)]));
    const path = 'progress/small/2022-07/tasks.csv';
    const filled = changes[path]?.replace(
      't1,="990009002000",,,,10,,,',
      't1,990009002000,,已完成,10,10,2022/7/20,2022/8/3,',
    );
    const record = smallRecord({ ...changes, [path]: filled });
    const table = record.taskReports.find(({ period }) => period === '2022-07');
    expect(table?.rows.map(({ area, status, reported }) => [area, status, reported])).toEqual([
      ['990009002000', '已完成', '2022-08-03'],
    ]);
    expect(table?.awaited).toBe(1);
  });

  test('tell a row that is filled in half', () => {
    const ground = groundIn(smallFiles, today);
    const { files } = renewPeriod(ground, '2022-07');
    const tasks = files[0];
    if (!tasks) throw new Error('no table was made');
    const half = { ...tasks, bytes: Buffer.from(textOf(tasks).replace('000",,,,10', '000",,进行中,4,10')) };
    const { diagnostics } = checkWith(ground, [half]);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, line, message }) => [file, line, message.includes('报送日期')])).toEqual([
      [tasks.path, 2, true],
    ]);
  });

  test('are never made over a table that is there, nor outside of the plan', () => {
    const ground = groundIn(smallFiles, today);
    expect(() => renewPeriod(ground, '2022-06')).toThrow('progress/small/2022-06/tasks.csv');
    expect(() => renewPeriod(ground, '2030-06')).toThrow('没有一份方案在施行');
    expect(() => renewPeriod(ground, '2022-07', 'smal')).toThrow('您是不是想写 small');
  });

  test('after a gap, or of another length than before, are made with a word about it', () => {
    const ground = groundIn(smallFiles, today);
    expect(renewPeriod(ground, '2022-09').told.join('')).toContain('2022年7月、2022年8月还没有表');
    expect(renewPeriod(ground, '2022-Q3').told.join('')).toContain('2022年第三季度是头一回');
    expect(renewPeriod(ground, '2022-07').told.join('')).not.toContain('请看一下');
  });

  test('of the sample: the plan that has none yet gets its own, the others are left as they are', () => {
    const ground = groundOf(sample, today);
    const { files, told } = renewPeriod(ground, '2022-12');
    expect(files.map(({ path }) => path)).toEqual([
      'progress/zaozhuang-2022/2022-12/tasks.csv',
      'progress/zaozhuang-2022/2022-12/indicators.csv',
      'monitoring/zaozhuang-2022.csv',
    ]);
    expect(told.join('')).toContain('没有动它（progress/jianan-2022/2022-12');
    expect(newErrors(ground, files)).toEqual([]);
  });
});

describe('counts of monitored households', () => {
  const monitoring = (text: string) => {
    const bytes = encodeGb18030(text);
    if (!bytes) throw new Error('not in GBK');
    return bytes;
  };
  const text = [
    '类别,方案,报告期,地区代码,期末户数,期末人数,本期新纳入户数,本期风险消除户数,报送日期',
    '脱贫不稳定户,small,2022-06,990009001000,12,30,0,0,2022-07-03',
  ].join('\r\n');

  test('get rows behind the last one, in the order, encoding and line ends of the file, which stays as it was but for its bare codes', () => {
    const before = monitoring(text);
    const ground = groundIn({ ...smallFiles, 'monitoring/small.csv': before }, today);
    const made = renewPeriod(ground, '2022-07').files.find(({ path }) => path.startsWith('monitoring'));
    expect(made?.replaces).toBe(true);
    expect(new TextDecoder('gb18030').decode(made?.bytes)).toBe(
      `${text.replace('990009001000', '="990009001000"')}\r\n脱贫不稳定户,small,2022-07,="990009001000",,,,,\r\n`,
    );
    expect(newErrors(ground, made ? [made] : [])).toEqual([]);
  });

  test('are as safe from a spreadsheet as the old ones, however the codes of these were written, and read the same', () => {
    const head = '方案,报告期,地区代码,类别,期末户数,期末人数,本期新纳入户数,本期风险消除户数,报送日期,说明';
    const places = ['990009001000', '990009002000'];
    const written = fc.constantFrom(
      (code: string) => code,
      (code: string) => `"${code}"`,
      (code: string) => ` ${code} `,
      (code: string) => `="${code}"`,
    );
    const note = fc.constantFrom(
      '',
      '"两处,写了990009001000"',
      ' "两处,990009001000,都去了"',
      '"第一行\n990009001000"',
      '编号990009001000',
      '"见""990009001000""。"',
      '嘅',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(written, note), { minLength: 1, maxLength: 4 }), (cells) => {
        const rows = cells.map(
          ([write, words], i) =>
            `small,2022-0${7 - cells.length + i},${write(places[i % 2] ?? '')},脱贫不稳定户,12,30,0,0,2022-07-03,${words}`,
        );
        const files = { ...smallFiles, 'monitoring/small.csv': [head, ...rows, ''].join('\n') };
        const ground = groundIn(files, today);
        const made = renewPeriod(ground, '2022-07').files.filter(({ replaces }) => replaces);
        const lines = made.flatMap((file) =>
          textOf(file)
            .split('\n')
            .filter((line) => line.startsWith('small,')),
        );
        expect(lines.length).toBeGreaterThan(cells.length);
        for (const line of lines) expect(line).toMatch(/^small,[\d-]+,="\d{12}",/);
        const read = (folder: typeof ground.folder) =>
          readTable(folder, 'monitoring/small.csv', monitoringTable).rows;
        expect(read(withFiles(ground.folder, made))).toEqual(read(ground.folder));
      }),
    );
  });

  test('are asked for once', () => {
    const files = {
      ...smallFiles,
      'monitoring/small.csv': monitoring(`${text}\r\n脱贫不稳定户,small,2022-07,990009001000,,,,,\r\n`),
    };
    const { files: made } = renewPeriod(groundIn(files, today), '2022-07');
    expect(made.map(({ path }) => path)).not.toContain('monitoring/small.csv');
  });
});

test('text in GBK is written as the platform reads it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('县', '镇', '〔', '１', ',', 'a', '\n', '嘅', '㙍') }),
      (text) => {
        const bytes = encodeGb18030(text);
        if (text.includes('㙍')) expect(bytes).toBeUndefined();
        else expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).toBe(text);
      },
    ),
  );
});

describe('an indicator', () => {
  const months = (count: number) => {
    const all = ['2021-01'];
    while (all.length < count) all.push(nextPeriod(all.at(-1) ?? ''));
    return all;
  };

  test('that comes every so many months is asked for in its own turn, and never between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 18 }),
        (step, turns, ahead) => {
          const all = months(step * turns);
          const came = all.filter((_, i) => (i + 1) % step === 0);
          let next = all.at(-1) ?? '';
          for (let i = 0; i < ahead; i++) next = nextPeriod(next);
          expect(comesRound(came, all, next)).toBe(ahead % step === 0);
        },
      ),
    );
  });

  test('that came once in the year comes again a year later', () => {
    const all = months(12);
    expect(comesRound(['2021-10'], all, '2022-01')).toBe(false);
    expect(comesRound(['2021-10'], all, '2022-10')).toBe(true);
  });
});

test('a period is read in the ways in which people write it', () => {
  expect(['2022-12', '2022年12月', '2022.12', '202212', '2022Q4', '2022年上半年'].map(choosePeriod)).toEqual([
    '2022-12',
    '2022-12',
    '2022-12',
    '2022-12',
    '2022-Q4',
    '2022-H1',
  ]);
  for (const wrong of ['2022-13', '12月', '', undefined, '2022-6-1x'])
    expect(() => choosePeriod(wrong)).toThrow('2022-12');
});

test('a first period asks those whom the plan charges', () => {
  const files = Object.fromEntries(
    Object.entries(smallFiles).filter(([path]) => !/^(progress|reports)\//.test(path)),
  );
  const ground = groundIn(files, today);
  const { files: made, told } = renewPeriod(ground, '2022-06');
  expect(made.length).toBeGreaterThan(0);
  expect(told.join('')).toContain('照方案里写的单位');
  expect(
    checkRecord(withFiles(holdFolder(files), made)).diagnostics.filter(
      ({ severity }) => severity === 'error',
    ),
  ).toEqual([]);
  const indicators = made.find(({ path }) => path.endsWith('indicators.csv'));
  if (indicators)
    expect(readTable(withFiles(holdFolder(files), made), indicators.path, indicatorReportTable).rows).toEqual(
      [],
    );
});

test('where the plan names nobody who could report, the file and the field to be filled in are told', () => {
  const tasks = 'plans/small/tasks.yaml';
  const refusal = (text: string) => {
    const kept = Object.entries(smallFiles).filter(([path]) => !/^(progress|reports)\//.test(path));
    try {
      renewPeriod(groundIn({ ...Object.fromEntries(kept), [tasks]: text }, today), '2022-06');
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
    return '';
  };
  const nobody = (smallFiles[tasks] ?? '')
    .replace(/^ +(lead|responsible): .*\n/gm, '')
    .replace(/^ +targets:\n( {6}-.*\n)+/gm, '');
  expect(refusal(nobody)).toMatch(/^2022年6月的表没有做：.*plans\/small\/tasks\.yaml 每项任务的 responsible/);
  expect(refusal(nobody)).not.toContain('没有要报的');
  const group = nobody.replaceAll('label: 责任单位', 'label: 责任单位\n    responsible: [各成员单位]');
  expect(refusal(group)).toContain('“各成员单位”');
  expect(refusal(group)).toContain('members');
});
