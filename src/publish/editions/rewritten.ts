import { nameTable } from './changes.ts';
import type { Rows } from './rows.ts';

/**
 * Columns of the open data that hold an office's own words as they stand in the record, and documents print. No day and no
 * version of the program changes them.
 */
export const ownWords: Readonly<Record<string, readonly string[]>> = {
  areas: ['名称'],
  indicators: ['名称', '说明', '单位', '分子', '分母', '注'],
  organizations: ['名称'],
  plans: ['标题', '简称'],
  projects: [
    '项目名称',
    '类别',
    '建设任务',
    '补助标准',
    '实施单位',
    '责任单位',
    '责任人职务',
    '绩效目标',
    '带动机制',
    '说明',
  ],
  rectification: ['问题来源', '问题', '责任单位', '整改措施', '销号依据'],
  targets: ['原文', '指标', '适用范围'],
  tasks: ['序号', '章节', '标题', '说明', '牵头单位', '责任单位'],
};

/**
 * What of the record's own words is not what the last edition left: 项目“子村大棚”的建设任务. What is new is none of it. Where the
 * program was changed at the same time, it cannot be told whose words in a document are others.
 */
export function listRewritten(before: Rows, now: Rows): string[] {
  return Object.entries(ownWords).flatMap(([table, columns]) => {
    const [was, is] = [before.get(table), now.get(table)];
    if (!was || !is) return [];
    const rows = [...was.values()];
    // A column that the last edition did not have is the program's.
    const known = columns.filter((column) => rows.some((row) => row[column] !== undefined));
    return [...was].flatMap(([key, row]): string[] => {
      const name = `${nameTable(table)}“${nameIn(columns, row) ?? key}”`;
      const own = is.get(key);
      if (!own) return [`${name}没有了`];
      return known.filter((column) => row[column] !== own[column]).map((column) => `${name}的${column}`);
    });
  });
}

function nameIn(columns: readonly string[], row: Readonly<Record<string, string>>): string | undefined {
  return columns.map((column) => row[column]).find((words) => words !== undefined && words.length > 1);
}
