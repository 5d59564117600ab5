import { personTable } from '../../../src/record/person/table.ts';
import { at } from '../invented.ts';
import { use } from '../mdx.ts';
import { type Draft, writeCsv } from '../tables.ts';
import type { Scene } from './scene.ts';

/** People of proverbs, tales and examples, whom nobody can take for a neighbour; some with names of other makes. */
const people = [
  ['张三', '李四', '王小二', '欧阳无有', '诸葛亡是', '买买提·子虚', '张小三', '赵某某', '司马乌有', '王老五'],
  ['甲乙丙', '张小三', '张大三', '东方未明', '钱多多', '扎西乌有', '孙子虚', '李𬬮', '周吴郑', '吴是公'],
  ['丁一', '卜二', '欧阳子虚', '刘老大', '无名·子虚', '陈子虚', '郑有无', '冯虚'],
];
const posts = ['保洁', '护林', '水利管护', '养老互助', '护路'];

/** How a notice that has a list brings it, and what of it is not shown. */
export const listSection = `## 名单

${use('PersonTable')}

和张贴的名单是同一张，网上隐去一部分姓名和电话，住址只到乡镇。`;

/** The list of a consultation, as an office would fill it in: whole names, which only the reader of the record sees. */
export function writePersonList({ township, village, turn }: Scene, kind: 'removal' | 'posts'): string {
  const names = at(people, kind === 'removal' ? 2 : turn);
  const rows = names.map((name, i): Draft<typeof personTable> => {
    const home = kind === 'removal' ? village : at(township.villages, i % township.villages.length);
    const address = `${township.area.name}${home.name}${(i % 6) + 1}组`;
    const common = { no: i + 1, name, address };
    if (kind === 'removal') return { ...common, people: (i % 5) + 1, reason: '收入稳定，风险消除' };
    return { ...common, phone: `0000-${7_000_000 + i * 137}`, reason: at(posts, i % posts.length) };
  });
  return writeCsv(personTable, rows);
}
