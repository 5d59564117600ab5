import type { Chance, Kind } from './leak.ts';
import { digits, greenPlate, mobile, plate } from './numbers.ts';
import { anyName, surname } from './persons.ts';
import { cut, fullWidth, inCharacters, withHidden } from './spellings.ts';

const mobileTemplates = [
  '有问题请打{n}的手机{v}。',
  '{n}，电话{v}，{村}',
  '联系人：{n}，{v}',
  '姓名|联系电话|村名 // {n}|{v}|{村}',
  '{村}公益岗位保洁员{n}（手机：{v}）已上岗。',
  '- {n}：{v}',
  '帮扶责任人{n}，手机号{v}，每月入户两次。',
  '图为{n}在大棚里，手机{v}',
  '签字：{n}　手机：{v}　2022年{月}月{日}日',
  '群众来电反映路灯不亮，来电号码{v}，已修好。',
  '短信通知发到{v}没有回音，改为上门通知。',
  '序号|户主|手机号|人口 // {序}|{n}|{v}|5',
  '订购农产品请加微信，同手机号{v}',
  '问题：登记的{v}是空号，已由村干部重新登记。',
];

function respellMobile(dice: Chance): string {
  const number = mobile(dice);
  const three = cut(number, 3, 4);
  const ways: Array<() => string> = [
    () => three.join('-'),
    () => three.join(' '),
    () => three.join('.'),
    () => three.join('－'),
    () => cut(number, 4, 3).join(' '),
    () => `+86 ${number}`,
    () => `+86${number}`,
    () => `+86-${three.join('-')}`,
    () => `0086${number}`,
    () => `（86）${number}`,
    () => `86-${number}`,
    () => fullWidth(number),
    () => `＋８６${fullWidth(number)}`,
    () => withHidden(number, dice),
    () => inCharacters(number, dice),
    () => three.join('\n'),
  ];
  return dice.pick(ways)();
}

const plateTemplates = [
  '{n}，名下车辆{v}，不符合低保条件。',
  '车牌号：{v}',
  '户主|车牌号|核查结果 // {n}|{v}|已退出',
  '比对发现{村}{n}家有小轿车{v}。',
  '运送物资的车是{n}的{v}。',
  '1. {n}（{v}）',
  '{v}车主请到{镇}说明情况。',
  '图为{n}驾驶的车辆，车牌{v}',
  '序号|姓名|名下车辆|金额 // {序}|{n}|{v}|{元}',
  '问题：监测对象{n}隐瞒购车，车牌为{v}。',
  '驾驶人签字：{n}　车号：{v}',
  '租用{n}车辆{v}一天，付{元}元。',
];

/** Ways to reach a person, and what a person drives. */
export const contactKinds: Kind[] = [
  { name: 'mobile', secret: mobile, templates: mobileTemplates },
  {
    name: 'mobile-respelt',
    secret: respellMobile,
    templates: mobileTemplates.filter((each) => !each.includes('//')),
  },
  {
    name: 'landline-of-person',
    secret: (dice) => {
      const area = dice.pick(['0371', '0396', '0632', '0514', '028', '0838', '010', '0931']);
      const local = digits(dice, area.length === 3 ? 8 : dice.pick([7, 8])).replace(/^[19]/, '6');
      return dice.pick([
        `${area}-${local}`,
        `（${area}）${local}`,
        `(${area})${local}`,
        `${area} ${local}`,
        area + local,
      ]);
    },
    templates: [
      '{n}，住宅电话{v}，{村}人。',
      '{n}家里电话是{v}。',
      '户主姓名|家庭电话|人口 // {n}|{v}|4',
      '户主{n}（电话{v}）反映饮水不稳定。',
      '- {n}，家庭电话：{v}',
      '请与{n}本人联系，宅电{v}。',
      '图为{n}老人接听电话，家中号码{v}',
      '监护人：{n}，固定电话{v}',
      '序号|姓名|家中电话|村名 // {序}|{n}|{v}|{村}',
      '问题：脱贫户{n}的家庭电话{v}已停机。',
      '签名：{n}　家庭电话：{v}',
      '务工人员{n}的家属电话：{v}',
    ],
  },
  {
    name: 'mail-or-chat-of-person',
    secret: (dice) =>
      dice.pick([
        `${digits(dice, dice.whole(7, 10))}@qq.com`,
        `${dice.pick(['wang', 'li', 'xiao', 'chen', 'guo'])}${dice.pick(['hua', 'lin', 'mei', '_jun'])}${digits(dice, 3)}@${dice.pick(['163.com', '126.com', 'sina.cn', '139.com'])}`,
        `微信号${dice.pick(['wxid_', 'hua', 'zhao_', 'li-'])}${digits(dice, 5)}${dice.pick(['ab', 'k', 'x7'])}`,
        `QQ：${digits(dice, dice.whole(7, 10))}`,
        `微信：${dice.pick(['wang', 'sun', 'zhou'])}${digits(dice, 6)}`,
        `QQ号${digits(dice, 9)}`,
      ]),
    templates: [
      '{n}，{v}，{村}人。',
      '联系{n}：{v}',
      '姓名|联系方式|村名 // {n}|{v}|{村}',
      '脱贫户{n}在网上卖红薯，{v}。',
      '- {n}（{v}）',
      '材料请直接发给{n}，{v}，不用寄。',
      '图为{n}直播带货，{v}',
      '签名：{n}　{v}',
      '序号|户主|邮箱或微信 // {序}|{n}|{v}',
      '问题：{n}（{v}）反映补贴没有到账。',
      '驻村队员{n}个人{v}，欢迎联系。',
      '务工人员{n}，{v}，在外省务工。',
    ],
  },
  { name: 'vehicle-plate', secret: plate, templates: plateTemplates },
  { name: 'vehicle-plate-green', secret: greenPlate, templates: plateTemplates },
];

const roads = '建设路 人民路 幸福街 振兴大道 柳河路 学府街 东环路 文化巷'.split(' ');
const estates = '幸福小区 阳光花园 安居苑 柳河新村 祥和家园 富民社区'.split(' ');

/** Where a person lives, finer than the village. */
export const placeKinds: Kind[] = [
  {
    name: 'door-address',
    secret: (dice) =>
      dice.pick([
        `${dice.pick(roads)}${dice.whole(2, 288)}号`,
        `${dice.pick(roads)}${dice.whole(2, 88)}号院${dice.whole(1, 9)}号楼${dice.whole(1, 4)}单元${dice.whole(1, 6)}0${dice.whole(1, 4)}`,
        `${dice.pick(estates)}${dice.whole(1, 18)}栋${dice.whole(1, 4)}单元${dice.whole(1, 6)}0${dice.whole(1, 4)}室`,
        `${dice.pick(estates)}${dice.whole(1, 18)}号楼${dice.whole(1, 6)}0${dice.whole(1, 4)}`,
        `{村}${dice.whole(2, 310)}号`,
        `{村}门牌${dice.whole(2, 310)}号`,
        `${dice.pick(roads)}${dice.whole(2, 88)}号附${dice.whole(1, 6)}号`,
        `${dice.pick(estates)}${dice.whole(1, 12)}幢${dice.whole(1, 6)}0${dice.whole(1, 4)}`,
      ]),
    templates: [
      '{n}，家住{v}，生活困难。',
      '家庭住址：{v}',
      '姓名|家庭住址|金额（元） // {n}|{v}|{元}',
      '搬迁户{n}搬进{v}，已领钥匙。',
      '户主{n}现住{v}，房屋鉴定为D级。',
      '- {n}，住址{v}',
      '信件请寄到{v}，{n}收。',
      '图为{n}在{v}的新家门口',
      '序号|户主姓名|详细地址|人口 // {序}|{n}|{v}|4',
      '问题：{n}登记住址为{v}，实际不在此居住。',
      '签收人：{n}　地址：{v}',
      '残疾人{n}租住在{v}，已上门办证。',
    ],
  },
  {
    name: 'group-and-surname',
    secret: (dice) => {
      const number = dice.pick([...'一二三四五六七八九', '十', '十一', '3', '5', '12']);
      const group = dice.pick([`${number}组`, `第${number}村民小组`, `${number}组村民`, `${number}社`]);
      const family = surname(dice);
      const who = dice.pick([
        `${family}某某`,
        `${family}某`,
        `老${family}家`,
        `${family}家`,
        anyName(dice),
        anyName(dice),
      ]);
      return group + who;
    },
    templates: [
      '{村}{v}住房漏雨，已维修。',
      '走访{v}，了解收入情况。',
      '村名|对象|情况 // {村}|{v}|重病返贫',
      '{v}因火灾受损，发放救助{元}元。',
      '- {v}：旱厕已改',
      '{村}{v}的自来水管冻裂。',
      '图为干部到{村}{v}慰问',
      '{v}说，今年辣椒收入有{元}元。',
      '序号|反映人|事项 // {序}|{村}{v}|路灯不亮',
      '问题：{村}{v}没有及时纳入监测。',
      '{村}{v}领取种子一袋，已签字。',
      '已督促{v}，把房前杂物清走。',
    ],
  },
];
