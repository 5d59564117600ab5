import { areasBelow, liesIn } from '../compute/areas.ts';
import { belongsTo } from '../protect/disclose.ts';
import type { ComponentUse } from '../record/report/body.ts';
import { daysOfPeriod, namePeriod } from '../record/value/period.ts';
import type { Block, Inline } from './block.ts';
import { composeMonitoringTable, composeRectificationTable } from './ledger-tables.ts';
import { composeAssetTable, composeFundProgress, composeProjectTable } from './money-tables.ts';
import { composePersonTable } from './person-table.ts';
import { composeProgressSummary, composeTaskStatusTable, composeUnreportedTable } from './progress-tables.ts';
import { figureAt, type Setting } from './setting.ts';
import { noteBands, protectedNote, text } from './text.ts';

/** `<Value … />`: a figure in running text. */
export function valueOfComponent(use: ComponentUse, setting: Setting): Inline[] {
  const { indicator = '', area, period } = use.attributes;
  return [{ kind: 'figure', figure: figureAt(setting, indicator, area, period) }];
}

/** The blocks that a component of an authored text stands for. */
export function composeComponent(use: ComponentUse, setting: Setting): Block[] {
  const { attributes } = use;
  switch (use.name) {
    case 'Headline':
      return composeHeadline(attributes, setting);
    case 'IndicatorTable':
      return composeIndicatorTable(attributes, setting);
    case 'IndicatorChart':
      return composeIndicatorChart(attributes, setting);
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

function composeIndicatorTable({ indicator = '', period }: Attributes, setting: Setting): Block[] {
  const { tree, indicators } = setting.disclosure;
  const known = indicators.find((each) => each.id === indicator);
  const county = setting.plan?.plan.area;
  const when = period ?? setting.period;
  if (!known || county === undefined || when === undefined) return [];
  const townships = areasBelow(tree, county, '乡');
  const areas = [...townships.map((area) => area.code), county];
  const isRatio = known.adds === 'ratio';
  const figures = areas.map((code) => ({ code, figure: figureAt(setting, indicator, code, when) }));
  const rows = figures.map(({ code, figure }) => {
    const name = code === county ? '合计' : (tree.byCode.get(code)?.name ?? code);
    const part = (value: number | undefined): Inline[] => [text(value === undefined ? '' : String(value))];
    const basis = figure.kind === 'value' ? figure.basis : undefined;
    const parts = isRatio ? [{ content: part(basis?.numerator) }, { content: part(basis?.denominator) }] : [];
    return [
      { content: [text(name)], header: true },
      ...parts,
      { content: [{ kind: 'figure' as const, figure }] },
    ];
  });
  const numbers = isRatio
    ? [
        { title: known.numerator ?? '分子', align: 'end' as const },
        { title: known.denominator ?? '分母', align: 'end' as const },
      ]
    : [];
  const notes = [
    known.plain,
    ...(known.sensitivity === 'people' ? [protectedNote] : []),
    ...noteBands(figures.map(({ figure }) => figure)),
  ];
  return [
    {
      kind: 'table',
      caption: `${namePeriod(when)}${known.name}`,
      columns: [
        { title: '乡镇（街道）' },
        ...numbers,
        { title: `${known.name}（${known.unit}）`, align: 'end' },
      ],
      rows,
      notes,
    },
  ];
}

function composeIndicatorChart({ indicator = '', area }: Attributes, setting: Setting): Block[] {
  const values = setting.plan?.indicators.get(indicator);
  const where = area ?? setting.plan?.plan.area;
  if (!values || where === undefined) return [];
  const end = setting.period === undefined ? undefined : daysOfPeriod(setting.period).end;
  const points = values.periods
    .filter((period) => end === undefined || daysOfPeriod(period).end <= end)
    .map((period) => ({ label: shortPeriod(period), figure: figureAt(setting, indicator, where, period) }));
  const { name, unit, plain } = values.indicator;
  const place = setting.disclosure.tree.byCode.get(where)?.name ?? '';
  const milestones = (setting.plan?.tasks ?? [])
    .flatMap((task) => task.targets)
    .filter(
      ({ target }) =>
        target.indicator === indicator && target.value !== undefined && target.scope === undefined,
    )
    .map(({ target }) => ({ label: target.text, value: target.value ?? 0 }));
  const caption = `${place}${name}各期数据`;
  const notes = noteBands(points.map(({ figure }) => figure));
  // Up to eight periods stand across a sheet; more go down it.
  const table: Block =
    points.length <= 8
      ? {
          kind: 'table',
          caption,
          columns: [
            { title: '报告期' },
            ...points.map((point) => ({ title: point.label, align: 'end' as const })),
          ],
          rows: [
            [
              { content: [text('数值')], header: true },
              ...points.map((point) => ({ content: [{ kind: 'figure' as const, figure: point.figure }] })),
            ],
          ],
          ...(notes.length > 0 ? { notes } : {}),
        }
      : {
          kind: 'table',
          caption,
          columns: [{ title: '报告期' }, { title: `${name}（${unit}）`, align: 'end' }],
          rows: points.map((point) => [
            { content: [text(point.label)], header: true },
            { content: [{ kind: 'figure', figure: point.figure }] },
          ]),
          ...(notes.length > 0 ? { notes } : {}),
        };
  return [
    {
      kind: 'chart',
      shape: 'bars',
      title: `${place}${name}变化`,
      description: plain,
      unit,
      points,
      milestones,
    },
    table,
  ];
}

function shortPeriod(period: string): string {
  return /^\d{4}-\d{2}$/.test(period) ? `${Number(period.slice(5))}月` : namePeriod(period);
}
