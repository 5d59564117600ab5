import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/check/diagnostic.ts';
import { matchTicks, tickedOf, tickFor, untickedOf } from '../../src/check/tick/match.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import type { Tick } from '../../src/record/tick/schema.ts';
import { filesWith, smallFiles } from '../small-record.ts';

function warning(given: Partial<Diagnostic> = {}): Diagnostic {
  const usual = {
    code: 'MB900',
    severity: 'warning',
    file: 'a.csv',
    line: 1,
    column: 1,
    value: null,
  } as const;
  return { ...usual, message: '甲镇没有报。', fix: '', ...given };
}

const tick = (given: Partial<Tick> = {}): Tick => ({
  code: 'MB900',
  file: 'a.csv',
  reason: '已催报',
  on: '2022-07-01',
  ...given,
});

describe('a tick', () => {
  it('stands for the warning of its code, file and value, wherever the line has moved', () => {
    const found = warning({ value: '120', line: 7 });
    expect(untickedOf([found], [tick({ value: '120', line: 3 })])).toEqual([]);
    for (const other of [{ code: 'MB901' }, { file: 'b.csv' }, { value: '121' }])
      expect(untickedOf([found], [tick({ value: '120', ...other })])).toEqual([found]);
  });

  it('for a warning with a value, too, stands only as long as the same is said, numbers apart', () => {
    const said = tick({ value: '未写明', said: '3项任务里有1项没有责任单位（学习）。' });
    const found = (message: string) => warning({ value: '未写明', message });
    expect(untickedOf([found('9项任务里有1项没有责任单位（学习）。')], [said])).toEqual([]);
    const other = found('4项任务里有2项没有责任单位（发钱、学习）。');
    expect(matchTicks([other], [said])).toEqual({ unticked: [other], ticked: [], idle: [said] });
  });

  it('that does not tell what was said stands for whatever is said of the value', () => {
    const found = [warning({ value: '5', message: '甲' }), warning({ value: '5', message: '乙' })];
    const ticks = [tick({ value: '5' }), tick({ value: '5' })];
    expect(untickedOf(found, ticks)).toEqual([]);
    // One that tells it goes before.
    const said = tick({ value: '5', said: '乙' });
    expect(tickedOf(found, [tick({ value: '5' }), said])[1]?.tick).toBe(said);
  });

  it('stands for one warning: of two alike for the one on its line, else for the first', () => {
    const [first, second] = [warning({ value: '5', line: 2 }), warning({ value: '5', line: 9 })];
    expect(untickedOf([first, second], [tick({ value: '5', line: 9 })])).toEqual([first]);
    expect(untickedOf([first, second], [tick({ value: '5', line: 4 })])).toEqual([second]);
    expect(untickedOf([first, second], [tick({ value: '5' }), tick({ value: '5' })])).toEqual([]);
  });

  it('for a warning without a value stands only as long as the same is said', () => {
    const said = tick({ said: '甲镇没有报。' });
    expect(untickedOf([warning()], [said])).toEqual([]);
    expect(untickedOf([warning({ message: '乙镇没有报。' })], [said])).toHaveLength(1);
  });

  it('does not fall when a line or a count of days in the words moves on', () => {
    const said = tick({ said: '第3行的结果过了5天还没有写。' });
    expect(untickedOf([warning({ message: '第4行的结果过了 12 天还没有写。' })], [said])).toEqual([]);
  });

  it('that was written by hand without the words stands for whatever the code says of the file', () => {
    expect(untickedOf([warning()], [tick()])).toEqual([]);
  });

  it('lets no error pass', () => {
    const error = warning({ severity: 'error' });
    expect(matchTicks([error], [tick()])).toEqual({ unticked: [], ticked: [], idle: [tick()] });
  });

  it('that nothing matches any more is told', () => {
    const [used, idle] = [tick(), tick({ file: 'gone.csv' })];
    expect(matchTicks([warning()], [used, idle]).idle).toEqual([idle]);
  });
});

const diagnostics = fc.array(
  fc
    .record({
      code: fc.constantFrom('MB900', 'MB426'),
      severity: fc.constantFrom('warning' as const, 'error' as const),
      file: fc.constantFrom('a.csv', 'b.csv'),
      line: fc.integer({ min: 1, max: 4 }),
      value: fc.constantFrom(null, '1', '2'),
      message: fc.constantFrom('甲', '乙'),
    })
    .map(warning),
  { maxLength: 12 },
);

describe('ticks of any findings', () => {
  it('leave nothing when each warning has its own, and each is used once', () => {
    fc.assert(
      fc.property(diagnostics, (found) => {
        const ticks = found
          .filter(({ severity }) => severity === 'warning')
          .map((each) => tickFor(each, '看过', '2022-07-01'));
        const match = matchTicks(found, ticks.toReversed());
        expect([match.unticked, match.idle]).toEqual([[], []]);
        expect(new Set(match.ticked.map((each) => each.tick)).size).toBe(ticks.length);
      }),
    );
  });

  it('divide warnings into those with a reason and those without, and lose none', () => {
    fc.assert(
      fc.property(diagnostics, fc.integer({ min: 0, max: 12 }), (found, some) => {
        const warnings = found.filter(({ severity }) => severity === 'warning');
        const ticks = warnings.slice(0, some).map((each) => tickFor(each, '看过', '2022-07-01'));
        const told = [
          ...untickedOf(found, ticks),
          ...tickedOf(found, ticks).map(({ diagnostic }) => diagnostic),
        ];
        expect(new Set(told)).toEqual(new Set(warnings));
        expect(told).toHaveLength(warnings.length);
        expect(tickedOf(found, ticks)).toHaveLength(Math.min(some, warnings.length));
      }),
    );
  });
});

describe('ticks.yaml', () => {
  const check = (text: string) => checkRecord(holdFolder(filesWith({ 'ticks.yaml': text })));
  const one = '- { code: MB426, file: site.yaml, reason: 备案号还没有批下来, on: 2022-07-01 }\n';

  it('is read with the record and silences no warning of the check', () => {
    const { diagnostics, record, ticks } = check(one);
    expect(ticks).toEqual([tick({ code: 'MB426', file: 'site.yaml', reason: '备案号还没有批下来' })]);
    expect(diagnostics.map(({ code }) => code)).toContain('MB426');
    expect(untickedOf(diagnostics, ticks).map(({ code }) => code)).not.toContain('MB426');
    expect(record).toBeDefined();
  });

  it('does not let pass that a second task has no unit either, which nobody gave a reason for', () => {
    const path = 'plans/small/tasks.yaml';
    const tasks = smallFiles[path] ?? '';
    const look = (text: string, ticks: string) =>
      checkRecord(holdFolder(filesWith({ [path]: text, 'ticks.yaml': ticks })));
    const isLack = ({ code }: Diagnostic) => code === 'MB852';
    const [lack] = look(tasks, '[]').diagnostics.filter(isLack);
    expect(lack).toMatchObject({ value: '未写明', message: expect.stringContaining('（学习）') });
    if (!lack) return;
    const ticked = JSON.stringify([tickFor(lack, '学习由各单位自己组织', '2022-07-01')]);
    const unticked = (text: string) => {
      const { diagnostics, ticks } = look(text, ticked);
      return untickedOf(diagnostics, ticks).filter(isLack);
    };
    expect(unticked(tasks)).toEqual([]);
    const fourth = (words: string) =>
      `${tasks}  - { id: t4, no: "4", title: 发钱, section: s1, summary: 把钱发下去。, ${words} }\n`;
    expect(unticked(fourth('label: 责任单位, responsible: [各乡镇]'))).toEqual([]);
    expect(unticked(fourth('label: 未写明'))).toMatchObject([
      { message: expect.stringMatching(/（.*发钱.*）/) },
    ]);
  });

  it.each([
    ['no reason', one.replace('reason: 备案号还没有批下来, ', '')],
    ['a blank reason', one.replace('备案号还没有批下来', '" "')],
    ['no day', one.replace(', on: 2022-07-01', '')],
    ['a day that does not exist', one.replace('2022-07-01', '2022-02-30')],
  ])('with %s is an error', (_, text) => {
    const { diagnostics, record } = check(text);
    expect(record).toBeUndefined();
    expect(diagnostics.some(({ file, severity }) => file === 'ticks.yaml' && severity === 'error')).toBe(
      true,
    );
  });

  it('may hold no personal data: it is scanned like every file', () => {
    const { diagnostics } = check(one.replace('备案号还没有批下来', '已电话告知王大山本人，手机13812345678'));
    const told = diagnostics.filter(({ file }) => file === 'ticks.yaml');
    expect(told.map(({ severity }) => severity)).toContain('error');
    expect(JSON.stringify(told)).not.toContain('13812345678');
  });
});
