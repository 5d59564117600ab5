/**
 * What is announced of a project (国开办发〔2018〕11号: 项目名称、实施地点、建设任务、补助标准、资金来源及规模、实施期限、实施单位及责任人、
 * 绩效目标、带贫减贫机制), in its order. `money` is told by `projects/funding.csv`, all else by `projects/projects.csv`.
 */
export const projectItems = [
  'name',
  'place',
  'work',
  'standard',
  'money',
  'term',
  'builder',
  'charge',
  'goal',
  'benefit',
] as const;

/**
 * What is announced of an asset (by custom; no clause was read): 名称、类型、资金来源、年份、原值、归属、管护单位、收益、分配. `income` and
 * `distribution` are those of the last whole year of an asset that earns.
 */
export const assetItems = [
  'name',
  'kind',
  'source',
  'year',
  'original',
  'owner',
  'keeper',
  'income',
  'distribution',
] as const;

/** What must be known of a place, so that its people find somebody to ask: columns of `areas.csv`. */
export const areaItems = ['phone', 'address'] as const;

export type ProjectItem = (typeof projectItems)[number];
export type AssetItem = (typeof assetItems)[number];
