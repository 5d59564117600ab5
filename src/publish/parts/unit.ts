import { z } from 'zod';
import type { NamedUnit } from '../../record/organization/index-by-name.ts';
import { text, texts } from './fields.ts';

/** A unit as the plan prints it. */
export const unitSchema = z
  .strictObject({
    id: z
      .string()
      .nullable()
      .meta({ title: '单位编号', description: '见 organizations.json；不知道是哪个单位时是 null' }),
    name: text('名称', '照原文'),
  })
  .meta({ id: 'unit', title: '单位' });

export function openUnit({ id, name }: NamedUnit): z.output<typeof unitSchema> {
  return { id: id ?? null, name };
}

/** Whom the document names in a sentence rather than in the bracket at the end. */
export const partySchema = z.strictObject({ role: text('角色'), units: texts('单位'), text: text('原文') });
