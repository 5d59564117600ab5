import type { Organization } from '../../record/organization/schema.ts';

const names: Record<Organization['kind'], string> = {
  government: '政府',
  party: '党委和党的工作机关',
  department: '部门和单位',
  'leading-group': '领导小组和议事机构',
  mass: '群团组织',
  township: '乡镇和街道',
  company: '企业',
  other: '其他单位',
  group: '统称',
};

/** The kinds of organizations, in the order in which a page lists them. */
export const organizationKinds = Object.keys(names) as Array<Organization['kind']>;

/** What a kind of organizations is called. */
export function nameKind(kind: Organization['kind']): string {
  return names[kind];
}
