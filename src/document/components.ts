import { liesIn } from '../compute/areas.ts';
import { belongsTo } from '../protect/disclose.ts';
import type { ComponentUse } from '../record/report/body.ts';
import { namePeriod } from '../record/value/period.ts';
import type { Block, Inline } from './block.ts';
import { composeIndicatorChart, composeIndicatorCharts, composeTownshipChart } from './indicator-charts.ts';
import { composeIndicatorTable, composeTargetTable, composeTownshipTable } from './indicator-tables.ts';
import { composeMonitoringTable, composeRectificationTable } from './ledger-tables.ts';
import { composeAssetTable, composeFundProgress, composeProjectTable } from './money-tables.ts';
import { referToNext } from './number-blocks.ts';
import { composePersonTable } from './person-table.ts';
import {
  composeProgressSummary,
  composeTaskStatusTable,
  composeTaskTables,
  composeUnreportedTable,
} from './progress-tables.ts';
import { composeAssetItems, composeProjectItems } from './project-items.ts';
import { figureAt, type Setting } from './setting.ts';

/** What a component says within a sentence: `<Value … />` a figure, `<SeeTable />` 表3; undefined of all others. */
export function wordsOfComponent(use: ComponentUse, setting: Setting): Inline[] | undefined {
  const { indicator = '', area, period } = use.attributes;
  switch (use.name) {
    case 'Value':
      return [{ kind: 'figure', figure: figureAt(setting, indicator, area, period) }];
    case 'SeeTable':
      return [referToNext('table')];
    case 'SeeChart':
      return [referToNext('chart')];
    default:
      return undefined;
  }
}

/** The blocks that a component of an authored text stands for. */
export function composeComponent(use: ComponentUse, setting: Setting): Block[] {
  const { attributes } = use;
  switch (use.name) {
    case 'Headline':
      return composeHeadline(attributes, setting);
    case 'IndicatorTable':
      return composeIndicatorTable(setting, attributes['indicator'] ?? '', attributes['period']);
    case 'IndicatorChart':
      return composeIndicatorChart(setting, attributes['indicator'] ?? '', attributes['area']);
    case 'IndicatorCharts':
      return composeIndicatorCharts(setting);
    case 'TargetTable':
      return composeTargetTable(setting);
    case 'TownshipTable':
      return composeTownshipTable(setting, attributes['period']);
    case 'TownshipChart':
      return composeTownshipChart(setting, attributes['indicator'] ?? '', attributes['period']);
    case 'TaskTables':
      return composeTaskTables(setting);
    case 'TaskStatusTable':
      return composeTaskStatusTable(setting, attributes['section']);
    case 'ProgressSummary':
      return composeProgressSummary(setting);
    case 'ProjectTable': {
      const { project, area } = attributes;
      const all = setting.disclosure.projects;
      const plan = setting.plan?.plan;
      const own = plan ? all.filter(({ project }) => belongsTo(project, plan, setting.disclosure.tree)) : all;
      if (project !== undefined)
        return composeProjectTable(
          setting,
          all.filter((each) => each.project.id === project),
        );
      const here =
        area === undefined
          ? own
          : own.filter((each) => liesIn(setting.disclosure.tree, each.project.area, area));
      return composeProjectTable(setting, here);
    }
    case 'AssetTable': {
      const area = attributes['area'] ?? setting.plan?.plan.area;
      const { tree, assets } = setting.disclosure;
      return composeAssetTable(
        setting,
        area === undefined ? assets : assets.filter((each) => liesIn(tree, each.asset.area, area)),
      );
    }
    case 'ProjectItems':
      return composeProjectItems(setting, attributes['project']);
    case 'AssetItems':
      return composeAssetItems(setting, attributes['area']);
    case 'FundProgress':
      return composeFundProgress(setting);
    case 'RectificationTable':
      return composeRectificationTable(setting);
    case 'MonitoringTable':
      return composeMonitoringTable(setting, attributes['period'] ?? setting.period);
    case 'PersonTable':
      return composePersonTable(setting);
    case 'UnreportedTable':
      return composeUnreportedTable(setting);
    default:
      return [];
  }
}

type Attributes = ComponentUse['attributes'];

function composeHeadline({ indicator = '', area, period }: Attributes, setting: Setting): Block[] {
  const known = setting.disclosure.indicators.find((each) => each.id === indicator);
  const figure = figureAt(setting, indicator, area, period);
  const when = period ?? setting.period;
  const label = `${known?.name ?? indicator}${when === undefined ? '' : `（${namePeriod(when)}）`}`;
  return [{ kind: 'headline', label, figure, ...(known ? { comparison: known.plain } : {}) }];
}
