import { z } from 'zod';
import { day as daySchema, isDay } from '../value/date.ts';
import { period as periodSchema } from '../value/period.ts';

/** How a cell's text becomes a value. `parse` gives undefined for text that is not of the type. */
export interface CellType<T> {
  schema: z.ZodType<T>;
  parse: (text: string) => T | undefined;
  /** What the cell should look like, for the message. */
  expected: string;
}

export interface Column<T, Required extends boolean> {
  header: string;
  /** What the column means, for the documentation and the schema. */
  note: string;
  required: Required;
  type: CellType<T>;
}

export type Columns = Record<string, Column<unknown, boolean>>;

/** One row, with the line it stands on. An optional cell that is empty is undefined. */
export type Row<C extends Columns> = {
  [K in keyof C]: C[K] extends Column<infer T, infer R> ? (R extends true ? T : T | undefined) : never;
} & { line: number };

/** A CSV table: its Chinese headers and the names that the code knows them by. */
export interface Table<C extends Columns> {
  name: string;
  columns: C;
}

/** Declares a table. */
export function defineTable<C extends Columns>(name: string, columns: C): Table<C> {
  return { name, columns };
}

/** Schema of a table's rows, for the content collections and the open data. */
export function schemaOfRow<C extends Columns>(table: Table<C>): z.ZodType<Row<C>> {
  const shape: Record<string, z.ZodType> = { line: z.int() };
  for (const [name, column] of Object.entries(table.columns)) {
    const schema = column.type.schema.meta({ title: column.header, description: column.note });
    shape[name] = column.required ? schema : z.union([schema, z.undefined()]).optional();
  }
  return z.object(shape) as unknown as z.ZodType<Row<C>>;
}

export function must<T>(header: string, type: CellType<T>, note: string): Column<T, true> {
  return { header, type, note, required: true };
}

export function may<T>(header: string, type: CellType<T>, note: string): Column<T, false> {
  return { header, type, note, required: false };
}

/** Full-width digits, letters and signs become half-width: clerks type both, and mean the same. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

export const words: CellType<string> = { schema: z.string(), parse: (text) => text, expected: '文字' };

/** True for an id that can be part of an address: it has no sign that means something else there. */
export function isFitForAddress(id: string): boolean {
  return /^[^./\\#?%&+:*"'<>|\s][^/\\#?%&+:*"'<>|\s]*$/.test(id);
}

/** An identifier: width and spaces do not matter. Many are part of the address of a page. */
export const key: CellType<string> = {
  schema: z.string(),
  parse: (text) => {
    const value = toHalfWidth(text).replace(/\s/g, '');
    return isFitForAddress(value) ? value : undefined;
  },
  expected: '编号，可用汉字、字母、数字和“-”，不用 / # ? % & 等符号',
};

/** A number; thousands separators and full-width digits are accepted. Never NaN or infinite. */
export const number: CellType<number> = {
  schema: z.number(),
  parse: (text) => {
    const plain = toHalfWidth(text)
      .replace(/\s/g, '')
      .replace(/,(?=\d{3}(\D|$))/g, '');
    return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
  },
  expected: '数字，例如 12 或 12.5',
};

/** A whole number that is not negative: households, persons, items. */
export const count: CellType<number> = {
  schema: z.int().nonnegative(),
  parse: (text) => {
    const value = number.parse(text);
    return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
  },
  expected: '不小于 0 的整数，例如 12',
};

/** A day; 2022/6/20 and 2022年6月20日 are read as 2022-06-20. */
export const date: CellType<string> = {
  schema: daySchema,
  parse: (text) => {
    const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(toHalfWidth(text).replace(/\s/g, ''));
    if (!parts) return undefined;
    const value = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
    return isDay(value) ? value : undefined;
  },
  expected: '真实存在的日期，例如 2022-06-20',
};

export const reportingPeriod: CellType<string> = {
  schema: periodSchema,
  parse: (text) => {
    const value = toHalfWidth(text).replace(/\s/g, '');
    return periodSchema.safeParse(value).success ? value : undefined;
  },
  expected: '报告期，例如 2022-06、2022-Q2、2022-H1 或 2022',
};

/** A 12-digit area code. */
export const areaCode: CellType<string> = {
  schema: z.string().regex(/^\d{12}$/),
  parse: (text) => {
    const value = toHalfWidth(text).replace(/[\s']/g, '');
    return /^\d{12}$/.test(value) ? value : undefined;
  },
  expected: '12 位地区代码',
};

/** One of the given words. */
export function choice<const T extends string>(...allowed: T[]): CellType<T> {
  return {
    schema: z.enum(allowed) as unknown as z.ZodType<T>,
    parse: (text) => allowed.find((word) => word === text),
    expected: allowed.join('、'),
  };
}

export const yesOrNo: CellType<boolean> = {
  schema: z.boolean(),
  parse: (text) => (text === '是' ? true : text === '否' ? false : undefined),
  expected: '是 或 否',
};
