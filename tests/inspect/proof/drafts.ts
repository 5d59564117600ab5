import type { EditionDraft } from './freeze-output.ts';

/** Three editions in which all happens that can happen to a document. */
export const drafts: EditionDraft[] = [
  {
    date: '2022-10-20',
    documents: [
      { id: 'fund-1', act: 'new', content: '资金 12.5 万元' },
      { id: 'list-1', act: 'new', content: '名单' },
      { id: 'stays-1', act: 'new', content: '不变' },
      { id: 'wrong-1', act: 'new', content: '撤下的' },
      { id: 'table-1', kind: 'task-table', act: 'new', content: '十月' },
    ],
    data: { 'data/tasks.csv': '编号,状态\r\nt-1,进行中\r\n', 'data/tasks.json': '[]\n' },
  },
  {
    date: '2022-11-01',
    documents: [
      { id: 'fund-1', act: 'corrected', content: '资金 13.5 万元', correction: '2022-1' },
      { id: 'table-1', kind: 'task-table', act: 'renewed', content: '十一月' },
      { id: 'wrong-1', act: 'withdrawn' },
    ],
    data: { 'data/tasks.csv': '编号,状态\r\nt-1,已完成\r\n', 'data/tasks.json': '[]\n' },
  },
  {
    date: '2022-11-20',
    documents: [
      { id: 'late-1', act: 'new', content: '新的' },
      { id: 'list-1', act: 'lapsed', content: '名单没有了' },
    ],
    data: { 'data/tasks.csv': '编号,状态\r\nt-1,已完成\r\n', 'data/tasks.json': '[{"id":"t-1"}]\n' },
  },
];
