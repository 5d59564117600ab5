import { describe, expect, test } from 'vitest';
import { elderly, wcag } from '../../src/components/accessibility/criteria.ts';
import { sayConformance } from '../../src/components/accessibility/words.ts';
import { tickChannels } from '../../src/components/duty/channels.ts';
import { sayRest, sayTally, sumTallies } from '../../src/components/duty/words.ts';
import { tellFreshness } from '../../src/components/home/freshness.ts';
import { smallDisclosure } from '../small-record.ts';

const none = { 'on-time': 0, late: 0, missing: 0, ahead: 0, public: 0, elsewhere: 0 };

describe('the sum of duties', () => {
  test('is one sentence that names only what there is', () => {
    expect(sayTally({ ...none, 'on-time': 58, late: 3, missing: 1 }, '2022-11-20')).toBe(
      '到2022年11月20日应公开62次，按时58次，晚了3次，没公开1次。',
    );
    expect(sayTally({ ...none, 'on-time': 5 }, '2022-11-20')).toBe(
      '到2022年11月20日应公开5次，都按时公开了。',
    );
    expect(sayTally(none, '2022-11-20')).toContain('还没有到期');
  });

  test('says apart what cannot be judged, and counts what only hangs in the village in neither', () => {
    expect(sayRest({ ...none, ahead: 2, public: 1, elsewhere: 9 })).toBe(
      '另有2次还没到期限，1次已经公开，但没有日子可比，分不出早晚。',
    );
    expect(sayRest({ ...none, elsewhere: 9 })).toBe('');
  });

  test('of several counties adds up state by state', () => {
    expect(
      sumTallies([
        { ...none, late: 2 },
        { ...none, late: 1, ahead: 4 },
      ]),
    ).toEqual({ ...none, late: 3, ahead: 4 });
  });
});

describe('the boxes of the catalogue', () => {
  const ticked = (channels: string[]) =>
    tickChannels(channels)
      .filter(({ isTicked }) => isTicked)
      .map(({ name }) => name);

  test('are always all thirteen, in the order of the form', () => {
    expect(tickChannels([]).map(({ name }) => name)).toHaveLength(13);
    expect(tickChannels([])[0]?.name).toBe('政府网站');
    expect(tickChannels([]).at(-1)?.name).toBe('其他');
    expect(ticked([])).toEqual([]);
  });

  test('are ticked by the words of the record, and what fits none stands under 其他', () => {
    expect(ticked(['政府网站', '入户/现场'])).toEqual(['政府网站', '入户/现场']);
    expect(ticked(['乡镇公开栏'])).toEqual(['社区/企事业单位/村公示栏（电子屏）：乡镇公开栏']);
    expect(ticked(['大喇叭'])).toEqual(['其他：大喇叭']);
  });
});

describe('how fresh a part is', () => {
  const progressOn = (asOf: string) => tellFreshness(smallDisclosure(asOf))[0];

  test('tells when the next reports are due, fifteen days after their period', () => {
    expect(progressOn('2022-07-20')?.next).toEqual({ period: '2022年7月', due: '2022-08-15', isPast: false });
  });

  test('is stale only when that day is over', () => {
    expect(progressOn('2022-08-15')?.next?.isPast).toBe(false);
    expect(progressOn('2022-08-16')?.next?.isPast).toBe(true);
  });

  test('asks for nothing more once the plan has ended', () => {
    expect(progressOn('2023-02-01')).toMatchObject({ isOver: true, next: undefined });
  });
});

describe('the statement on accessibility', () => {
  test('names every criterion of WCAG 2.2 A and AA once, and says of each how it is known or why it is not', () => {
    expect(new Set(wcag.map(({ no }) => no)).size).toBe(55);
    for (const { by, name, note, state } of [...wcag, ...elderly]) {
      if (state === 'met') expect(by, name).toBeDefined();
      if (state === 'partly' || state === 'not' || state === 'absent') expect(note, name).toBeDefined();
      if (state === 'untested') expect(by, name).toBeUndefined();
    }
  });

  test('adds up to all of them', () => {
    const numbers = (sayConformance(wcag).match(/\d+/g) ?? []).map(Number);
    expect(numbers.slice(1).reduce((sum, each) => sum + each, 0)).toBe(numbers[0]);
  });
});
