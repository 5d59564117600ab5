import { z } from 'zod';
import { day } from '../value/date.ts';

/** A name that the organization has or had; the dates say when it was in use. */
const alias = z.strictObject({
  name: z.string().min(1),
  from: day.optional(),
  to: day.optional(),
  /** Where the name was met. */
  note: z.string().optional(),
});

const organization = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: '只用小写字母、数字和短横线，例如 xin-cun-1' }),
  name: z.string().min(1),
  /** 部门, 群团, 企业, 乡镇(街道), 领导小组 … a `group` stands for several and is kept as printed. */
  kind: z.enum([
    'department',
    'party',
    'mass',
    'company',
    'township',
    'leading-group',
    'group',
    'government',
    'other',
  ]),
  /** 12-digit code of the county it belongs to. */
  area: z.string().regex(/^\d{12}$/, { error: '12位数字，两边加英文双引号，例如 "990001001001"' }),
  aliases: z.array(alias).default([]),
  /** Of a group: the organizations in it, where the record knows them. Without it the group is never fanned out. */
  members: z.array(z.string()).optional(),
  /** Of a group: every area of this level below the group's own (各乡镇). */
  membersAreAreas: z.enum(['township', 'village']).optional(),
  /** Of an organization that took over another's work: the id of the one before it. */
  succeeds: z.string().optional(),
  /** Public office contact. */
  phone: z.string().optional(),
  address: z.string().optional(),
  note: z.string().optional(),
});

/** `organizations.yaml` or `organizations/*.yaml`. */
export const organizationsFileSchema = z.array(organization);
export type Organization = z.output<typeof organization>;
