/** What a kind of personal data is called, and what is to be done where it stands in the record. */
export interface KindWords {
  /** Also the word by which `allowances.yaml` names it. */
  name: string;
  mend: string;
}

const drop = (what: string) => `请把${what}整个删去；公开用不着它，打上星号也不要留。`;
const nameless =
  '请改成不写姓名的说法，例如“某户”“1户低保户”；规定要公示姓名的，写进 consultations/公示编号.csv，网上只显示张＊这样的写法。';

/**
 * The kinds, from the most identifying to the least: where two overlap, the one that stands first is told. What they are
 * follows the list in the issue of the project and what village boards were found to give away (domain rules, 3.2).
 */
export const personalKinds = {
  'disability-card': { name: '残疾人证号', mend: drop('证号') },
  'student-number': { name: '学籍号', mend: drop('学籍号') },
  'resident-id': { name: '居民身份证号', mend: drop('号码') },
  'resident-id-15': { name: '15位身份证号', mend: drop('号码') },
  'resident-id-masked': {
    name: '遮得不够的身份证号',
    mend: '请把号码整个删去：留下的几位和姓名、生日一对，还是能认出是谁。',
  },
  'bank-card': { name: '银行卡号', mend: drop('卡号') },
  'social-security-card': { name: '社会保障号', mend: drop('号码') },
  'subsidy-account': { name: '个人账号（一卡通、存折）', mend: drop('账号') },
  passport: { name: '护照号', mend: drop('号码') },
  'travel-permit': { name: '通行证号', mend: drop('号码') },
  'military-id': { name: '军人证件号', mend: drop('号码') },
  'household-book': { name: '户口簿号', mend: drop('号码') },
  'driving-licence': { name: '驾驶证、行驶证号', mend: drop('号码') },
  'property-certificate': { name: '个人的房产、土地证号', mend: drop('证号') },
  'medical-number': { name: '病历、住院号', mend: drop('号码') },
  mobile: {
    name: '手机号码',
    mend: '请删去，或者写成 138****1234 的样子。这是办公电话的，请写在联系电话那一项（phone、公开电话），不要写在文字里。',
  },
  'landline-of-person': {
    name: '个人的电话',
    mend: '请删去电话或者姓名。这是办公电话的，只写单位，不写个人，并写在联系电话那一项。',
  },
  'email-of-person': {
    name: '个人的电子邮箱',
    mend: '请删去。这是单位邮箱的，请写在联系方式那一项（mail）。',
  },
  'chat-account': { name: '微信号、QQ号', mend: drop('账号') },
  'vehicle-plate': { name: '车牌号', mend: drop('车牌号') },
  'birth-date-of-person': { name: '姓名和出生日期', mend: '请删去出生日期和姓名；要说年龄的，只说年龄段。' },
  minor: {
    name: '未成年人的姓名',
    mend: '请删去姓名、学校、年级和年龄。不满十四岁的人的信息是敏感个人信息，一项也不要公开。',
  },
  'person-in-circumstance': { name: '姓名和个人情况', mend: nameless },
  'group-and-surname': { name: '村民小组和姓氏', mend: '请只写到村，不写第几组、谁家。' },
  'door-address': {
    name: '门牌地址',
    mend: '请只写到乡镇、街道。这是办公地点的，请写在地址那一项（address、办公地点），不要写在文字里。',
  },
} as const satisfies Record<string, KindWords>;

/** A kind of personal data. */
export type PersonalKind = keyof typeof personalKinds;

const ranks = new Map(Object.keys(personalKinds).map((kind, i) => [kind, i]));

/** How identifying a kind is: 0 is most. */
export function rankOf(kind: PersonalKind): number {
  return ranks.get(kind) ?? ranks.size;
}
