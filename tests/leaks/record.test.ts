import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/check/diagnostic.ts';
import { soundFiles, tellOf } from '../check/sound-record.ts';
import { kinds, leaks } from './corpus/corpus.ts';
import type { Leak } from './corpus/leak.ts';
import { writeNearMisses } from './corpus/near-misses.ts';
import { isPersonal, plantAll, type SpoiltRecord, toldOf } from './record/plant.ts';
import { faultOf, isShown, tellOfChanged } from './record/tell-single.ts';
import { type Missed, tellMissed } from './report.ts';

const copies: SpoiltRecord[] = [];
const planted = () => copies.flatMap((copy) => copy.planted.map((each) => ({ copy, each })));

beforeAll(() => {
  for (const turn of [0, 5]) copies.push(...plantAll(leaks, turn));
});

describe('a leak in the record', () => {
  test('is an error at its file and line, or a warning where it is not published', () => {
    const missed: Missed[] = planted()
      .filter(({ copy, each }) => {
        const told = toldOf(copy, each).filter(isPersonal);
        return !told.some(
          ({ severity }) => severity === 'error' || (!each.bed.published && severity === 'warning'),
        );
      })
      .map(({ each }) => ({ leak: each.leak, where: each.bed.name }));
    expect(
      tellMissed(
        missed,
        planted().map(({ each }) => each.leak),
      ),
    ).toBe('');
  });

  test('is printed in full by no diagnostic of its lines, whichever check tells it', () => {
    // To print a line the whole file is masked first, which takes its time: one turn is enough.
    const once = planted().slice(0, leaks.length);
    const shown: Missed[] = once.flatMap(({ copy, each }) => {
      const told = toldOf(copy, each);
      if (told.length === 0 || !isShown(each.leak, told, copy.folder)) return [];
      const codes = [...new Set(told.map(({ code }) => code))].join(' ');
      return [{ leak: each.leak, where: `${each.bed.name}, ${codes}` }];
    });
    expect(
      tellMissed(
        shown,
        planted().map(({ each }) => each.leak),
      ),
    ).toBe('');
  });
});

const single = (name: string) =>
  leaks.find(({ kind, cells }) => kind === name && cells.length === 1 && !/[\n/]/.test(cells[0]?.text ?? ''));

describe('a leak in an odd place', () => {
  const oneOfEach = kinds.flatMap(({ name }) => single(name) ?? []);
  const about = soundFiles['pages/about.mdx'] ?? '';

  test('is told in the name of a file', () => {
    const missed = oneOfEach.filter((leak) => {
      const file = `pages/${leak.cells[0]?.text.replace(/[。：:]/g, '')}.mdx`;
      return !tellOfChanged({ [file]: about }).told.some(isPersonal);
    });
    expect(
      tellMissed(
        missed.map((leak) => ({ leak, where: 'file name' })),
        oneOfEach,
      ),
    ).toBe('');
  });

  test('stops in a comment in braces, and the error about the braces does not print it', () => {
    const faults = oneOfEach.flatMap((leak) =>
      faultOf(leak, { 'pages/about.mdx': `${about}\n{/* ${leak.cells[0]?.text} */}\n` }),
    );
    expect(tellMissed(faults, oneOfEach)).toBe('');
  });

  test.each([
    ['a date', 'progress/p1/2022-08/tasks.csv', ',2022-08-26,2022-09-05', ',{v},2022-09-05'],
    ['a number', 'progress/p1/2022-08/indicators.csv', ',236,', ',{v},'],
    ['an area code', 'progress/p1/2022-08/tasks.csv', 't3,990100001000', 't3,{v}'],
    ['a category', 'monitoring/p1.csv', '脱贫不稳定户,19', '{v},19'],
    ['a day in YAML', 'plans/p1/tasks.yaml', 'by: 2022-08-31, line: 16', 'by: {v}, line: 16'],
  ])('is not printed by the error about %s that it stands in the place of', (_, file, place, spoilt) => {
    const numbers = leaks
      .filter(({ kind }) => /^resident-id(-x|-15)?$|^mobile$|^bank-card$|^disability/.test(kind))
      .filter((_leak, at) => at % 8 === 0);
    const text = soundFiles[file] ?? '';
    expect(text).toContain(place);
    const faults = numbers.flatMap((leak) =>
      faultOf(leak, { [file]: text.replace(place, spoilt.replace('{v}', leak.secret[0] ?? '')) }),
    );
    expect(tellMissed(faults, numbers)).toBe('');
  });

  test('is not printed from columns that the table does not have', () => {
    const rows = leaks.filter(({ cells }) => cells.length > 1).filter((_, at) => at % 8 === 0);
    const file = 'monitoring/p1.csv';
    const [head = '', first = '', ...lines] = (soundFiles[file] ?? '').trimEnd().split('\n');
    const faults = rows.flatMap(({ cells, ...leak }) => {
      const wide = [
        `${head},${cells.map(({ field }) => field).join(',')}`,
        `${first},${cells.map(({ text }) => text).join(',')}`,
        ...lines.map((line) => line + ','.repeat(cells.length)),
      ];
      return faultOf({ cells, ...leak }, { [file]: wide.join('\n') });
    });
    expect(tellMissed(faults, rows)).toBe('');
  });
});

/** Where personal data was told, without what. */
const personalOf = (told: Diagnostic[]) =>
  told.filter(isPersonal).map(({ file, severity }) => `${file} ${severity}`);

describe('the gate lets pass', () => {
  test('near-misses, wherever a clerk writes them', () => {
    const texts: Leak[] = writeNearMisses('near misses').map((text) => ({
      kind: 'near-miss',
      cells: [{ text }],
      secret: [text],
    }));
    const alarms = plantAll(texts, 0).flatMap((copy) =>
      copy.planted.flatMap((each) =>
        toldOf(copy, each)
          .filter(isPersonal)
          .map(({ code }) => `${each.bed.name} ${code}: ${each.leak.cells[0]?.text}`),
      ),
    );
    expect(alarms).toEqual([]);
  });

  test('numbers of offices in the fields for them, also where a text repeats the very number', () => {
    const told = tellOf({
      'site.yaml': [['phone: 0000-9900001', 'phone: "13937810001"']],
      'organizations.yaml': [['phone: 0000-9900003', 'phone: "139 3781 0002"']],
      'areas.csv': [['0000-9901001', '13937810003']],
      'notices/gongshi-2.mdx': [
        ['phone: 0000-9901000', 'phone: "13937810004"'],
        ['公示期内，可以打电话，', '公示期内，可以打电话13937810004，'],
      ],
    });
    expect(personalOf(told)).toEqual([]);
  });

  test('no other number beside them: the field counts, not the look', () => {
    const told = tellOf({
      'organizations.yaml': [['phone: 0000-9900003', 'phone: "13937810002"']],
      'notices/gongshi-2.mdx': [['公示期内，可以打电话，', '公示期内，可以打电话13937810005，']],
    });
    expect(personalOf(told)).toEqual(['notices/gongshi-2.mdx error']);
  });
});
