import type { Plan } from '../../src/record/record.ts';
import { daysOfPeriod } from '../../src/record/value/period.ts';
import { addDays, dayAfterPeriod, earlier } from './calendar.ts';
import { at, firstOf, type Land, type Ledgers, townshipOf, villagesOf } from './invented.ts';
import { Dice } from './random.ts';
import { unitsOf } from './reporters.ts';
import { isQuietVillage, tellLedgerStories } from './stories.ts';
import type { MonitoringDraft, RectificationDraft } from './tables.ts';

const sources = ['上级反馈', '第三方评估', '自查', '督查', '群众反映', '审计'] as const;

/** Problems as ledgers word them, with the mending and what closed them: about things, never about persons. */
const findings: Array<{ issue: string; measure: string; evidence: string; about: RegExp }> = [
  {
    issue: '部分台账与现场情况对不上，更新不及时',
    measure: '逐项核对，补齐记录，以后每月核对一次',
    evidence: '抽查台账与现场一致',
    about: /监测|排查|责任/,
  },
  {
    issue: '供水管道老旧，高峰时水压不足',
    measure: '更换破损管段，增设加压设备',
    evidence: '现场查看，水质水压检测合格',
    about: /水/,
  },
  {
    issue: '公益岗位管理记录不全，考勤补登',
    measure: '建立按月考勤，由村里公示',
    evidence: '连续两月考勤齐全',
    about: /岗|就业/,
  },
  {
    issue: '村内排水沟淤堵，雨后积水',
    measure: '清淤疏通，明确管护人员',
    evidence: '雨后复查无积水',
    about: /环境|乡村建设|基础/,
  },
  {
    issue: '扶贫资产登记信息缺项',
    measure: '补充登记，完善确权资料',
    evidence: '资产台账核验通过',
    about: /资产|项目/,
  },
  {
    issue: '项目资料归档不全，公告牌缺失',
    measure: '补齐资料，重设公告牌',
    evidence: '档案和公告牌核验通过',
    about: /项目|资金/,
  },
  {
    issue: '政策宣传不到位，群众说不清办事流程',
    measure: '入村讲解，张贴办事流程图',
    evidence: '随机问答合格',
    about: /政策|宣传|满意/,
  },
  {
    issue: '住房安全排查有遗漏的房屋',
    measure: '重新排查，送鉴定并登记',
    evidence: '鉴定资料齐全',
    about: /住房|危房/,
  },
  {
    issue: '收益分配方案没有按时公示',
    measure: '补做公示，收益按方案分配',
    evidence: '公示照片和会议记录齐全',
    about: /产业|资产|集体/,
  },
  {
    issue: '数据录入有误，与原始资料不一致',
    measure: '更正数据，实行双人核对',
    evidence: '系统数据抽查无误',
    about: /信息|机制|基础性/,
  },
];

/** Invents the rectification ledgers and the counts of monitored households of all plans. */
export function inventLedgers(
  lands: readonly Land[],
  plans: ReadonlyMap<string, Plan>,
  seed: string,
): Ledgers {
  const ledgers: Ledgers = { rectification: new Map(), monitoring: new Map() };
  for (const land of lands) {
    const plan = plans.get(land.county.plan);
    if (!plan) continue;
    const problems = listProblems(land, plan, new Dice(`${seed}/rectification/${land.county.key}`));
    const monitored = countMonitored(land, new Dice(`${seed}/monitoring/${land.county.key}`));
    tellLedgerStories(land, problems, monitored);
    ledgers.rectification.set(plan.id, problems);
    ledgers.monitoring.set(plan.id, monitored);
  }
  return ledgers;
}

function listProblems(land: Land, plan: Plan, dice: Dice): RectificationDraft[] {
  const { county } = land;
  const first = daysOfPeriod(firstOf(county.periods)).start;
  const last = daysOfPeriod(at(county.periods, county.periods.length - 1)).end;
  const places = villagesOf(land).filter((village) => !isQuietVillage(land, village));
  const count = 6 + Math.round(villagesOf(land).length / 5);
  return Array.from({ length: count }, (_, i) => {
    const finding = at(findings, i);
    const fitting = plan.tasks.filter((task) => finding.about.test(task.title));
    const task = dice.pick(fitting.length > 0 ? fitting : plan.tasks);
    const area = places.length > 0 && dice.chance(0.75) ? dice.pick(places) : dice.pick(land.townships).area;
    const found = addDays(first, dice.whole(5, county.periods.length * 22));
    const due = addDays(found, dice.whole(25, 60));
    const closed = addDays(due, dice.chance(0.86) ? -dice.whole(1, 20) : dice.whole(2, 15));
    const done = closed <= earlier(last, addDays(last, -3));
    const office = townshipOf(land, area.code)?.office ?? county.office;
    return {
      id: `${county.key}-w${String(i + 1).padStart(3, '0')}`,
      plan: plan.id,
      task: task.id,
      source: dice.pick(sources),
      issue: finding.issue,
      area: area.code,
      unit: dice.chance(0.7) ? office : (unitsOf(task)[0] ?? office),
      measure: finding.measure,
      found,
      due,
      closed: done ? closed : undefined,
      evidence: done ? finding.evidence : undefined,
    };
  });
}

/** Counts by township, kind and month. What stands at the end of a month is what stood before, plus new, less removed. */
function countMonitored(land: Land, dice: Dice): MonitoringDraft[] {
  const standing = land.townships.map((township) =>
    land.county.monitored.map((_, kind) => {
      const households = Math.round(township.villages.length * dice.between(0.5, 2.2 - kind * 0.5));
      return { households, people: households === 0 ? 0 : Math.round(households * dice.between(2.1, 3.2)) };
    }),
  );
  return land.county.periods.flatMap((period) =>
    land.townships.flatMap((township, t) =>
      land.county.monitored.map((kind, k): MonitoringDraft => {
        const stock = at(at(standing, t), k);
        const added = dice.chance(0.3) ? dice.whole(1, 2) : 0;
        const removed = dice.chance(0.35) ? Math.min(dice.whole(1, 3), stock.households) : 0;
        const before = stock.households;
        stock.households += added - removed;
        const leaving = before > 0 ? Math.round((stock.people * removed) / before) : 0;
        stock.people =
          stock.households === 0
            ? 0
            : Math.max(stock.households, stock.people - leaving + added * dice.whole(2, 4));
        return {
          plan: land.county.plan,
          period,
          area: township.area.code,
          kind,
          households: stock.households,
          people: stock.people,
          added,
          removed,
          reported: dayAfterPeriod(period, dice.whole(2, 12)),
        };
      }),
    ),
  );
}
