/** Facts of the open data: every JSON table, by its id. */
import { isIn, type Known, type Tell, writeNumber, writeShare } from './facts.ts';
import { isRow, listRows, type Row, tellCount, tellField, tellFigure, textOf } from './read-fields.ts';
import { wordState } from './state-words.ts';

/** What of a project's money had come and was paid by the days of the village sheets. */
function tellMoneyByDay(row: Row, days: readonly string[], tell: Tell): void {
  const sum = (some: Row[]): string =>
    writeNumber(some.reduce((all, { amount }) => all + (isRow(amount) ? Number(amount['value']) : 0), 0));
  for (const day of days) {
    const about = `${textOf(row, 'id')} ${day}`;
    tell(
      'project.allocatedBy',
      about,
      sum(listRows(row['sources']).filter((each) => textOf(each, 'allocated') <= day)),
    );
    tell(
      'project.paidBy',
      about,
      sum(listRows(row['payments']).filter((each) => textOf(each, 'date') <= day)),
    );
  }
}

type Reader = (rows: Row[], known: Known, tell: Tell) => void;

/** How each table is read, by its id. */
export const readTable: Record<string, Reader> = {
  tasks(rows, { plans }, tell) {
    for (const row of rows) {
      const id = textOf(row, 'id');
      tellField(tell, 'task.state', id, row, 'state', (state) => wordState('task', state));
      listRows(row['deadlines']).forEach((deadline, at) => {
        const key = ['date', 'end'].find((each) => deadline[each] !== undefined);
        if (key) tellField(tell, 'task.deadline', `${id} ${at + 1}`, deadline, key);
        tellField(tell, 'days', textOf(deadline, 'date') || textOf(deadline, 'end'), deadline, 'daysLeft');
      });
    }
    tellCount(tell, 'site.total', '', rows);
    const byState = Map.groupBy(rows, (row) => wordState('task', textOf(row, 'state')));
    for (const [state, own] of byState) tellCount(tell, 'site.tasks', state, own, 'state');
    for (const plan of plans) {
      const own = rows.filter((row) => row['plan'] === plan);
      const states = Map.groupBy(own, (row) => wordState('task', textOf(row, 'state')));
      for (const [state, some] of states) tellCount(tell, 'plan.tasks', `${plan} ${state}`, some, 'state');
    }
  },
  plans(rows, _known, tell) {
    for (const row of rows) {
      const id = textOf(row, 'id');
      const counts = row['counts'];
      if (isRow(counts))
        for (const state of Object.keys(counts))
          if (counts[state] !== 0)
            tellField(tell, 'plan.tasks', `${id} ${wordState('task', state)}`, counts, state);
      tellField(tell, 'plan.total', id, row, 'total');
      tellField(tell, 'plan.stage', id, row, 'stage', (stage) => wordState('plan', stage));
      tellFigure(tell, 'plan.share', id, row, 'done', writeShare);
      tellFigure(tell, 'plan.allocated', id, row, 'allocated');
      tellFigure(tell, 'plan.paid', id, row, 'paid');
      tellFigure(tell, 'plan.paidShare', id, row, 'paidShare', writeShare);
    }
  },
  targets(rows, _known, tell) {
    for (const row of rows) {
      const about = `${textOf(row, 'plan')} ${textOf(row, 'indicator')} ${textOf(row, 'text')}`.replace(
        /\s+/gu,
        ' ',
      );
      tellField(tell, 'target.state', about, row, 'state', (state) => wordState('target', state));
    }
  },
  projects(rows, { areas, sheetDays }, tell) {
    tellCount(tell, 'site.projects', '', rows);
    tell('site.lateProjects', '', String(rows.filter(({ late }) => late === true).length));
    for (const row of rows) {
      tellMoneyByDay(row, sheetDays, tell);
      const id = textOf(row, 'id');
      tellFigure(tell, 'project.allocated', id, row, 'allocated');
      tellFigure(tell, 'project.paid', id, row, 'paid');
      tellFigure(tell, 'project.paidShare', id, row, 'paidShare', writeShare);
      tellField(tell, 'project.stage', id, row, 'stage');
      const paid = listRows(row['payments']).filter((each) => each['kind'] === '拨付');
      for (const [day, some] of Map.groupBy(paid, (each) => textOf(each, 'date'))) {
        const sum = some.reduce((all, { amount }) => all + (isRow(amount) ? Number(amount['value']) : 0), 0);
        const [first] = some;
        const amount = first?.['amount'];
        if (isRow(amount))
          tell('project.payment', `${id} ${day}`, writeNumber(sum), {
            holder: amount,
            key: 'value',
            from: 0,
            to: 0,
          });
      }
    }
    for (const code of areas.keys()) {
      const own = rows.filter((row) => isIn(textOf(row, 'area'), code));
      tellCount(tell, 'area.projects', code, own);
      const stages = Map.groupBy(own, (row) => textOf(row, 'stage'));
      for (const [stage, some] of stages) tellCount(tell, 'area.stages', `${code} ${stage}`, some, 'stage');
      const [allocated, paid] = ['allocated', 'paid'].map((key) => {
        const figures = own.flatMap((row) => (isRow(row[key]) ? [row[key]] : []));
        const sum = figures.reduce((all, { value }) => all + Number(value), 0);
        if (figures[0])
          tell(`area.${key}`, code, writeNumber(sum), { holder: figures[0], key: 'value', from: 0, to: 0 });
        return sum;
      });
      if (allocated && paid !== undefined) tell('area.paidShare', code, writeShare((paid / allocated) * 100));
    }
  },
  rectification(rows, { plans }, tell) {
    for (const row of rows) {
      const id = textOf(row, 'id');
      const state = textOf(row, 'state');
      tellField(tell, 'ledger.state', id, row, 'state', (each) => wordState('ledger', each));
      tellField(tell, 'ledger.due', id, row, 'due');
      tellField(tell, 'ledger.closed', id, row, 'closed');
      if (state !== 'closed') tellField(tell, 'ledger.days', id, row, 'days');
      if (state === 'overdue') {
        const days = Number(row['days']);
        tell('days', textOf(row, 'due'), String(-days), { holder: row, key: 'days', from: 0, to: 0 });
      }
    }
    tellCount(tell, 'site.ledger', '', rows);
    for (const plan of plans) {
      const own = rows.filter((row) => row['plan'] === plan);
      tellCount(tell, 'plan.ledger', plan, own);
      const states = Map.groupBy(own, (row) => wordState('ledger', textOf(row, 'state')));
      for (const [state, some] of states) tellCount(tell, 'plan.ledger', `${plan} ${state}`, some, 'state');
    }
  },
  notices(rows, _known, tell) {
    for (const row of rows) {
      const id = textOf(row, 'id');
      tellField(tell, 'notice.state', id, row, 'state', (state) => wordState('notice', state));
      tellField(tell, 'notice.date', id, row, 'date');
      tellField(tell, 'notice.published', id, row, 'published');
      const span = row['consultation'];
      if (isRow(span)) {
        tellField(tell, 'notice.start', id, span, 'start');
        tellField(tell, 'notice.end', id, span, 'end');
      }
    }
    const open = rows.filter(({ state }) => state === 'open');
    const [first] = open;
    tell('site.open', '', String(open.length), first && { holder: first, key: 'state', from: 0, to: 4 });
  },
  objections(rows, _known, tell) {
    for (const row of rows) {
      const id = textOf(row, 'id');
      tellField(tell, 'objection.state', id, row, 'state', (state) => wordState('reply', state));
      tellField(tell, 'objection.days', id, row, 'days');
    }
    tellCount(tell, 'site.objections', '', rows);
  },
  reports(rows, _known, tell) {
    for (const row of rows)
      for (const key of ['date', 'published']) tellField(tell, `report.${key}`, textOf(row, 'id'), row, key);
  },
  organizations(rows, _known, tell) {
    for (const row of rows)
      for (const key of ['lead', 'responsible'] as const) {
        const tasks = row[key];
        if (!Array.isArray(tasks)) continue;
        const lead = row['lead'];
        const twice = tasks.filter(
          (task) => key === 'responsible' && Array.isArray(lead) && lead.includes(task),
        );
        const count = tasks.length - twice.length;
        if (count > 0)
          tell(`unit.${key}`, textOf(row, 'id'), String(count), {
            holder: tasks,
            key: 'length',
            from: 0,
            to: 0,
          });
      }
  },
  duties(rows, { areas }, tell) {
    const states = { onTime: '按时', late: '晚了', missing: '没公开', ahead: '未到期', public: '已公开' };
    const all = rows.flatMap((row) =>
      listRows(row['standing']).map((each) => ({ duty: textOf(row, 'id'), each })),
    );
    const sum = (some: typeof all, key: string) => some.reduce((n, { each }) => n + Number(each[key]), 0);
    const tellSum = (about: string, some: typeof all): void => {
      const first = some[0]?.each;
      if (!first) return;
      for (const [key, word] of Object.entries(states))
        tell('duties', `${about} ${word}`, String(sum(some, key)), { holder: first, key, from: 0, to: 0 });
      const due = sum(some, 'onTime') + sum(some, 'late') + sum(some, 'missing');
      tell('duties', `${about} 应公开`, String(due), { holder: first, key: 'onTime', from: 0, to: 0 });
    };
    tellSum('all', all);
    for (const code of areas.keys())
      tellSum(
        code,
        all.filter(({ each }) => each['area'] === code),
      );
    for (const { duty, each } of all)
      for (const [key, word] of Object.entries(states))
        tell('duty', `${textOf(each, 'area')} ${duty} ${word}`, String(each[key]), {
          holder: each,
          key,
          from: 0,
          to: 0,
        });
  },
  progress(rows, _known, tell) {
    for (const row of rows)
      if (row['kind'] === 'task' && row['current'] === true) {
        const about = `${textOf(row, 'task')} ${textOf(row, 'reporter')}`;
        tellField(tell, 'reading.state', about, row, 'status');
        tellField(tell, 'reading.reported', about, row, 'reported');
        tellField(tell, 'reading.finished', about, row, 'finished');
      }
    const current = rows.filter(
      (row) => row['kind'] === 'task' && row['current'] === true && row['by'] === 'area',
    );
    for (const [key, some] of Map.groupBy(current, (row) => `${row['plan']} ${row['reporter']}`))
      tellCount(
        tell,
        'area.done',
        key,
        some.filter(({ status }) => status === '已完成'),
        'status',
      );
  },
};
