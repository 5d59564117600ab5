import { describe, expect, it } from 'vitest';
import { composeExplainers } from '../../src/document/explainer/compose-explainers.ts';
import type { Explainer } from '../../src/document/explainer/explainer.ts';
import { layExplainer } from '../../src/image/explainer/lay-explainer.ts';
import { discloseSmall, smallFiles } from '../publish/small-record.ts';

const explainers = composeExplainers(discloseSmall());
const find = (id: string, all = explainers): Explainer => {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const partOf = ({ parts }: Explainer, title: string) => parts.find((part) => part.title.includes(title));
const wordsOf = (explainer: Explainer): string => JSON.stringify(explainer);

describe('composeExplainers', () => {
  it('explains each plan, and the last period of it', () => {
    expect(explainers.map(({ id }) => id)).toEqual(['plan-small-2022', 'progress-small-2022']);
    expect(find('progress-small-2022').title).toBe('小县2022年6月进展');
  });

  it('explains no period of a plan of which nothing was reported', () => {
    const {
      'progress/small-2022/2022-06/tasks.csv': _,
      'progress/small-2022/2022-06/indicators.csv': __,
      ...bare
    } = smallFiles;
    expect(composeExplainers(discloseSmall('2022-07-15', bare)).map(({ id }) => id)).toEqual([
      'plan-small-2022',
    ]);
  });

  it('counts tasks so that the states add up to all of them', () => {
    const states = partOf(find('plan-small-2022'), '办到哪一步');
    const bars = states?.lines.filter((line) => line.kind === 'bar') ?? [];
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    for (const { total } of bars) expect(total).toBe(2);
  });

  it('says hidden numbers as hidden, never as zero or not at all, and why', () => {
    const hidden = { ...smallFiles };
    const rows = 'progress/small-2022/2022-06/indicators.csv';
    hidden[rows] = '指标,地区代码,数值,分子,分母,报送日期\njobs,990001001000,3,,,2022-07-01\n';
    const progress = find('progress-small-2022', composeExplainers(discloseSmall('2022-07-15', hidden)));
    const part = partOf(progress, '几个数');
    expect(part?.lines).toContainEqual({ kind: 'item', text: '就业人数', detail: '为保护个人不公开' });
    expect(part?.notes.join()).toContain('数太小');
  });

  it('marks what is late with a word beside the sign', () => {
    const late = partOf(find('progress-small-2022'), '滞后或逾期');
    for (const line of late?.lines ?? [])
      expect(line).toMatchObject({ detail: expect.stringMatching(/^(?:逾期|滞后)/) });
  });

  it('lists townships in the order of the record, whoever did most', () => {
    const list = partOf(find('progress-small-2022'), '各地');
    expect(list?.lines.map(({ text }) => text)).toEqual(['东镇', '西镇', '㙍镇']);
    expect(list?.notes.join()).toContain('不是排名');
  });

  it('says of invented data that they are invented', () => {
    for (const { synthetic } of explainers) expect(synthetic).toBe(true);
  });

  it('depends on the record and the day alone', () => {
    expect(composeExplainers(discloseSmall()).map(wordsOf)).toEqual(explainers.map(wordsOf));
  });
});

describe('layExplainer', () => {
  it('prints every word of the explainer, whole', () => {
    for (const explainer of explainers) {
      const printed: string[] = [];
      const walk = (node: unknown): void => {
        if (typeof node === 'string') printed.push(node);
        else if (Array.isArray(node)) node.forEach(walk);
        else if (node && typeof node === 'object' && 'props' in node)
          walk((node.props as { children?: unknown }).children);
      };
      for (const { node } of layExplainer(explainer).strips) walk(node);
      const all = printed.join('').replace(/\s/g, '');
      const { kicker, lead, parts, title } = explainer;
      const asked = [
        kicker,
        title,
        lead,
        ...parts.flatMap((part) => [part.title, ...part.notes, ...part.lines.map(({ text }) => text)]),
      ];
      for (const words of asked) expect(all).toContain(words.replace(/\s/g, ''));
      expect(all).toContain('示例数据');
    }
  });

  it('is as high as its strips are together', () => {
    for (const explainer of explainers) {
      const { size, strips } = layExplainer(explainer);
      expect(strips.reduce((sum, { height }) => sum + height, 0)).toBe(size.height);
      expect(size.width).toBe(1080);
    }
  });
});
