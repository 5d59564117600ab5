import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { deskFolder } from '../../scripts/command/desk-folder.ts';
import { readNumbers } from '../../scripts/command/read-numbers.ts';
import { appendTicks, removeTicks } from '../../scripts/command/write-ticks.ts';
import { readRecord } from '../../src/record/read.ts';
import { openFolder } from '../../src/record/source/folder.ts';
import type { Tick } from '../../src/record/tick/schema.ts';

const project = join(import.meta.dirname, '../..');
const room = mkdtempSync(join(tmpdir(), 'mingbai-desk-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** A copy of the small record of its own, and the commands on it. */
function openOffice(name: string) {
  const content = join(room, name);
  cpSync(join(project, 'tests/sites/small/content'), content, { recursive: true });
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(project, 'scripts', `${script}.ts`), '--content', content, ...args], {
      encoding: 'utf8',
      env: { ...process.env, AS_OF: '2022-07-20', MINGBAI_KEPT: join(room, 'kept'), NO_COLOR: '1' },
      cwd: project,
    });
  const file = join(content, 'ticks.yaml');
  return {
    content,
    desk: (...args: string[]) => run('desk', ...args),
    tick: (...args: string[]) => run('tick', ...args),
    check: () => run('check'),
    ticks: () => readRecord(openFolder(content)).record.ticks,
    text: () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined),
    write: (text: string) => writeFileSync(file, text),
  };
}

const deskSchema = z.object({
  ready: z.boolean(),
  items: z.array(z.object({ section: z.string(), what: z.string() })),
  untold: z.array(z.string()),
  warnings: z.array(z.object({ number: z.number(), code: z.string() })),
});
const readDesk = (text: string) => deskSchema.parse(JSON.parse(text));

describe('npm run desk', () => {
  test('tells the desk and writes page, data and reminders beside the record, never in it', () => {
    const office = openOffice('usual');
    const before = readdirSync(office.content);
    const { status, stdout, stderr } = office.desk();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('过了期限（2件）');
    expect(stdout).not.toContain('\u001b');
    expect(readdirSync(office.content)).toEqual(before);
    const folder = deskFolder(office.content);
    expect(folder).toBe(`${office.content}-desk`);
    expect(readdirSync(folder).sort()).toEqual(['desk.json', 'index.html', 'reminders.ics']);
    expect(deskFolder(join(project, 'content'))).toBe(join(project, '.mingbai/desk'));
  });

  test('gives the same to programs', () => {
    const office = openOffice('json');
    const { status, stdout } = office.desk('--json', '--days', '30');
    expect(status).toBe(0);
    const desk = readDesk(stdout);
    expect(stdout).toBe(readFileSync(join(deskFolder(office.content), 'desk.json'), 'utf8'));
    expect(desk.ready).toBe(false);
    expect(desk.items.filter(({ section }) => section === 'soon')).toHaveLength(2);
    expect(office.desk('--days', 'x').status).toBe(1);
  });

  test('of a broken record tells the errors and what can be told all the same, and ends with 1', () => {
    const office = openOffice('broken');
    const table = join(office.content, 'projects/projects.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace(',产业,', ',产叶,'));
    const { status, stdout } = office.desk('--json');
    const desk = readDesk(stdout);
    expect(status).toBe(1);
    expect(desk.ready).toBe(false);
    expect(desk.items.map(({ what }) => what)).toContain('最后一天：子村大棚项目公示');
    expect(office.desk().stdout).toContain('✕ 资料有1处错误，改好才能公开');
  });

  test.each(['site.yaml', 'areas.csv', 'organizations.yaml', 'plans/small/tasks.yaml', 'rules.yaml'])(
    'without %s still ends in plain words',
    (file) => {
      const office = openOffice(`without-${file.replaceAll('/', '-')}`);
      rmSync(join(office.content, file));
      const { status, stdout, stderr } = office.desk();
      expect(status).toBe(1);
      expect(stdout).toContain('改好才能公开');
      expect(stderr).not.toMatch(/\n\s+at |node:|undefined/);
    },
  );
});

describe('npm run tick', () => {
  test('writes reasons by number, by list of numbers and by code; then a release has nothing to wait for', () => {
    const office = openOffice('ticking');
    const { warnings } = readDesk(office.desk('--json').stdout);
    const first = office.tick('1,3', '看过，没有错');
    expect(first.status).toBe(0);
    expect(first.stdout).toContain(`还有 ${warnings.length - 2} 条提醒没有写理由`);
    expect(office.tick('--code', 'MB900', '已电话催报').status).toBe(0);
    // Numbers stay what was read, until the desk is laid again.
    const rest = warnings.filter(({ code, number }) => code !== 'MB900' && ![1, 3].includes(number));
    expect(office.tick(rest.map(({ number }) => number).join(','), '年底一并改').status).toBe(0);
    expect(office.ticks()).toHaveLength(warnings.length);
    expect(office.ticks().every(({ on }) => on === '2022-07-20')).toBe(true);
    const desk = office.desk('--json');
    expect(readDesk(desk.stdout)).toMatchObject({ ready: true, warnings: [] });
    expect(office.desk().stdout).toContain('现在就可以公开一期');
    // The check tells every warning as before.
    expect(office.check().stdout).toContain(`${warnings.length} 处提醒`);
  });

  test('refuses what is no reason, no number or no warning, and then writes nothing', () => {
    const office = openOffice('refusing');
    expect(office.tick('1', '看过').stderr).toContain('请先运行 npm run desk');
    office.desk();
    for (const [args, said] of [
      [['1'], '没有写理由'],
      [['1', '……'], '没有写理由'],
      [['0', '看过'], '看不懂'],
      [['99', '看过'], '没有第 99 条'],
      [['--code', 'MB330', '看过'], '是错误'],
      [['1', '打过13812345678问了'], '个人信息'],
    ] as const) {
      const { status, stderr } = office.tick(...args);
      expect([args, status]).toEqual([args, 1]);
      expect(stderr).toContain(said);
      expect(stderr).toContain('什么也没有写');
    }
    expect(office.text()).toBeUndefined();
  });

  test('says that no warning is left where none is', () => {
    const office = openOffice('nothing-left');
    const { warnings } = readDesk(office.desk('--json').stdout);
    expect(office.tick(warnings.map(({ number }) => number).join(','), '年底一并改').status).toBe(0);
    const refused = () => {
      const { status, stderr } = office.tick('1', '看过');
      return [status, stderr.trim()];
    };
    expect(refused()).toEqual([1, '没有还要写理由的提醒了。\n什么也没有写。']);
    office.desk();
    expect(refused()).toEqual([1, '没有还要写理由的提醒了。\n什么也没有写。']);
    rmSync(join(office.content, 'ticks.yaml'));
    expect(refused()[1]).toContain('请再运行一次，照新的序号写');
  });

  test('does not take a number for another warning when the record has changed since the desk was laid', () => {
    const office = openOffice('changed');
    const { warnings } = readDesk(office.desk('--json').stdout);
    const identity = warnings.find(({ code }) => code === 'MB426')?.number ?? 0;
    const site = join(office.content, 'site.yaml');
    writeFileSync(site, `${readFileSync(site, 'utf8')}\nidentity: { operator: 县农业农村局 }\n`);
    const { status, stderr } = office.tick(`${identity}`, '看过');
    expect([status, office.text()]).toEqual([1, undefined]);
    expect(stderr).toContain('已经变了');
  });

  test('leaves what the office wrote around the reasons, and takes out those that nothing wants any more', () => {
    const office = openOffice('tidy');
    const gone = '- { code: MB900, file: gone.csv, reason: 早先的, on: 2022-07-01 }\n';
    office.write(`# 我们自己的话\r\n${gone}`);
    office.desk();
    expect(office.tick('1', '看过').status).toBe(0);
    expect(office.text()).toContain('# 我们自己的话');
    expect(office.ticks()).toHaveLength(2);
    expect(office.desk().stdout).toContain('有1条理由用不上了');
    expect(office.tick('--tidy').stdout).toContain('删去了 1 条');
    expect(office.text()).toContain('# 我们自己的话');
    expect(office.ticks().map(({ file }) => file)).toEqual(['datasets.yaml']);
    expect(office.tick('--tidy').stdout).toContain('没有用不上的理由');
  });
});

describe('ticks.yaml', () => {
  const tick = (reason: string): Tick => ({ code: 'MB426', file: 'site.yaml', reason, on: '2022-07-20' });
  const words = fc
    .stringMatching(/^[\u4e00-\u4e05a-z:#'"\-\]{},&*!|>%@ \\]{1,20}$/)
    .map((text) => `因${text}了`);

  test('gives back every reason as it was written, however often one is added', () => {
    const { content, ticks, write } = openOffice('written');
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(
          '',
          '[]\n',
          '# 空的\n',
          '- code: MB426\n  file: a.yaml\n  reason: 因\n  on: 2022-07-01',
          '[ { code: MB426, file: a.yaml, reason: 因, on: 2022-07-01 } ]\n',
        ),
        (reasons, before) => {
          write(before);
          const had = ticks().length;
          for (const reason of reasons) appendTicks(content, [tick(reason)]);
          expect(ticks().slice(had)).toEqual(reasons.map((reason) => tick(reason)));
          const added = ticks().slice(had);
          expect(removeTicks(content, added)).toBe(reasons.length);
          expect(ticks()).toHaveLength(had);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('is left as it was when the disk does not take the new one', () => {
    const { content, text, write } = openOffice('full');
    write('- { code: MB426, file: site.yaml, reason: 因, on: 2022-07-01 }\n');
    const before = text();
    // A folder in the way of the file that is written aside stands for a disk that takes nothing.
    cpSync(join(content, 'pages'), join(content, `ticks.yaml.part-${process.pid}`), { recursive: true });
    expect(() => appendTicks(content, [tick('看过')])).toThrow();
    expect(text()).toBe(before);
    expect(statSync(join(content, 'ticks.yaml')).isFile()).toBe(true);
  });
});

test('numbers are read as people list them', () => {
  expect(readNumbers('3')).toEqual([3]);
  expect(readNumbers('1,3-5')).toEqual([1, 3, 4, 5]);
  expect(readNumbers('５、1，3—4, 3')).toEqual([1, 3, 4, 5]);
  for (const wrong of ['', ',', '0', '5-3', 'a', '1-', '-1', '1.5', '1-999999'])
    expect([wrong, readNumbers(wrong)]).toEqual([wrong, undefined]);
});
