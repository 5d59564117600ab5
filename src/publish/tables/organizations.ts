import { z } from 'zod';
import { paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { areaCode, choice, day, page, text, texts } from '../parts/fields.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const kinds = {
  department: '部门',
  party: '党委部门',
  mass: '群团',
  company: '企业',
  township: '乡镇、街道',
  'leading-group': '领导小组',
  group: '集体单位',
  government: '政府',
  other: '其他',
} as const;

const alias = z.strictObject({
  name: text('名称'),
  from: day('从哪天起用').optional(),
  to: day('用到哪天').optional(),
  note: text('说明').optional(),
});

const row = z.strictObject({
  id: text('编号'),
  name: text('名称'),
  kind: choice('种类', kinds),
  area: areaCode('所属地区'),
  aliases: z.array(alias).meta({ title: '别名和曾用名' }),
  members: texts('成员编号', '集体单位里有哪些单位；不知道的没有这一项').optional(),
  membersAreAreas: choice('成员是地区', { township: '全部乡镇', village: '全部村' }).optional(),
  succeeds: text('前身的编号').optional(),
  phone: text('公开电话').optional(),
  address: text('办公地点').optional(),
  lead: texts('牵头的任务', '任务编号，见 tasks.json'),
  responsible: texts('负责的任务', '任务编号，见 tasks.json'),
  note: text('说明').optional(),
  page: page(),
});

type Row = z.output<typeof row>;

const columns = (): Array<CsvColumn<Row>> => [
  { header: '编号', key: true, cell: (unit) => unit.id },
  { header: '名称', cell: (unit) => unit.name },
  { header: '种类', cell: (unit) => kinds[unit.kind] },
  { header: '所属地区代码', refers: 'areas', cell: (unit) => unit.area },
  { header: '别名和曾用名', type: 'list', cell: (unit) => unit.aliases.map(({ name }) => name) },
  { header: '成员编号', type: 'list', cell: (unit) => unit.members },
  { header: '前身的编号', refers: 'organizations', cell: (unit) => unit.succeeds },
  { header: '公开电话', cell: (unit) => unit.phone },
  { header: '办公地点', cell: (unit) => unit.address },
  { header: '牵头的任务', type: 'list', cell: (unit) => unit.lead },
  { header: '负责的任务', type: 'list', cell: (unit) => unit.responsible },
  { header: '注', cell: (unit) => unit.note },
  { header: '网页', cell: (unit) => unit.page },
];

/** `organizations`: a record an organization or group, with its tasks. */
export const organizationsTable = declareTable({
  id: 'organizations',
  row,
  columns,
  rows: (disclosure) => {
    const tasks = collectTasks(disclosure);
    return disclosure.organizations.map((unit) => ({
      id: unit.id,
      name: unit.name,
      kind: unit.kind,
      area: unit.area,
      aliases: unit.aliases,
      members: unit.members,
      membersAreAreas: unit.membersAreAreas,
      succeeds: unit.succeeds,
      phone: unit.phone,
      address: unit.address,
      lead: tasks.lead.get(unit.id) ?? [],
      responsible: tasks.responsible.get(unit.id) ?? [],
      note: unit.note,
      page: paths.organization(unit.id),
    }));
  },
});

/** Tasks by organization, each once. */
function collectTasks({ plans }: Disclosure) {
  const found = { lead: new Map<string, string[]>(), responsible: new Map<string, string[]>() };
  for (const task of plans.flatMap((plan) => plan.tasks)) {
    for (const part of ['lead', 'responsible'] as const) {
      for (const id of new Set(task[part].flatMap((unit) => unit.id ?? []))) {
        found[part].set(id, [...(found[part].get(id) ?? []), task.id]);
      }
    }
  }
  return found;
}
