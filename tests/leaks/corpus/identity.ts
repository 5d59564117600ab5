import type { Kind } from './leak.ts';
import { birthDay, checkDigit, digits, mistypedId, oldResidentId, residentId } from './numbers.ts';
import { cut, dashed, fullWidth, inCharacters, spaced, withHidden } from './spellings.ts';

/** Beside a label or a name: what stands there can be nothing but somebody's number. */
const named = [
  '{n}，身份证号{v}，经核实不在本村居住。',
  '户主{n}（身份证号码：{v}）申请危房改造补助。',
  '以下人员补贴已经打卡发放：{n}，{v}，{元}元。',
  '公民身份号码 {v}',
  '1. {n}（{v}），补助{元}元；',
  '{村}公益岗位人员{n}的证件复印件，身份证号{v}',
  '图为{n}领取补助款，身份证：{v}',
  '签名：{n}　身份证号：{v}　2022年{月}月{日}日',
  '姓名|身份证号|村名|金额（元） // {n}|{v}|{村}|{元}',
  '序号|姓名|证件号码|备注 // {序}|{n}|{v}|已核实',
  '系统里的号码有误，{n}的身份证号应为{v}，请{镇}更正。',
  '姓名:{n};身份证:{v};联系方式见台账',
  '户籍系统反馈，{n}（身份证{v}）已于2021年迁出。',
  '领款人身份证号码{v}，金额{元}元，银行已退票。',
  '问题线索反映{村}{n}（身份证号{v}）重复领取补贴。',
  '户主姓名|户主证件号码|家庭人口 // {n}|{v}|4',
];

/** Nothing stands beside it but work: the number itself must be known. */
const bare = [
  '请{村}通知{v}本人到便民服务中心补签。',
  '核对发现{v}与上月重复，已删除一条。',
  '{v}，{村}，{元}元',
  '银行退票1笔：{v}，原因是账户已销。',
];

const overLines = named.filter((template) => !template.includes('//'));

const overCells = [
  '姓名|身份证号|身份证号续 // {n}|{v}|{w}',
  '户主|证件号码|证件号码2|金额（元） // {n}|{v}|{w}|{元}',
  '序号|姓名|身份证前段|身份证后段|村名 // {序}|{n}|{v}|{w}|{村}',
  '村名|身份证号|（续） // {村}|{v}|{w}',
  '领款人|身份证|号码|签字 // {n}|{v}|{w}|已签',
  '证件号（前）|证件号（后）|发放金额 // {v}|{w}|{元}',
  '申请人|公民身份号码|公民身份号码（二） // {n}|{v}|{w}',
  '姓名|身份证号1-10位|其余各位|岗位 // {n}|{v}|{w}|保洁',
  '岗位|人员|证号|证号 // 护林|{n}|{v}|{w}',
  '户编号|户主|身份证号码|号码后段|人口 // {序}|{n}|{v}|{w}|3',
  '培训人员|身份证号（上）|身份证号（下）|工种 // {n}|{v}|{w}|焊工',
  '班级|身份证件号|接上格|资助金额 // 三年级|{v}|{w}|{元}',
];

const asIs: Kind[] = [
  { name: 'resident-id', secret: (dice) => residentId(dice, 'digit'), templates: [...named, ...bare] },
  {
    name: 'resident-id-x',
    secret: (dice) => residentId(dice, 'X').replace('X', dice.pick(['X', 'x', 'Ｘ'])),
    templates: [...named, ...bare],
  },
  { name: 'resident-id-15', secret: oldResidentId, templates: named },
  { name: 'resident-id-mistyped', secret: mistypedId, templates: named },
];

const respelt: Kind[] = [
  { name: 'resident-id-spaced', secret: (dice) => spaced(residentId(dice), dice), templates: named },
  { name: 'resident-id-dashed', secret: (dice) => dashed(residentId(dice), dice), templates: named },
  {
    name: 'resident-id-full-width',
    secret: (dice) => fullWidth(residentId(dice)),
    templates: [...named, ...bare],
  },
  {
    name: 'resident-id-hidden-characters',
    secret: (dice) => withHidden(residentId(dice), dice),
    templates: [...named, ...bare],
  },
  {
    name: 'resident-id-in-characters',
    secret: (dice) => inCharacters(residentId(dice, 'digit'), dice),
    templates: named,
  },
  {
    name: 'resident-id-over-lines',
    secret: (dice) => cut(residentId(dice), dice.pick([6, 10, 12, 14])).join('\n'),
    templates: overLines,
  },
  {
    name: 'resident-id-over-cells',
    secret: (dice) => {
      const [first = '', second = ''] = cut(residentId(dice), dice.pick([6, 10, 14]));
      return [first, second];
    },
    templates: overCells,
  },
];

const masked: Kind[] = [
  {
    // Six and eight kept: the village and the day of birth of one person.
    name: 'resident-id-tail-masked',
    secret: (dice) => residentId(dice).slice(0, 14) + dice.pick(['****', '＊＊＊＊', 'XXXX', '●●●●', '____']),
    templates: named,
  },
  {
    name: 'resident-id-birth-kept',
    secret: (dice) => {
      const id = residentId(dice);
      return `${dice.pick(['******', '＊＊＊＊＊＊', 'XXXXXX'])}${id.slice(6, 14)}${dice.pick(['****', '＊＊＊＊', `**${id.slice(16)}`])}`;
    },
    templates: named,
  },
  {
    // First six and last four can be looked up in any list that has both.
    name: 'resident-id-ends-kept',
    secret: (dice) => {
      const id = residentId(dice);
      return `${id.slice(0, 6)}${dice.pick(['********', '＊＊＊＊＊＊＊＊', 'xxxxxxxx'])}${id.slice(14)}`;
    },
    templates: named,
  },
];

const others: Kind[] = [
  {
    // The resident ID, then one digit for the kind (1 to 7) and one for the grade (1 to 4).
    name: 'disability-card',
    secret: (dice) => `${residentId(dice)}${dice.whole(1, 7)}${dice.whole(1, 4)}`,
    templates: [
      '{n}，残疾证号{v}，护理补贴{元}元。',
      '残疾人证号：{v}',
      '姓名|残疾证号|等级 // {n}|{v}|二级',
      '{村}换证人员：{n}（{v}）',
      '图为工作人员为{n}送证上门，证号{v}',
      '1. {v}，{村}，生活补贴{元}元',
      '经与残联系统比对，{v}已注销，补贴应停发。',
      '领证人签名：{n}　残疾人证{v}',
      '序号|村名|残疾人证号码|补贴（元） // {序}|{村}|{v}|{元}',
      '第二代残疾人证{v}将在{月}月到期，请本人换领。',
      '问题：{n}的残疾证（{v}）与户口信息不一致。',
      '无障碍改造对象{n}，残疾证{v}，已完工。',
    ],
  },
  {
    name: 'student-number',
    secret: (dice) => `${dice.pick(['G', 'G', 'L'])}${residentId(dice, undefined, true)}`,
    templates: [
      '{n}，学籍号{v}，已落实资助。',
      '全国学籍号：{v}',
      '姓名|学籍号|学校 // {n}|{v}|{校}',
      '{校}学生{n}（学籍号{v}）由外省转入。',
      '雨露计划补助：{n}，{v}，{元}元',
      '1. {v}　{校}　寄宿生补助{元}元',
      '经比对，学籍号{v}在学籍系统里已毕业。',
      '图为{校}发放助学金，学籍号{v}',
      '序号|学籍号|年级|金额（元） // {序}|{v}|四年级|{元}',
      '问题：{v}没有享受“两免一补”，{校}已补发。',
      '班主任签字：{n}　学籍号：{v}',
      '控辍保学台账登记的{v}已经返校。',
    ],
  },
  {
    name: 'passport-or-permit',
    secret: (dice) =>
      dice.pick([
        `E${digits(dice, 8)}`,
        `G${digits(dice, 8)}`,
        `E${dice.pick([...'ABCDEFGH'])}${digits(dice, 7)}`,
      ]),
    templates: [
      '{n}，护照号码{v}，在外务工。',
      '护照号：{v}',
      '姓名|护照号码|去向 // {n}|{v}|境外务工',
      '出境务工人员{n}（护照{v}）已于{月}月返乡。',
      '劳务派出登记：{n}，护照{v}，{元}元交通补助',
      '1. {n}，中国护照{v}；',
      '护照{v}的持有人请到{镇}领取补贴。',
      '图为{n}的护照首页，护照号{v}',
      '序号|姓名|护照号|国别 // {序}|{n}|{v}|老挝',
      '签名：{n}　护照号：{v}',
      '问题：{n}所报护照号{v}与出入境记录不符。',
      '经办人把护照号{v}误填在身份证一栏。',
    ],
  },
  {
    name: 'birth-date-of-person',
    secret: (dice) => {
      const day = birthDay(dice);
      const [year = '', month = '', date = ''] = cut(day, 4, 2);
      return dice.pick([
        `${year}年${Number(month)}月${Number(date)}日`,
        `${year}-${month}-${date}`,
        `${year}.${month}.${date}`,
        `${year}年${month}月${date}日`,
        `${year}/${Number(month)}/${Number(date)}`,
      ]);
    },
    templates: [
      '{n}，女，{v}出生，{村}人。',
      '{n}（{v}生），享受高龄津贴。',
      '姓名|出生日期|津贴（元） // {n}|{v}|{元}',
      '户主{n}，出生于{v}，家庭人口3人。',
      '- {n}，出生日期：{v}',
      '高龄老人{n}，生于{v}，由{村}定期探望。',
      '{n}，男，汉族，{v}生，未婚',
      '图为{n}老人（{v}出生）在家中',
      '序号|户主姓名|性别|出生年月日 // {序}|{n}|男|{v}',
      '核查发现{n}的出生日期应为{v}，档案里写错。',
      '养老金到龄人员：{n}，{v}出生。',
      '{n}出生日期{v}，从{月}月起领取养老金。',
    ],
  },
];

/** Numbers that name one person to the state, and days of birth. */
export const identityKinds: Kind[] = [...asIs, ...respelt, ...masked, ...others];

/** True for a number of 18 digits whose check digit agrees; for the test of the corpus itself. */
export const standsCheck = (id: string) => checkDigit(id.slice(0, 17)) === id.slice(17).toUpperCase();
