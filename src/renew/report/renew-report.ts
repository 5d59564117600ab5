import { countyOf, growAreaTree } from '../../compute/areas.ts';
import type { Plan } from '../../record/record.ts';
import { reportKinds } from '../../record/report/kinds.ts';
import type { ReportFrontMatter } from '../../record/report/schema.ts';
import { factValue } from '../../record/value/fact.ts';
import { byTime, daysOfPeriod, namePeriod, type Period } from '../../record/value/period.ts';
import { chooseDay, choosePeriod, findPlan, findReportKind, isInForceBetween } from '../choose.ts';
import { draftFile } from '../notice/write-text.ts';
import { type Ground, Refusal, type Renewal } from '../renewal.ts';
import { beginBody } from './begin-body.ts';
import { renewBody } from './renew-body.ts';

/** What a clerk asks for, as it was typed; what was left out is empty. */
export interface ReportWish {
  kind: string | undefined;
  plan: string;
  period: string;
  date: string;
  issuer: string;
  number: string;
}

/**
 * The draft of a report: like the last of its kind for the plan, with figures bound by components and prose to be written;
 * the first one from what the record has. Throws a Refusal where no report of the period came yet, or the file is there.
 */
export function renewReport(wish: ReportWish, ground: Ground): Renewal {
  const { record } = ground.reading;
  const kind = findReportKind(wish.kind);
  const period = choosePeriod(wish.period);
  const plan = wish.plan === '' ? onlyPlan(period, ground) : findPlan(ground, wish.plan);
  const came = [...record.taskReports, ...record.indicatorReports].some(
    (table) => table.plan === plan.id && overlaps(table.period, period),
  );
  if (!came)
    throw new Refusal(
      `${namePeriod(period)}还没有报来的数（progress/${plan.id}/${period}），报告里会是空的。请先运行 npm run new -- period ${period}，报来以后再做报告。`,
    );
  const last = record.reports
    .filter((report) => report.kind === kind && report.plan === plan.id && byTime(report.period, period) < 0)
    .sort((a, b) => byTime(a.period, b.period))
    .at(-1);
  const id = last?.id.includes(last.period)
    ? last.id.replace(last.period, period)
    : `${plan.id}-${period}-${kind}`;
  const path = `reports/${id}.mdx`;
  if (ground.folder.list().includes(path)) throw new Refusal(`已经有了，没有动它：${path}。`);
  const date = chooseDay(wish.date, '--date', ground.today);
  const named = last?.title.includes(namePeriod(last.period))
    ? last.title.replace(namePeriod(last.period), namePeriod(period))
    : `${countyOf(growAreaTree(record.areas), plan.area)?.name ?? ''}${namePeriod(period)}${reportKinds[kind]}`;
  const hasNumber = last?.number !== undefined || wish.number !== '';
  const issuer = wish.issuer || last?.issuer || factValue(plan.issuer) || record.site?.publisher;
  const front = {
    title: named,
    kind,
    plan: plan.id,
    period,
    issuer,
    number: hasNumber ? wish.number || '〔请写：发文字号〕' : undefined,
    date,
    published: date,
    official: last?.official && redate(last.official, date),
    summary: '〔请写：一两句话，这一期最要紧的是什么〕',
    synthetic: record.datasets.some((each) => each.synthetic),
  };
  const body = last ? renewBody(last, period) : beginBody(kind, plan, period, ground);
  return {
    files: [draftFile(path, front, body)],
    told: [
      `${reportKinds[kind]}的草稿：${last ? `照${namePeriod(last.period)}那一份` : '这是第一份，照资料里有的内容'}。`,
      '数和表由标签带出，不要手填；写着“〔请写：…〕”的地方请写好，再删去 draft: true 那一行。',
    ],
  };
}

function onlyPlan(period: Period, ground: Ground): Plan {
  const { start, end } = daysOfPeriod(period);
  const plans = ground.reading.record.plans.filter((plan) => isInForceBetween(plan, start, end));
  const [only] = plans;
  if (only && plans.length === 1) return only;
  const known = (plans.length > 0 ? plans : ground.reading.record.plans).map(
    ({ id, short }) => `${id}（${short}）`,
  );
  throw new Refusal(`请用 --plan 写上是哪一份方案的：${known.join('、')}。`);
}

function overlaps(a: Period, b: Period): boolean {
  const [one, other] = [daysOfPeriod(a), daysOfPeriod(b)];
  return one.start <= other.end && other.start <= one.end;
}

/** A red head is the office's and stays; the day on which it was printed is this one's. What is as usual is not written. */
function redate(official: NonNullable<ReportFrontMatter['official']>, date: string): Record<string, unknown> {
  const { imprint, direction, seal, ...rest } = official;
  const kept = Object.entries({
    ...rest,
    direction: direction === '下行' ? undefined : direction,
    seal: seal ? undefined : false,
    imprint: imprint && { ...imprint, date },
  });
  return Object.fromEntries(
    kept.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
