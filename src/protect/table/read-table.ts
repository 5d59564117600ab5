import { type ReadTable, tableSchema } from './schema.ts';

/** A table that can be protected, or everything that is wrong with it, in words that say where and how to mend it. */
export type TableReading = { table: ReadTable; faults: [] } | { table: undefined; faults: string[] };

/** Reads a table from what a JSON file holds. */
export function readTable(given: unknown): TableReading {
  const parsed = tableSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${placeOf(issue.path)}：${sayIssue(issue)}`);
    return { table: undefined, faults };
  }
  const faults = [...findIdFaults(parsed.data), ...findSumFaults(parsed.data)];
  return faults.length > 0 ? { table: undefined, faults } : { table: parsed.data, faults: [] };
}

/** Kinds of value in JSON, as one who has never heard of types would call them. */
const kinds: Record<string, string> = {
  number: '数，不带引号',
  string: '文字，带引号',
  boolean: 'true 或 false，不带引号',
  array: '方括号 [ ] 里的一列',
  object: '花括号 { } 里的一组',
};

function sayIssue(issue: {
  code: string;
  message: string;
  keys?: unknown;
  expected?: unknown;
  values?: unknown;
}): string {
  if (issue.code === 'unrecognized_keys' && Array.isArray(issue.keys))
    return `不认识 ${issue.keys.join('、')}。可以写的见 docs/protect.md。`;
  if (issue.code === 'invalid_type' && issue.expected === 'int') return '要写整数。';
  if (issue.code === 'too_big' && !issue.message.startsWith('不能')) return '这个数太大了。';
  if (issue.code === 'invalid_type') {
    const kind = kinds[String(issue.expected)];
    return `类型不对，或者没有写。${kind === undefined ? '' : `这里要写${kind}。`}`;
  }
  if (issue.code === 'invalid_value' && Array.isArray(issue.values))
    return `只能写规定的几个值之一：${issue.values.join('、')}。`;
  return `${issue.message}。`;
}

function placeOf(path: PropertyKey[]): string {
  return path.length === 0
    ? '整个文件'
    : path.map((key) => (typeof key === 'number' ? `第${key + 1}个` : String(key))).join(' › ');
}

function findIdFaults(table: ReadTable): string[] {
  const counts = new Map<string, number>();
  const faults: string[] = [];
  for (const { id, count } of table.cells) {
    if (counts.has(id)) faults.push(`cells 里有两个“${id}”。一个编号只能写一次。`);
    counts.set(id, count);
  }
  table.earlier?.forEach(({ cells }, i) => {
    const seen = new Set<string>();
    for (const { id, count } of cells) {
      if (seen.has(id)) faults.push(`earlier 第${i + 1}期里有两个“${id}”。一个编号只能写一次。`);
      seen.add(id);
      const other = counts.get(id);
      if (count === null) continue;
      if (other !== undefined && other !== count)
        faults.push(
          `“${id}”在 earlier 第${i + 1}期是${count}，在别处是${other}。同一个编号说的是同一个数；不是同一个数的，请换一个编号，再用 links 写明它们的关系。`,
        );
      counts.set(id, count);
    }
  });
  return faults;
}

function findSumFaults(table: ReadTable): string[] {
  const counts = new Map<string, number | null>(table.cells.map(({ id, count }) => [id, count]));
  // Where two do not agree, the sums are those of the first: that they differ is told by itself.
  for (const { cells } of table.earlier ?? [])
    for (const { id, count } of cells) if ((counts.get(id) ?? null) === null) counts.set(id, count);
  const sums = [
    ...table.sums.map((sum, i) => ({ ...sum, where: `sums 第${i + 1}个` })),
    ...(table.earlier ?? []).flatMap(({ links }, edition) =>
      links.map((sum, i) => ({ ...sum, where: `earlier 第${edition + 1}期 links 第${i + 1}个` })),
    ),
  ];
  return sums.flatMap(({ total, parts, where }) => {
    const unknown = [total, ...parts].filter((id) => !counts.has(id));
    if (unknown.length > 0) return [`${where}：没有编号是“${unknown.join('”“')}”的数。`];
    const twice = [total, ...parts].find((id, i, all) => all.indexOf(id) !== i);
    if (twice !== undefined) return [`${where}：“${twice}”写了两次。`];
    const values = parts.map((id) => counts.get(id) ?? null);
    const whole = counts.get(total) ?? null;
    if (whole === null || values.includes(null)) return [];
    const added = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    return added === whole
      ? []
      : [`${where}：各部分加起来是${added}，合计“${total}”写的是${whole}。请核对。`];
  });
}
