import { describe, expect, test } from 'vitest';
import {
  findPersonal,
  type PersonalKind,
  personalKinds,
  type Surroundings,
} from '../../../src/check/personal/find-personal.ts';
import { cardOf, idOf, spellings } from './made-numbers.ts';

const id = idOf('41172519850312001');
const wrong = `${id.slice(0, 17)}${id.endsWith('1') ? '3' : '1'}`;
const card = cardOf('621700123456789012');

type Sample = string | [text: string, about: Surroundings];

/** Of each kind how it stands on boards. */
const leaks: Record<PersonalKind, Sample[]> = {
  'resident-id': [
    ...Object.values(spellings).map((spell) => `公示对象 ${spell(id)}，无异议。`),
    `身份证号：${wrong}`,
    `王大山，${wrong}，户主`,
    `身份证号码为${id.slice(0, 17)}`,
    `${id}13812345678`,
    [id.slice(0, 6), { after: id.slice(6) }],
    [id.slice(6), { before: id.slice(0, 6) }],
    [id.slice(0, 10), { row: [{ text: '王大山' }, { text: id.slice(10) }] }],
    [`统一社会信用代码：${id}`, {}],
  ],
  'resident-id-15': ['411725850312001', '证件号 411725 850312 001'],
  'resident-id-masked': [
    `${id.slice(0, 14)}****`,
    `${id.slice(0, 6)}********${id.slice(14)}`,
    '王大山 411***********1234',
    '身份证：35*************123',
    '******19850312****',
    `${id.slice(0, 14)}＊＊＊＊`,
    `${id.slice(0, 10)}xxxxxxxx`,
  ],
  'disability-card': [`${id}43`, `残疾人证号：${id}44B1`, '残疾证 41172519850312'],
  'student-number': [`G${id}`, '学籍号：2016411725012345'],
  passport: ['护照号E12345678', ['EB1234567', { field: '护照' }]],
  'travel-permit': ['港澳通行证C12345678', '台胞证号：12345678'],
  'military-id': ['军字第1234567号', '退役军人优待证编号：410012345678'],
  'household-book': ['户口簿号：123456789'],
  'driving-licence': ['驾驶证号411725123456'],
  'property-certificate': ['王大山的宅基地使用证号：411725001002'],
  'medical-number': ['住院号0012345', '病历号：ZY20220401'],
  mobile: [
    '13812345678',
    '138-1234-5678',
    '138 1234 5678',
    '+86 13812345678',
    '8613812345678',
    '１３８１２３４５６７８',
    '一三八一二三四五六七八',
    '幺三八 一二三四 五六七八',
    '138.1234.5678',
    '13812345678@163.com',
    ['1381234', { after: '5678', field: '联系电话' }],
  ],
  'landline-of-person': ['王大山 0374-6512345', '家庭电话：(0374)6512345', '李小花，电话6512345'],
  'bank-card': [card, card.replace(/(.{4})/g, '$1 ').trim(), '银行卡号6228480402564890018'],
  'social-security-card': ['社保卡号：A12345678', '社会保障卡 411725001234'],
  'subsidy-account': ['一卡通账号00000012345678', '补贴已打入存折，账号为 12345678901'],
  'vehicle-plate': ['豫A12345', '豫AD12345', '车牌豫P·8K321', '藏A12345挂'],
  'door-address': ['住王庄村12号', '家住人民路12号', '3栋2单元501室', '幸福小区5-2-301', '门牌号：25'],
  'group-and-surname': ['三组张某某户', '第3村民小组王大山', '五组老李家', '二组姓王的一户'],
  'birth-date-of-person': [
    '王大山，男，1985年3月12日生',
    '王大山（1985年3月12日）',
    '出生日期：1985-03-12',
    '李小花，生于一九八五年三月十二日',
    ['1985.03.12', { field: '出生年月', row: [{ field: '姓名', text: '王大山' }] }],
  ],
  'person-in-circumstance': [
    '户主王大山',
    '户主：扎西多吉',
    '低保户王芳不在家',
    '特困人员：王大山、李小花、赵四',
    '王大山家是低保户',
    '欧阳春花患尿毒症',
    '信访人诸葛明反映用水问题',
    '残疾人买买提·艾合买提已办证',
    '监测户刘建国因病住院',
    '王芳（五保）',
    ['王大山', { field: '姓名' }],
    ['王大山', { row: [{ field: '情况', text: '低保户' }] }],
  ],
  minor: [
    '留守儿童陈小明',
    '陈小明，9岁',
    '陈小明在实验小学三年级就读',
    ['陈小明', { field: '姓名', row: [{ field: '年级', text: '三' }] }],
  ],
  'email-of-person': ['王大山 wangds@163.com', '邮箱123456789@qq.com'],
  'chat-account': ['微信号wangdashan88', 'QQ：123456789'],
};

const take = (sample: Sample): [string, Surroundings] => (typeof sample === 'string' ? [sample, {}] : sample);

describe.each(Object.keys(personalKinds) as PersonalKind[])('%s', (kind) => {
  test.each(leaks[kind].map((sample) => take(sample)))('is found in “%s”', (text, about) => {
    const finds = findPersonal(text, about);
    expect(finds.map((each) => each.kind)).toContain(kind);
  });

  test('is shown masked, and what is shown is found no more', () => {
    for (const [text, about] of leaks[kind].map(take)) {
      for (const { shown, start, end } of findPersonal(text, about)) {
        expect(shown).not.toBe(text.slice(start, end));
        expect(shown).toContain('＊');
        expect(findPersonal(shown)).toEqual([]);
      }
    }
  });
});

/** What only looks like personal data: plans, notices and tables are full of it. */
const harmless: Sample[] = [
  '990100001002',
  '411725100201',
  '统一社会信用代码：91411700MA44ABCD1X',
  '虚财农〔2022〕3号',
  '索引号：005184653/2022-00123',
  '投资15000000000元',
  '13812345678元',
  '0.13812345678',
  '3.1415926535897932',
  '2022年4月6日至2022年4月12日',
  '12317、12345',
  '监督电话：0374-6512345',
  '联系人：李主任，电话0374-6512345',
  '138****1234',
  '6217 **** **** 1234',
  '新GB18466标准',
  '人民路12号县政务服务中心',
  '地址：县乡村振兴局，人民路12号',
  '7号桥、12号机井',
  '三组建设、二组张贴公告',
  '2016年9月1日以后出生的儿童',
  '低保对象、特困人员、残疾人',
  '对患大病的农户，及时纳入监测',
  '户主大会、户主签字、户主同意',
  '张某某因病致贫',
  '低保户张＊＊、李＊',
  '王营乡人民政府负责人',
  '司马村、欧阳村、王庄村',
  '村支书王大山走访低保户',
  '帮扶责任人李建国',
  '监测户安全住房、残疾人康复',
  '脱贫户和监测户都要有人管',
  '微信公众号：fupingxczx',
  ['138', { after: '20220401' }],
  ['990100001002', { after: '120012', before: 't1' }],
  ['张庄村', { row: [{ field: '类别', text: '低保' }] }],
];

test.each(harmless.map(take))('nothing is found in “%s”', (text, about) => {
  expect(findPersonal(text, about)).toEqual([]);
});

describe('a number', () => {
  test('inside of a longer one is none', () => {
    expect(findPersonal(`9${id}7`)).toEqual([]);
    expect(findPersonal('913812345678')).toEqual([]);
  });

  test('is found at its place, hidden signs and all', () => {
    const text = `登记为${spellings['hidden']?.(id)}的一户`;
    const [find] = findPersonal(text);
    expect(text.slice(find?.start, find?.end)).toBe([...id].join('\u200b'));
  });

  test('that overlaps another is told as what identifies most', () => {
    expect(findPersonal(`残疾人证号：${id}43，电话13812345678`).map(({ kind }) => kind)).toEqual([
      'disability-card',
      'mobile',
    ]);
  });
});
