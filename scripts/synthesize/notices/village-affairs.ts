import { drawTable } from '../mdx.ts';
import { Dice } from '../random.ts';
import { frontOf, type NoticeDraft, type Scene, supervisionOf } from './scene.ts';

const incomes = ['集体厂房租金', '机动地发包', '上级拨付办公经费'];
const expenses = ['道路修补', '路灯电费', '保洁工具', '公开栏更新', '文化活动'];

/** 村务公开单: what the village took in and spent, and what it decided. The sums are sums of the lines above them. */
export function writeVillageAffairs(scene: Scene, quarter: string): NoticeDraft {
  const { land, place, village, turn, date } = scene;
  const dice = new Dice(`village-affairs/${land.county.key}/${turn}`);
  const price = (list: string[]) => list.map((name) => ({ name, amount: dice.whole(8, 96) * 50 }));
  const came = [{ name: '上季度结余', amount: dice.whole(90, 180) * 50 }, ...price(incomes)];
  const went = price(turn % 2 === 0 ? expenses.slice(0, 4) : expenses.slice(1));
  const sum = (list: Array<{ amount: number }>) => list.reduce((total, line) => total + line.amount, 0);
  const draw = (list: Array<{ name: string; amount: number }>) =>
    drawTable(
      ['项目', '金额（元）'],
      [...list.map(({ name, amount }) => [name, String(amount)]), ['合计', String(sum(list))]],
    );
  const community = village.kind === '社区';
  const committee = community ? '居民委员会' : '村民委员会';
  const decided = [
    [
      '- 修补村西头的路面，先修积水最深的一段；',
      '- 公开栏上方加雨棚，字改大一号；',
      '- 保洁员考勤每月贴一次。',
    ],
    [
      '- 冬天取暖前把老人住的房子看一遍；',
      '- 集体厂房到期后公开招租；',
      '- 下一季度先还清欠的电费，再办文化活动。',
    ],
  ][turn % 2];
  return {
    id: `${land.county.key}-affairs-${turn + 1}`,
    front: {
      ...frontOf(
        scene,
        'village-affairs',
        `${place}${quarter}${community ? '居务' : '村务'}公开单`,
        `${village.name}${quarter}的收入、支出和议定的事，逐项公布。`,
      ),
      issuer: `${place}${committee}`,
      date,
      prepared: `${place}${committee}`,
      reviewed: `${village.name}${community ? '居务' : '村务'}监督委员会`,
      approved: `${village.name}${community ? '居民' : '村民'}代表会议`,
      supervision: supervisionOf(scene),
    },
    body: `${village.name}${quarter}的账目和事项，经监督委员会审核，公布如下。

## 收入

${draw(came)}

## 支出

${draw(went)}

收入减去支出，季末结余${sum(came) - sum(went)}元，转到下一季度。

原始单据放在${committee}，想看的人都可以来查。

## 这个季度议定的事

${decided?.join('\n')}

## 救济和补助

发放的名单和金额按规定贴在公开栏，到期取下。网上不登名单。

## 有疑问怎么办

大家有疑问可以当面问，也可以打监督电话，10天内答复。`,
  };
}
