import type { RootContent, Table, TableRow } from 'mdast';
import { treeOf } from '../../record/report/body.ts';
import { type Finding, found } from '../finding.ts';

/** Columns whose numbers do not add up to anything: shares, averages, standards, years, serial numbers. */
const apart = /率|比|占|均|单价|标准|%|‰|序号|编号|年|日期|电话/;

/** Tables that were typed, with a last row 合计: each column of numbers adds up to it. */
export function checkTableSums(text: { body: string; file: string; bodyStart: number }): Finding[] {
  const findings: Finding[] = [];
  const visit = (node: RootContent) => {
    if (node.type === 'table') findings.push(...checkTable(node, text));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of treeOf(text).children) visit(node);
  return findings;
}

function checkTable(table: Table, { file, bodyStart }: { file: string; bodyStart: number }): Finding[] {
  const [head, ...rows] = table.children;
  const last = rows.at(-1);
  if (!head || !last || rows.length < 3) return [];
  const total = cellText(last, 0);
  const parts = rows.slice(0, -1);
  const labels = parts.map((row) => cellText(row, 0));
  // A part of a part (其中) or a sum in between would be counted twice.
  if (!/^(合计|总计|共计)$/.test(total) || labels.some((label) => /其中|小计|合计|总计/.test(label)))
    return [];
  return head.children.flatMap((_, i) => {
    const column = cellText(head, i);
    if (i === 0 || apart.test(column)) return [];
    const numbers = parts.map((row) => readNumber(cellText(row, i)));
    const whole = readNumber(cellText(last, i));
    if (whole === undefined || numbers.includes(undefined)) return [];
    const sum = Math.round(numbers.reduce<number>((all, each) => all + (each ?? 0), 0) * 1e4) / 1e4;
    if (Math.abs(sum - whole) < 0.005) return [];
    const start = last.children[i]?.children[0]?.position?.start ?? { line: 1, column: 1 };
    const at = { file, line: start.line + bodyStart, column: start.column };
    return [found('table-sum', at, { column, sum, total }, cellText(last, i))];
  });
}

function cellText(row: TableRow, i: number): string {
  const texts: string[] = [];
  const visit = (node: RootContent) => {
    if (node.type === 'text') texts.push(node.value);
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of row.children[i]?.children ?? []) visit(node);
  return texts.join('').trim();
}

function readNumber(text: string): number | undefined {
  const plain = text.replace(/,/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
