import { Dice } from '../../../scripts/synthesize/random.ts';
import { fillWith } from './corpus.ts';
import type { Chance } from './leak.ts';
import { digits } from './numbers.ts';
import { anyName, surname } from './persons.ts';
import { plainWriting } from './plain-writing.ts';

const codeSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** 统一社会信用代码 (GB 32100): 18 signs, the last by weights modulo 31; here mostly digits, which is the hard case. */
function creditCode(dice: Chance): string {
  const body = `${dice.pick(['11', '12', '54', 'N2'])}410182${digits(dice, 8)}${dice.pick([...'0123456789AMX'])}`;
  const sum = codeWeights.reduce(
    (total, weight, at) => total + weight * codeSigns.indexOf(body[at] ?? ''),
    0,
  );
  return body + (codeSigns[(31 - (sum % 31)) % 31] ?? '');
}

const townNames = '庄 集 店 楼 营 寨 岗 屯 洼 堡'.split(' ');

const numbers: Record<string, (dice: Chance) => string> = {
  code: creditCode,
  area: (dice) => `${dice.pick(['410182', '371725', '513437', '340123'])}${digits(dice, 6)}`,
  number: (dice) => String(dice.whole(1, 999)),
  large: (dice) => `${digits(dice, 8)}.${dice.whole(10, 99)}`,
  grouped: (dice) => `${dice.whole(1, 99)},${digits(dice, 3)},${digits(dice, 3)}.00`,
  share: (dice) => `${dice.whole(0, 99)}.${dice.whole(0, 99)}%`,
  serial: (dice) => `2022${dice.pick(['06', '11'])}${dice.whole(10, 28)}${digits(dice, 10)}`,
  office: (dice) => `${dice.pick(['0371', '0632', '0514'])}-${dice.whole(6, 8)}${digits(dice, 6)}`,
  digits8: (dice) => digits(dice, 8),
  digits5: (dice) => digits(dice, 5),
  masked: (dice) => `${dice.pick(['138', '159', '187'])}****${digits(dice, 4)}`,
  family: surname,
  place: (dice) => surname(dice) + dice.pick(townNames),
  hidden: (dice) => surname(dice) + dice.pick(['某某', '某', '＊＊', '＊', '**', 'XX']),
  official: anyName,
};

// Words in angle brackets are drawn anew; braces are filled as in the leaks.
const drawn = [
  '统一社会信用代码：<code>',
  '项目单位<place>村股份经济合作社（<code>）',
  '索引号：<code>/2022-00<number>',
  '地区代码 <area>，{村}',
  '<area>,{村},村,410182001000,村,是',
  '不动产权证：豫（2022）青禾县不动产权第00<digits5>号',
  '投资项目代码：2204-410182-04-01-<digits8>',
  '交易流水号<serial>，当日已对账。',
  '合同编号 HT-<serial>-03',
  '总投资<large>元，已支付<large>元。',
  '收入<grouped>元，支出<grouped>元。',
  '资金拨付进度<share>，比上月高<share>。',
  '发票号码<digits8>，金额{元}元',
  '公网安备 41018202000<number>号',
  '青财农〔2022〕<number>号',
  '青政办发〔2022〕<number>号文件第三条',
  '2022年{月}月{日}日至12月31日，共<number>天',
  '更新时间：2022-06-{日} 14:30:25',
  '报送截止到{月}月{日}日17时30分。',
  '值班电话：<office>',
  '县乡村振兴局监督电话<office>，工作日接听。',
  '{镇}人民政府，电话<office>，邮编450<number>',
  '<place>村低保户<number>户，比上月减少2户。',
  '<place>镇残疾人<number>名，已全部办证。',
  '<place>村监测对象<number>户，风险消除3户。',
  '<place>村户主大会通过了资产管护办法。',
  '<place>乡特困人员<number>名，集中供养率<share>。',
  '<place>小学留守儿童<number>名。',
  '<place>村信访事项<number>件，按期办结。',
  '<place>乡人民政府负责人到会作了说明。',
  '县领导小组副组长<official>主持会议。',
  '{村}党支部书记<official>，负责资产管护。',
  '{镇}镇长<official>说，路面硬化已完成<number>米。',
  '监测户<hidden>落实了公益岗位。',
  '残疾人<hidden>的补贴已经补发。',
  '户主<hidden>，家庭人口4人',
  '信访人<hidden>反映的问题已办结。',
  '<hidden>，<masked>',
  '联系电话：<masked>',
  '<family>姓村民较多的{村}修了文化广场。',
  '新建<number>亩高标准农田，每亩补助{元}元。',
  '保鲜库<number>立方米，管网<number>.6公里',
  '经度114.<digits5>，纬度34.<digits5>',
  'XM2022A<digits5>号项目已验收',
  '招标编号 ZB2022-<number>-0<number>',
  '<number>户<number>人，其中监测对象<number>户',
  '完成率 = <number> ÷ <number> × 100%',
  '宗地代码410182101201JC<digits5>',
  '任务1.<number>（一）第<number>项',
  '<digits8>kWh，光伏发电量',
];

/** Texts that a scan must leave alone, each once. */
export function writeNearMisses(seed: string): string[] {
  const dice = new Dice(seed);
  const made = drawn.flatMap((template) =>
    Array.from({ length: 6 }, () =>
      fillWith(dice)(template.replace(/<(\w+)>/g, (_, name: string) => numbers[name]?.(dice) ?? '')),
    ),
  );
  return [...new Set([...made, ...plainWriting])];
}
