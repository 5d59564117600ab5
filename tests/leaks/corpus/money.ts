import type { Kind } from './leak.ts';
import { bankCard, digits } from './numbers.ts';
import { cut, fullWidth } from './spellings.ts';

const cardTemplates = [
  '{n}，银行卡号{v}，{元}元。',
  '补贴打入{n}的卡{v}。',
  '姓名|银行卡号|金额（元） // {n}|{v}|{元}',
  '卡号：{v}',
  '{村}退回一笔，收款账号{v}，户名{n}。',
  '- {n}，农业银行{v}，已发{元}元',
  '开户行邮储银行，账号{v}，请核对。',
  '图为{n}的银行卡，卡号{v}',
  '序号|户主|开户行及账号|金额 // {序}|{n}|农商行{v}|{元}',
  '问题：{n}账户{v}已销户，补贴未到账。',
  '领款人：{n}　银行账号：{v}',
  '工资直接发到{v}，每月{元}元。',
];

/** Where a person's money lies. */
export const moneyKinds: Kind[] = [
  { name: 'bank-card', secret: (dice) => bankCard(dice), templates: cardTemplates },
  {
    name: 'bank-card-grouped',
    secret: (dice) => {
      const card = bankCard(dice);
      if (dice.next() < 0.15) return fullWidth(card);
      return cut(card, 4, 4, 4, 4).join(dice.pick([' ', ' ', '-', '\u00A0', '　']));
    },
    templates: cardTemplates,
  },
  {
    // The card's own number, of nine signs, as printed on its face.
    name: 'social-security-card',
    secret: (dice) =>
      dice.pick([
        `${dice.pick([...'ABCDEFHKLRT'])}${digits(dice, 8)}`,
        `${dice.pick([...'ABCDE'])}0${digits(dice, 6)}${dice.pick([...'0123456789X'])}`,
      ]),
    templates: [
      '{n}，社保卡号{v}，已激活。',
      '社会保障卡号：{v}',
      '姓名|社保卡号|村名 // {n}|{v}|{村}',
      '{n}的社会保障卡（{v}）已经补办。',
      '- 社保卡号{v}，{元}元',
      '{村}代领社保卡：{n}，社保卡{v}',
      '图为{n}展示新卡，社保卡号{v}',
      '社保卡卡号{v}挂失，请停止发放。',
      '序号|姓名|社会保障卡号码|金额 // {序}|{n}|{v}|{元}',
      '问题：{n}的社保卡号{v}录错一位。',
      '领卡人：{n}　社保卡号：{v}',
      '养老金改由社会保障号{v}的账户发放。',
    ],
  },
  {
    name: 'subsidy-account',
    secret: (dice) =>
      dice.pick([
        digits(dice, 17),
        `0000${digits(dice, 13)}`,
        `${digits(dice, 5)}-${digits(dice, 12)}`,
        digits(dice, 21),
        `${digits(dice, 8)} ${digits(dice, 9)}`,
      ]),
    templates: [
      '{n}，一卡通账号{v}，地力补贴{元}元。',
      '惠农“一卡通”账号：{v}',
      '姓名|一卡通账号|金额（元） // {n}|{v}|{元}',
      '补贴款退回，一卡通账户{v}状态异常。',
      '- {n}，存折账号{v}，{元}元',
      '{村}{n}的惠农一卡通（账号{v}）已更换。',
      '图为一卡通存折内页，账号{v}',
      '粮食直补账号{v}，户名{n}。',
      '序号|户主|惠农补贴账号|面积（亩） // {序}|{n}|{v}|6.4',
      '问题：一卡通账号{v}重复发放{元}元，已追回。',
      '领取人：{n}　一卡通账号：{v}',
      '低保金从{月}月起改发到一卡通账号{v}。',
    ],
  },
  {
    name: 'hospital-number',
    secret: (dice) =>
      dice.pick([
        `ZY${digits(dice, 8)}`,
        digits(dice, 7),
        digits(dice, 8),
        `00${digits(dice, 6)}`,
        `M${digits(dice, 9)}`,
      ]),
    templates: [
      '{n}，住院号{v}，自付{元}元。',
      '病案号{v}，患者{n}，{月}月出院。',
      '姓名|住院号|报销金额（元） // {n}|{v}|{元}',
      '{n}在县医院住院（住院号：{v}），已一站式结算。',
      '- {n}，门诊号{v}',
      '大病救助：{n}，病历号{v}，救助{元}元',
      '图为{n}的出院小结，住院号{v}',
      '{n}的病案号是{v}，费用清单已复核。',
      '序号|患者姓名|病案号|自付（元） // {序}|{n}|{v}|{元}',
      '问题：{n}（住院号{v}）的费用没有报销。',
      '家属签字：{n}　住院号{v}',
      '慢性病建档：{n}，就诊卡号{v}。',
    ],
  },
];
