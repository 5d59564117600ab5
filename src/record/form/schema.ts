import { z } from 'zod';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9-]+$/, { error: '只用小写字母、数字和短横线，例如 home-visit' });

/**
 * One thing that is asked. `name`, `phone` and `address` are of a person: a form that asks for one says at its foot that
 * it may be neither posted nor put online once it is filled in. Who fills a form in signs with `signature`, which is not.
 */
const field = z.strictObject({
  label: text,
  kind: z.enum(['text', 'number', 'choice', 'date', 'signature', 'name', 'phone', 'address']).default('text'),
  /** Behind a number: 人, 万元. */
  unit: text.optional(),
  /** What can be ticked; only of a `choice`. */
  options: z.array(text).min(1).optional(),
  /** Takes the whole width of the sheet, for a sentence or two by hand. */
  wide: z.boolean().default(false),
  /** How wide a column of a ledger is beside the others. */
  weight: z.number().positive().optional(),
});

const isChoice = (each: z.output<typeof field>) => (each.kind === 'choice') === (each.options !== undefined);

const soundField = field.refine(isChoice, {
  error: '要打勾的一项写 kind: choice，并在 options 里列出可选的内容；别的项不写 options',
  path: ['options'],
});

/** A part of a form: single things that are asked, or a ledger with empty rows below each other. */
const part = z
  .strictObject({
    title: text.optional(),
    fields: z.array(soundField).min(1).optional(),
    columns: z.array(soundField).min(2).optional(),
    /** Empty rows below the columns. */
    rows: z.int().min(1).max(40).optional(),
    note: text.optional(),
  })
  .refine((each) => (each.fields === undefined) !== (each.columns === undefined), {
    error: '一部分里要么写 fields（一项一格），要么写 columns（一行一条的台账），只写一样',
    path: ['fields'],
  })
  .refine((each) => each.columns === undefined || each.rows !== undefined, {
    error: '台账要写留几行空行，例如 rows: 8',
    path: ['rows'],
  });

/** `forms/*.yaml`: a blank form that a plan asks for, one a file, to be printed and filled in by hand. */
export const formSchema = z.strictObject({
  id,
  title: text,
  /** The tasks that ask for it, and the ledgers of the plan (ids in its `tasks.yaml`) that are kept on it. */
  asked: z
    .array(
      z.strictObject({ plan: text, tasks: z.array(text).default([]), ledgers: z.array(text).default([]) }),
    )
    .min(1),
  /** What it is for, in one sentence. */
  summary: text,
  /** How it is filled in, sentence by sentence. */
  how: z.array(text).default([]),
  /** Where the plan has it hung up in the household's own home. Else it is posted nowhere once it is filled in. */
  posted: z.literal('household').optional(),
  /** Printed across the sheet, for ledgers with many columns. */
  across: z.boolean().default(false),
  parts: z.array(part).min(1),
  /** Who signs below: 填表人, 农户签字. */
  signatures: z.array(text).default([]),
});

export type Form = z.output<typeof formSchema>;
export type FormPart = Form['parts'][number];
export type FormField = z.output<typeof field>;
