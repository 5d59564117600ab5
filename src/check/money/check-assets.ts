import { addMonths } from '../../record/value/calendar.ts';
import { tidy } from '../catalogue/sums.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { aboutLack, type Finding, found, restingOn } from '../finding.ts';
import { dust, type MoneyBook, type ProjectMoney, sumAmounts } from './gather-money.ts';

/**
 * What projects left behind: registered in time, where the project is, not before it and not worth more than it cost.
 * 国办函〔2021〕51号 asks for 确权登记; how long it may take is not said there: a year is what the record waits.
 */
export function checkAssets(evidence: Evidence, book: MoneyBook): Finding[] {
  return [
    ...findUnregistered(evidence, book),
    ...findUntitled(evidence, book),
    ...book.projects.flatMap((each) => [
      ...(each.canBeSummed ? weighAssets(each, evidence, book) : []),
      ...checkPlaceAndYear(each, evidence),
    ]),
  ];
}

function isLongAccepted({ project }: ProjectMoney, { horizon }: MoneyBook): boolean {
  return project.accepted !== undefined && addMonths(project.accepted, 12) < horizon;
}

function findUnregistered({ record }: Evidence, book: MoneyBook): Finding[] {
  const bare = book.projects.filter(
    (each) => each.assets.length === 0 && each.project.note === undefined && isLongAccepted(each, book),
  );
  const first = bare[0]?.project;
  if (!first) return [];
  const at = placeIn(record.projects, first.line, 'accepted');
  const facts = { names: bare.map(({ project }) => project.name) };
  return [restingOn(/^projects\/assets\.csv$/, found('asset-not-registered', at, facts, first.accepted))];
}

function findUntitled({ record }: Evidence, book: MoneyBook): Finding[] {
  const bare = book.projects
    .filter((each) => isLongAccepted(each, book))
    .flatMap(({ assets }) => assets)
    .filter((asset) => asset.registered === undefined && asset.note === undefined && asset.state !== '已处置')
    .sort((a, b) => a.line - b.line);
  const first = bare[0];
  if (!first) return [];
  const at = placeIn(record.assets, first.line, 'registered');
  const facts = { names: bare.map(({ id, name }) => `${name}（${id}）`) };
  return [aboutLack(found('title-not-registered', at, facts))];
}

/** The project is paid before its assets are worth anything; what has not been paid yet is left out only with a note. */
function weighAssets(
  { project, funding, payments, assets }: ProjectMoney,
  { record }: Evidence,
  book: MoneyBook,
): Finding[] {
  const original = tidy(assets.reduce((sum, asset) => sum + asset.original, 0));
  const paid = sumAmounts(payments);
  const last = assets.at(-1);
  if (!last || assets.some((asset) => asset.note !== undefined)) return [];
  if (original <= paid + dust) {
    // Where more was paid than there was, the payment is wrong, not the asset.
    if (original * 5 >= paid || paid > sumAmounts(funding) + dust) return [];
    const at = placeIn(record.assets, last.line, 'original');
    const facts = { project: project.name, original, paid };
    return [aboutLack(found('asset-far-below-paid', at, facts, `${last.original}`))];
  }
  // A project without any payment is told once, as such.
  if (payments.length === 0) return [];
  const suspect = assets.find((asset) => book.suspects.has(asset));
  const row = suspect ?? last;
  const facts = {
    project: project.name,
    original,
    paid,
    suspect: suspect && book.suspects.get(suspect),
  };
  const at = placeIn(record.assets, row.line, 'original');
  return [
    restingOn(/^projects\/disbursements\.csv$/, found('asset-above-paid', at, facts, `${row.original}`)),
  ];
}

function checkPlaceAndYear({ project, assets }: ProjectMoney, { record, areas, today }: Evidence): Finding[] {
  return assets.flatMap((asset) => {
    const findings: Finding[] = [];
    const [there, here] = [areas.get(asset.area), areas.get(project.area)];
    const isNear =
      !there || !here || there.code === here.code || there.parent === here.code || here.parent === there.code;
    if (!isNear && asset.note === undefined) {
      const facts = { asset: asset.name, there: there.name, project: project.name, here: here.name };
      findings.push(found('asset-elsewhere', placeIn(record.assets, asset.line, 'area'), facts, asset.area));
    }
    const { started, finished = today } = project;
    // Where the project's own days are out of order they are told.
    if (started === undefined || started > finished || started > today || asset.note !== undefined)
      return findings;
    if (asset.year.slice(0, 4) < started.slice(0, 4)) {
      const facts = { asset: asset.name, project: project.name, started };
      findings.push(found('asset-too-early', placeIn(record.assets, asset.line, 'year'), facts, asset.year));
    } else if (asset.registered !== undefined && asset.registered < started) {
      const facts = {
        earlier: '项目的实际开工',
        later: '确权登记日期',
        limit: asset.registered,
        hasNote: true as const,
      };
      const at = placeIn(record.assets, asset.line, 'registered');
      findings.push(found('day-after', at, facts, started));
    }
    return findings;
  });
}
