import type { Funding } from '../../record/project/table.ts';
import { type Evidence, placeIn, type ReadRecord } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';
import { dust, type MoneyBook, type ProjectMoney, sumAmounts } from './gather-money.ts';

/** Money allocated: every project has some, its parts by source stay within what was planned, and nothing comes twice. */
export function checkFunding({ record }: Evidence, book: MoneyBook): Finding[] {
  return [
    ...findUnfunded(book.projects, record),
    ...findPublishedEarly(record),
    ...book.projects.flatMap((each) => {
      const twins = findTwins(each.funding);
      const over = each.canBeSummed ? weighSources(each, record, book, twins) : [];
      return over.length > 0 ? over : tellTwins(each, record, twins);
    }),
  ];
}

/** What was allocated can be published on that day at the earliest. */
function findPublishedEarly({ funding }: ReadRecord): Finding[] {
  return funding.rows.flatMap(({ allocated, line, published }) =>
    published === undefined || published >= allocated
      ? []
      : [found('published-before-allocated', placeIn(funding, line, 'published'), { allocated }, published)],
  );
}

/** Projects that were paid without funding are told at the payment. */
function findUnfunded(projects: ProjectMoney[], record: ReadRecord): Finding[] {
  const bare = projects.filter(
    ({ project, funding, payments }) =>
      funding.length === 0 && payments.length === 0 && project.note === undefined,
  );
  const first = bare[0]?.project;
  if (!first) return [];
  const at = placeIn(record.projects, first.line, 'name');
  const names = bare.map(({ project }) => project.name);
  return [restingOn(/^projects\/funding\.csv$/, found('no-funding', at, { names }, first.name))];
}

/** 计划投资 is the whole, the allocations by source are its parts. */
function weighSources(
  { project, funding }: ProjectMoney,
  record: ReadRecord,
  book: MoneyBook,
  twins: Map<Funding, Funding>,
): Finding[] {
  const { planned } = project;
  const last = funding.at(-1);
  const sum = sumAmounts(funding);
  if (planned === undefined || !last || sum <= planned + dust) return [];
  if (project.note !== undefined || funding.some((row) => row.note !== undefined)) return [];
  const suspect = funding.find((row) => book.suspects.has(row));
  const row = suspect ?? last;
  const parts = [...sumBySource(funding)].map(([source, amount]) => `${source}${amount}`);
  const facts = {
    project: project.name,
    planned,
    sum,
    parts,
    suspect: suspect && book.suspects.get(suspect),
    twin: [...twins].at(0)?.map(({ line }) => line),
  };
  const at = placeIn(record.funding, row.line, 'amount');
  return [restingOn(/^projects\/projects\.csv$/, found('over-planned', at, facts, `${row.amount}`))];
}

function sumBySource(funding: Funding[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { source } of funding)
    sums.set(source, sumAmounts(funding.filter((row) => row.source === source)));
  return sums;
}

/** Two rows of one source, day and amount, and of no different documents, are one allocation recorded twice. */
function findTwins(funding: Funding[]): Map<Funding, Funding> {
  const seen = new Map<string, Funding>();
  const twins = new Map<Funding, Funding>();
  for (const row of [...funding].sort((a, b) => a.line - b.line)) {
    const key = `${row.source} ${row.allocated} ${row.amount}`;
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    else if (row.note !== undefined || first.note !== undefined) continue;
    else if (row.number === undefined || first.number === undefined || row.number === first.number)
      twins.set(row, first);
  }
  return twins;
}

function tellTwins({ project }: ProjectMoney, record: ReadRecord, twins: Map<Funding, Funding>): Finding[] {
  return [...twins].map(([row, first]) => {
    const facts = { project: project.name, source: row.source, first: first.line };
    return found('same-allocation', placeIn(record.funding, row.line, 'amount'), facts, `${row.amount}`);
  });
}
