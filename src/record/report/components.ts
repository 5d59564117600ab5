/** What an attribute of a component must name. */
export type AttributeKind = 'indicator' | 'area' | 'period' | 'section' | 'project';

interface ComponentGrammar {
  required: Record<string, AttributeKind>;
  optional: Record<string, AttributeKind>;
}

const place = { area: 'area', period: 'period' } as const;

/**
 * The components with which an authored text binds figures of the record: `<Value indicator="…" period="2022-06" />`.
 * Plan and period are the document's own where they are left out; the area is the one place that a notice is about, else that
 * of the plan.
 */
export const componentGrammar: Record<string, ComponentGrammar> = {
  Value: { required: { indicator: 'indicator' }, optional: place },
  Headline: { required: { indicator: 'indicator' }, optional: place },
  IndicatorTable: { required: { indicator: 'indicator' }, optional: { period: 'period' } },
  IndicatorChart: { required: { indicator: 'indicator' }, optional: { area: 'area' } },
  TaskStatusTable: { required: {}, optional: { section: 'section' } },
  ProgressSummary: { required: {}, optional: {} },
  ProjectTable: { required: {}, optional: { area: 'area', project: 'project' } },
  FundProgress: { required: {}, optional: {} },
  AssetTable: { required: {}, optional: { area: 'area' } },
  RectificationTable: { required: {}, optional: {} },
  MonitoringTable: { required: {}, optional: { period: 'period' } },
  PersonTable: { required: {}, optional: {} },
  UnreportedTable: { required: {}, optional: { period: 'period' } },
};
