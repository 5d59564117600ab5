import { describe, expect, it } from 'vitest';
import { dueSoon } from '../../src/components/organization/work.ts';
import { dateCadence } from '../../src/compute/cadence.ts';
import { dateDeadline } from '../../src/compute/deadline.ts';
import type { PublicTask } from '../../src/protect/disclosure.ts';
import { hideFigure } from '../../src/protect/figure.ts';
import { tasksFileSchema } from '../../src/record/task/schema.ts';

const asOf = '2022-11-20';
const [given] = tasksFileSchema.parse({
  sections: [{ id: 's', no: '一、', title: '事' }],
  tasks: [
    {
      id: 't1',
      no: '1',
      title: '办事',
      section: 's',
      summary: '办事',
      label: '责任单位',
      deadlines: [
        { text: '11月底前', what: '办完', by: '2022-11-30' },
        { text: '10月底前', what: '先办', by: '2022-10-31' },
        { text: '12月底前', what: '收尾', by: '2022-12-31' },
        { text: '11月15日至25日', what: '查', window: { start: '2022-11-15', end: '2022-11-25' } },
      ],
      cadences: [
        { text: '每月', what: '报', every: 'month' },
        { text: '每周五', what: '走访', every: 'week', weekday: 5 },
        { text: '定期', what: '看', every: 'unspecified' },
      ],
    },
  ],
}).tasks;

const task = (state: PublicTask['standing']['state']): PublicTask => {
  if (!given) throw new Error('no task');
  return {
    id: 'p-t1',
    plan: 'p',
    task: given,
    deadlines: given.deadlines.map((each) => dateDeadline(each, asOf)),
    cadences: given.cadences.map((each) => dateCadence(each, undefined, asOf)),
    targets: [],
    lead: [],
    responsible: [],
    standing: {
      state,
      why: '',
      share: hideFigure('not-reported', '%'),
      period: undefined,
      readings: [],
      missing: [],
    },
  };
};

describe('dueSoon', () => {
  it('lists what falls due within thirty days, monthly turns among it, and nothing of the week or unspecified', () => {
    expect(dueSoon(task('ongoing'), asOf).map((item) => [item.what, item.daysLeft])).toEqual([
      ['办完', 10],
      ['查', 5],
      ['报', 10],
    ]);
  });
  it('leaves out what is done', () => {
    expect(dueSoon(task('done'), asOf)).toEqual([]);
  });
});
