import { stringify } from 'yaml';
import type { Dataset } from '../../src/record/site/schema.ts';
import { counties } from './counties.ts';

/** What every invented file says of its origin; also how a later run knows that it may write over them. */
export const inventedSource = '编造的示例数据';

/** `datasets.yaml`: every file with figures is invented, and says so. */
export function writeDatasets(): string {
  const note = '乡镇、村、项目、进展和数字都是用程序编出来的，只为演示，与任何真实的地方和人无关。';
  const dataset = (path: string, title: string): Dataset => ({
    path,
    title,
    synthetic: true,
    source: inventedSource,
    note,
  });
  const datasets = [
    dataset('areas.csv', '县、乡镇、村名单（乡镇和村是虚构的）'),
    ...counties.flatMap(({ plan, name }) => [
      dataset(`progress/${plan}`, `${name}任务进展和指标`),
      dataset(`rectification/${plan}.csv`, `${name}问题整改台账`),
      dataset(`monitoring/${plan}.csv`, `${name}监测对象统计`),
    ]),
    dataset('progress', '任务进展和指标'),
    dataset('projects', '项目、资金、资产和收益'),
    dataset('rectification', '问题整改台账'),
    dataset('monitoring', '监测对象统计'),
    dataset('objections.csv', '意见和答复'),
  ];
  return `# 每个有数字的文件从哪里来。由 npm run synthesize 写成。\n${stringify(datasets, { lineWidth: 0 })}`;
}
