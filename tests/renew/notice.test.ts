import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { countDays } from '../../src/check/notice/count-days.ts';
import { addDays } from '../../src/record/value/calendar.ts';
import { isDay } from '../../src/record/value/date.ts';
import { renewNotice } from '../../src/renew/notice/renew-notice.ts';
import { Refusal, type Renewal, withFiles } from '../../src/renew/renewal.ts';
import { smallFiles } from '../small-record.ts';
import { builtIn, checkWith, groundIn, groundOf, newErrors, sample, textOf, wishFor } from './ground.ts';

const ground = groundOf(sample, '2022-11-20');
const make = (wish: Parameters<typeof wishFor>[0]) => renewNotice(wishFor(wish), builtIn, ground);
const frontOf = ({ files }: Renewal, i = 0): Record<string, unknown> => {
  const file = files.filter(({ path }) => path.startsWith('notices/'))[i];
  return parse((file ? textOf(file) : '').split('---\n')[1] ?? '') as Record<string, unknown>;
};

/** A consultation that is over, of which no announcement told the result yet. */
const over = ground.reading.record.notices.find(
  ({ id, consultation, outcome, withdrawn }) =>
    consultation !== undefined &&
    consultation.end < ground.today &&
    outcome?.kind !== 'dropped' &&
    !withdrawn &&
    ground.reading.record.notices.every(({ follows }) => follows !== id),
);

describe('a notice from its template', () => {
  test('of every kind of the sample is a draft in which nothing is wrong but what is left to be written', () => {
    const wishes: Array<Parameters<typeof wishFor>[0]> = [
      { kind: 'inclusion-consultation', areas: ['桃源乡𬬮溪村'] },
      { kind: 'removal-consultation', areas: ['990004001001'], end: '2022-11-26' },
      { kind: 'post-consultation', areas: ['子虚镇'], end: '2022-11-29' },
      { kind: 'project-announcement', each: 'village', within: '望舒街道' },
      { kind: 'asset-announcement', each: 'township', within: '枣庄高新区' },
      { kind: 'result-announcement', follows: over?.id ?? '' },
      { kind: 'supervision-letter', areas: ['子虚镇'], end: '2022-12-05' },
      { kind: 'bulletin', plan: 'jianan-2022', period: '2022-10' },
      { kind: 'minutes', plan: 'jianan-2022' },
      { kind: 'village-affairs', areas: ['云旗社区'] },
    ];
    expect(new Set(wishes.map(({ kind }) => kind))).toEqual(
      new Set(ground.reading.record.rules.noticeKinds.map(({ id }) => id)),
    );
    const files = wishes.flatMap((wish) => make(wish).files);
    expect(files.length).toBeGreaterThan(wishes.length);
    expect(newErrors(ground, files)).toEqual([]);
    for (const file of files)
      if (file.path.endsWith('.mdx')) expect(textOf(file)).toMatch(/^---\n#.*\ndraft: true\n/);
    const after = checkWith(ground, files).record;
    expect(after?.notices.filter(({ draft }) => draft).length).toBe(
      files.filter(({ path }) => path.endsWith('.mdx')).length,
    );
  });

  test('is one for each place that it concerns, and none for a place without', () => {
    const made = make({ kind: 'project-announcement', each: 'village', within: '望舒街道' });
    const { projects, areas } = ground.reading.record;
    const announced = new Set(ground.reading.record.notices.flatMap((notice) => notice.projects));
    const wanted = areas.filter(
      ({ code, parent }) =>
        parent === '990001001000' &&
        projects.rows.some(({ area, id }) => area === code && !announced.has(id)),
    );
    const idle = areas.find(
      ({ code, level }) => level === '村' && projects.rows.every(({ area }) => area !== code),
    );
    expect(made.files.map((_, i) => frontOf(made, i)['areas'])).toEqual(wanted.map(({ code }) => [code]));
    expect(() => make({ kind: 'project-announcement', areas: [idle?.code ?? ''] })).toThrow(
      '没有还没公告过的项目',
    );
  });

  test('that is there already is left as it is, and the others are made', () => {
    const each: Parameters<typeof wishFor>[0] = {
      kind: 'village-affairs',
      each: 'village',
      within: '望舒街道',
    };
    const one = make({ kind: 'village-affairs', areas: ['望舒街道太虚村'] }).files;
    const later = groundOf(withFiles(sample, one), '2022-11-20');
    const all = make(each).files.map(({ path }) => path);
    const rest = renewNotice(wishFor(each), builtIn, later);
    expect(rest.files.map(({ path }) => path)).toEqual(all.filter((path) => path !== one[0]?.path));
    expect(rest.told.join('')).toContain(`没有动：${one[0]?.path}`);
    expect(() =>
      renewNotice(wishFor({ kind: 'village-affairs', areas: ['望舒街道太虚村'] }), builtIn, later),
    ).toThrow('没有动它');
  });

  test('tells the household list from the counts: a list to be filled in where the kind has one, none where it has not', () => {
    const paths = (kind: string) =>
      make({ kind, areas: ['990004001001'], end: '2022-11-28' }).files.map(({ path }) => path);
    expect(paths('removal-consultation')).toEqual([
      'notices/removal-990004001001-20221120.mdx',
      'consultations/removal-990004001001-20221120.csv',
    ]);
    expect(paths('inclusion-consultation')).toEqual(['notices/inclusion-990004001001-20221120.mdx']);
  });

  test('names the office, the channels and the bases from the record', () => {
    const front = frontOf(make({ kind: 'inclusion-consultation', areas: ['桃源乡𬬮溪村'] }));
    expect(front).toMatchObject({
      title: '桃源乡𬬮溪村拟纳入监测对象公示',
      issuer: '桃源乡人民政府',
      areas: ['990004001001'],
      plan: 'jianan-2022',
      consultation: { start: '2022-11-20', end: '2022-11-24' },
      objection: { unit: '桃源乡人民政府', phone: '0000-1040100', box: '村务公开栏旁边' },
      supervision: { unit: '许昌市建安区巩固拓展脱贫攻坚成果领导小组' },
      basis: ['monitoring-procedure-henan', 'personal-information-law'],
      synthetic: true,
    });
    const affairs = frontOf(make({ kind: 'village-affairs', areas: ['云旗社区'] }));
    expect(affairs).toMatchObject({ issuer: '望舒街道云旗社区居民委员会', period: '2022-Q3' });
  });

  test('does not take the plan of another county for its basis', () => {
    const front = frontOf(
      make({ kind: 'removal-consultation', areas: ['望舒街道太虚村'], end: '2022-11-30' }),
    );
    expect(front['basis']).not.toContain('plan-jianan-2022');
  });

  test('says in one word what it does not know, and what was meant', () => {
    expect(() => make({ kind: 'inclusion', areas: ['桃源乡𬬮溪村'] })).toThrow('inclusion-consultation');
    expect(() => make({ kind: 'village-affairs', areas: ['湘灵村'] })).toThrow(
      '990002001002（子虚镇湘灵村）',
    );
    expect(() => make({ kind: 'village-affairs', areas: ['云旗社'] })).toThrow('您是不是想写“云旗社区”');
    expect(() => make({ kind: 'village-affairs', areas: ['99000100100'] })).toThrow(
      '您是不是想写 99000100100',
    );
    expect(() => make({ kind: 'project-announcement', projects: ['zz-2022-01'] })).toThrow(
      '您是不是想写“zz-2022-0',
    );
    expect(() => make({ kind: 'supervision-letter', areas: ['子虚镇'] })).toThrow('--end');
    expect(() => make({ kind: 'inclusion-consultation', areas: ['云旗社区'], end: '2022-11-22' })).toThrow(
      '2022-11-24',
    );
    expect(() => make({ kind: 'inclusion-consultation', areas: ['云旗社区'], date: '2022-02-30' })).toThrow(
      '2022-02-30',
    );
  });
});

describe('what the record lacks', () => {
  const files = {
    ...smallFiles,
    'areas.csv': (smallFiles['areas.csv'] ?? '').replace(
      '甲镇,乡,990009000000,0000-1',
      '甲镇,乡,990009000000,',
    ),
  };

  test('of a contact is told at its cell, and nothing is made', () => {
    const wish = wishFor({ kind: 'project', areas: ['子村'] });
    let refused: unknown;
    try {
      renewNotice(wish, builtIn, groundIn(files, '2022-07-20'));
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused instanceof Refusal && refused.findings.map(({ kind, at }) => [kind, at])).toEqual([
      ['template-lacks', { file: 'areas.csv', line: 3, column: 5 }],
    ]);
  });

  test('of a project that is announced is told at its cell by the check of the files to be', () => {
    const path = 'projects/projects.csv';
    const bytes = Buffer.from(sample.read(path)).toString('utf8');
    const row = bytes.split('\n').findIndex((line) => line.startsWith('zz-2022-008,'));
    const header = bytes.split('\n')[0]?.split(',') ?? [];
    const column = header.indexOf('责任人职务');
    const lines = bytes.split('\n').map((line, i) => {
      const cells = line.split(',');
      if (i === row) cells[column] = '';
      return cells.join(',');
    });
    const lacking = {
      list: () => sample.list(),
      read: (file: string) => (file === path ? Buffer.from(lines.join('\n')) : sample.read(file)),
      version: (file: string) => (file === path ? lines : sample.version(file)),
    };
    const place = groundOf(lacking, '2022-11-20');
    const { files: made } = renewNotice(
      wishFor({ kind: 'project-announcement', projects: ['zz-2022-008'] }),
      builtIn,
      place,
    );
    const found = checkWith(place, made).diagnostics.filter(({ severity }) => severity === 'error');
    expect(found.map(({ file, line, column: at }) => [file, line, at])).toContainEqual([
      path,
      row + 1,
      column + 1,
    ]);
  });
});

describe('the days on display', () => {
  const small = (count: 'calendar' | 'working', days: number) =>
    groundIn(
      {
        ...smallFiles,
        'rules.yaml': (smallFiles['rules.yaml'] ?? '').replace(
          /minimum: .*/,
          `minimum: { days: ${days}, count: ${count} }`,
        ),
      },
      '2022-07-20',
    );

  test('are as many as the rule asks, both ends counted, and not one more', () => {
    const day = fc.integer({ min: 0, max: 1200 }).map((n) => addDays('2022-01-01', n));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('calendar' as const, 'working' as const),
        (date, days, count) => {
          const wish = wishFor({ kind: 'project', areas: ['子村'], date });
          const { start, end } = frontOf(renewNotice(wish, builtIn, small(count, days)))[
            'consultation'
          ] as Record<string, string>;
          expect(start).toBe(date);
          expect(isDay(end ?? '')).toBe(true);
          expect(countDays(date, end ?? '', count)).toBe(days);
          if (end !== date) expect(countDays(date, addDays(end ?? '', -1), count)).toBe(days - 1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('an office’s own template', () => {
  const own = (text: string) => () => ({ file: 'templates/project.mdx', text });
  const fill = (text: string) =>
    renewNotice(wishFor({ kind: 'project', areas: ['子村'] }), own(text), groundIn(smallFiles, '2022-07-20'));

  test('is filled in where it asks, and brings its own keys', () => {
    const made = fill(
      '---\r\ntitle: {{地名}}公示\r\nsummary: 到{{ 截止日期 }}\r\npaper: A3\r\n---\r\n\r\n找{{受理单位}}。\r\n',
    );
    expect(frontOf(made)).toMatchObject({ title: '甲镇子村公示', summary: '到2022年7月29日', paper: 'A3' });
    expect(made.files[0] && textOf(made.files[0])).toContain('找甲镇人民政府。');
  });

  test('with a place that nobody knows, or nothing is there for, is refused with its line', () => {
    const front = '---\ntitle: 甲\nsummary: 乙\n---\n\n';
    expect(() => fill(`${front}{{截至日期}}`)).toThrow('第6行');
    expect(() => fill(`${front}{{项目表}}`)).toThrow('--project');
    expect(() => fill('没有开头')).toThrow('---');
    expect(() => fill('---\ntitle: 甲\n---\n')).toThrow('summary');
  });
});
