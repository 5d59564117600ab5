import { soundFiles } from '../../check/sound-record.ts';
import type { Leak } from '../corpus/leak.ts';
import { type Bed, csvCell, FileBuilder, isProse, together } from './bed.ts';

const months = ['03', '04', '05', '06', '07', '08'];

function rowsOf(file: string): { head: string; rows: string[] } {
  const [head = '', ...rows] = (soundFiles[file] ?? '').trimEnd().split('\n');
  return { head, rows };
}

/** The remarks column of the reports on tasks: every row of every month. */
const taskRemarks: Bed = {
  name: 'CSV progress 说明',
  takes: isProse,
  room: 108,
  published: true,
  plant: (leaks) => {
    const left = [...leaks];
    const files = months.map((month) => {
      const file = `progress/p1/2022-${month}/tasks.csv`;
      const { head, rows } = rowsOf(file);
      const builder = new FileBuilder(file).add(head);
      for (const row of rows) {
        const leak = left.shift();
        if (leak) builder.plant(leak, `${row.replace(/[^,]*$/, '')}${csvCell(leak.cells[0]?.text ?? '')}`);
        else builder.add(row);
      }
      return builder;
    });
    return together(files);
  },
};

/** Rows added to a table, each with a leak in one of some columns in turn. */
function addRows(name: string, file: string, columns: string[], numbered: boolean): Bed {
  return {
    name,
    takes: isProse,
    room: 50,
    published: true,
    plant: (leaks) => {
      const { head, rows } = rowsOf(file);
      const fields = head.split(',');
      const added = columns.filter((column) => !fields.includes(column));
      const heads = [...fields, ...added];
      const builder = new FileBuilder(file).add(heads.join(','));
      for (const row of rows) builder.add(row + ','.repeat(added.length));
      leaks.forEach((leak, at) => {
        const cells = (rows[at % rows.length] ?? '').split(',');
        if (numbered) cells[0] = `${(cells[0] ?? '').replace(/\d+$/, '')}${at + 100}`;
        const column = heads.indexOf(columns[at % columns.length] ?? '');
        const row = heads.map((_, i) => (i === column ? (leak.cells[0]?.text ?? '') : (cells[i] ?? '')));
        builder.plant(leak, row.map(csvCell).join(','));
      });
      return builder.result();
    },
  };
}

/** A number broken over two cells side by side. */
const projectPairs: Bed = {
  name: 'CSV projects, two cells',
  takes: (leak) => leak.secret.length === 2,
  room: 60,
  published: true,
  plant: (leaks) => {
    const file = 'projects/projects.csv';
    const { head, rows } = rowsOf(file);
    const builder = new FileBuilder(file).add(head);
    for (const row of rows) builder.add(row);
    leaks.forEach((leak: Leak, at) => {
      const cells = (rows[at % rows.length] ?? '').split(',');
      cells[0] = `pj-${at + 300}`;
      const first = head.split(',').indexOf(at % 2 === 0 ? '建设任务' : '绩效目标');
      cells[first] = at % 3 === 0 ? `登记人身份证号${leak.secret[0]}` : `${leak.secret[0]}`;
      cells[first + 1] = `${leak.secret[1]}`;
      builder.plant(leak, cells.join(','));
    });
    return builder.result();
  },
};

/** Cells of the tables that clerks fill in. */
export const tableBeds: Bed[] = [
  taskRemarks,
  addRows('CSV rectification', 'rectification/p1.csv', ['问题', '整改措施', '销号依据'], true),
  addRows('CSV disbursements 说明', 'projects/disbursements.csv', ['说明'], false),
  addRows('CSV monitoring 说明', 'monitoring/p1.csv', ['说明'], false),
  addRows('CSV assets', 'projects/assets.csv', ['资产名称', '管护主体', '说明'], true),
  projectPairs,
];
