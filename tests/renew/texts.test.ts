import { describe, expect, test } from 'vitest';
import { renewPlan } from '../../src/renew/plan/renew-plan.ts';
import { renewObjection } from '../../src/renew/renew-objection.ts';
import { renewReport } from '../../src/renew/report/renew-report.ts';
import { changes } from '../protect/list-of-persons.ts';
import { discloseEdition, filesWith, smallFiles, smallRecord } from '../small-record.ts';
import { checkWith, groundIn, groundOf, newErrors, sample, textOf } from './ground.ts';

const wish = { kind: undefined, plan: '', period: '', date: '', issuer: '', number: '' };

describe('a report', () => {
  const ground = groundOf(sample, '2022-12-18');
  const monthly = () =>
    renewReport({ ...wish, kind: 'monthly-report', plan: 'zaozhuang-2022', period: '2022-11' }, ground);

  test('is like the last of its kind: figures bound, prose to be written', () => {
    const { files } = monthly();
    const text = files[0] ? textOf(files[0]) : '';
    expect(files.map(({ path }) => path)).toEqual(['reports/zz-2022-11-monthly-report.mdx']);
    expect(text).toContain('title: 枣庄高新区2022年11月巩固脱贫成果月报');
    expect(text).toContain('<IndicatorTable indicator="zz-safe-water-rate" />');
    expect(text).toContain('〔请写：上一期这里写的是“');
    const prose =
      text
        .split('---\n')[2]
        ?.split('\n')
        .filter((line) => line !== '' && !/^(#|<|〔请写)/.test(line)) ?? [];
    for (const line of prose) expect(line).toMatch(/<[A-Z]/);
    expect(newErrors(ground, files)).toEqual([]);
  });

  test('is shown to nobody while it is a draft, and stops the check once it is none with something left to write', () => {
    const { files } = monthly();
    const { record } = checkWith(ground, files);
    const draft = record?.reports.find(({ id }) => id === 'zz-2022-11-monthly-report');
    expect(draft?.draft).toBe(true);
    const out = files.map((file) => ({
      ...file,
      bytes: Buffer.from(textOf(file).replace('draft: true\n', '')),
    }));
    const errors = checkWith(ground, out).diagnostics.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['MB682']));
  });

  test('moves the periods that it names by as much as it moves itself', () => {
    const report = (smallFiles['reports/r1.mdx'] ?? '').replace(
      /---\n\n[\s\S]*$/,
      '---\n\n六月是<Value indicator="visited" period="2022-06" />，五月是<Value indicator="visited" period="2022-05" />。\n',
    );
    const july = '指标,地区代码,数值,报送日期\nvisited,990009001001,9,2022-08-03\n';
    const files = { ...smallFiles, 'reports/r1.mdx': report, 'progress/small/2022-07/indicators.csv': july };
    const place = groundIn(files, '2022-08-20');
    const kind = place.reading.record.reports[0]?.kind;
    const { files: made } = renewReport({ ...wish, kind, period: '2022-07' }, place);
    expect(made[0] && textOf(made[0])).toContain(
      '六月是<Value indicator="visited" period="2022-07" />，五月是<Value indicator="visited" period="2022-06" />。',
    );
  });

  test('of a period of which nothing came is refused', () => {
    const place = groundIn(smallFiles, '2022-08-20');
    expect(() => renewReport({ ...wish, kind: '月报', period: '2022-07' }, place)).toThrow(
      'npm run new -- period 2022-07',
    );
    expect(() => renewReport({ ...wish, kind: 'montly-report', period: '2022-06' }, place)).toThrow(
      'monthly-report（月报）',
    );
  });

  test('that is a draft is in no edition', () => {
    const path = 'reports/r1.mdx';
    const draft = (smallFiles[path] ?? '').replace('---\n', '---\ndraft: true\n');
    const ids = (changes: Record<string, string>) =>
      discloseEdition(smallRecord(changes), '2022-12-31').disclosure.reports.map(({ id }) => id);
    expect(ids({})).toContain('r1');
    expect(ids({ [path]: draft })).not.toContain('r1');
  });
});

describe('a plan', () => {
  const given = { id: 'xf-2023', title: '小样县2023年工作要点', short: '', area: '', start: '', end: '' };

  test('is begun with what is known, and says of every other place what to write', () => {
    const ground = groundIn(smallFiles, '2023-01-10');
    const { files } = renewPlan(given, ground);
    const errors = checkWith(ground, files).diagnostics.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['MB682']));
    expect(new Set(errors.map(({ file }) => file))).toEqual(
      new Set(['plans/xf-2023/plan.mdx', 'plans/xf-2023/tasks.yaml']),
    );
  });

  test('is sound as soon as those places are written', () => {
    const ground = groundIn(smallFiles, '2023-01-10');
    const { files } = renewPlan({ ...given, start: '2023-01-01', end: '2023-12-31' }, ground);
    const written = files.map((file) => ({
      ...file,
      bytes: Buffer.from(textOf(file).replaceAll(/〔请写：[^〕]*〕/g, '把该办的事办好')),
    }));
    expect(newErrors(ground, written)).toEqual([]);
    expect(checkWith(ground, written).record?.plans.map(({ id }) => id)).toContain('xf-2023');
  });

  test('needs an id that can be an address, and never takes another’s place', () => {
    const ground = groundIn(smallFiles, '2023-01-10');
    for (const id of ['幸福', 'Xf', 'a/b', undefined])
      expect(() => renewPlan({ ...given, id }, ground)).toThrow('小写字母');
    expect(() => renewPlan({ ...given, id: 'small' }, ground)).toThrow('没有动它');
    expect(() => renewPlan({ ...given, title: '' }, ground)).toThrow('--title');
    expect(() => renewPlan({ ...given, area: '小洋县' }, ground)).toThrow('小样县');
  });
});

describe('an objection', () => {
  const ground = groundOf(sample, '2022-11-20');
  const came = {
    notice: 'ja-removal-2',
    channel: '电话',
    matter: '公示的面积和地块对不上',
    date: '',
    note: '',
  };

  test('gets the next number of its year, behind all that were there', () => {
    const { files } = renewObjection(came, ground);
    const before = Buffer.from(sample.read('objections.csv')).toString('utf8');
    const [file] = files;
    const text = file ? textOf(file) : '';
    expect(text.startsWith(before)).toBe(true);
    const numbers = ground.reading.record.objections
      .flatMap(({ rows }) => rows)
      .map(({ id }) => Number(id.slice(5)));
    const next = String(Math.max(...numbers) + 1).padStart(3, '0');
    expect(text.slice(before.length)).toBe(
      `2022-${next},ja-removal-2,2022-11-20,电话,公示的面积和地块对不上,,,,\n`,
    );
    expect(newErrors(ground, files)).toEqual([]);
  });

  test('begins the register where there is none', () => {
    const place = groundIn(smallFiles, '2022-07-20');
    const id = place.reading.record.notices[0]?.id ?? '';
    const { files } = renewObjection({ ...came, notice: id }, place);
    expect(files[0] && textOf(files[0])).toContain(`2022-001,${id},2022-07-20,电话,`);
    expect(newErrors(place, files)).toEqual([]);
  });

  test('that names a person of the list is refused in the words of the check, and tells no name', () => {
    const place = groundIn(
      filesWith({ ...changes, 'consultations/n1.csv': '姓名\n张三\n王小二\n' }),
      '2022-07-20',
    );
    const wish = { ...came, notice: 'n1' };
    for (const [given, shown] of [
      [{ ...wish, matter: '张三家收入没有那么高' }, '张＊'],
      [{ ...wish, note: '王 小二当面说的' }, '王＊二'],
    ] as const) {
      const refuse = () => renewObjection(given, place);
      expect(refuse).toThrow(`名单里的一个人（${shown}）`);
      expect(refuse).toThrow('名单第3户');
      expect(refuse).not.toThrow(/张三|王小二/);
    }
    expect(renewObjection({ ...wish, matter: '第1户收入没有那么高' }, place).files).not.toEqual([]);
  });

  test('about a notice that is not there, or of which nobody said how it came, is refused', () => {
    expect(() => renewObjection({ ...came, notice: 'ja-removl-2' }, ground)).toThrow('ja-removal-2');
    expect(() => renewObjection({ ...came, channel: '微信' }, ground)).toThrow('电话');
    expect(() => renewObjection({ ...came, matter: '' }, ground)).toThrow('--matter');
  });
});
