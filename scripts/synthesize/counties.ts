import type { Period } from '../../src/record/value/period.ts';
import { listMonths } from './calendar.ts';

/** A county of the sample: real is only its plan; everything below it is invented. */
export interface County {
  plan: string;
  /** First letters of its ids in the record: organizations, indicators, projects, notices. */
  key: 'zz' | 'sq' | 'ms' | 'ja' | 'sl';
  code: string;
  name: string;
  /** What people call it inside its own documents: 区 or 县. */
  short: '区' | '县';
  /** Its share of the villages. */
  weight: number;
  /** Kinds of township, the commonest first. */
  townships: string[];
  /** Kinds of village. */
  villages: string[];
  year: number;
  periods: Period[];
  /** The office that signs, as the plan names it. */
  office: string;
  /** What the money is called in the plan's year. */
  fund: string;
  /** The kinds of monitored households that existed in the plan's year: the third came in 2021. */
  monitored: Array<'脱贫不稳定户' | '边缘易致贫户' | '突发严重困难户'>;
}

const threeKinds: County['monitored'] = ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'];

export const counties: County[] = [
  {
    plan: 'zaozhuang-2022',
    key: 'zz',
    code: '990001000000',
    name: '枣庄高新区',
    short: '区',
    weight: 16,
    townships: ['街道'],
    villages: ['村', '村', '村', '社区'],
    year: 2022,
    periods: listMonths(2022, 5, 11),
    office: '中共枣庄高新区党工委农业农村委员会办公室',
    fund: '衔接资金',
    monitored: threeKinds,
  },
  {
    plan: 'shenqiu-2022',
    key: 'sq',
    code: '990002000000',
    name: '沈丘县',
    short: '县',
    weight: 26,
    townships: ['镇', '乡', '镇', '街道'],
    villages: ['村'],
    year: 2022,
    periods: listMonths(2022, 7, 12),
    office: '沈丘县巩固拓展脱贫攻坚成果工作领导小组',
    fund: '衔接资金',
    monitored: threeKinds,
  },
  {
    plan: 'mingshan-2020',
    key: 'ms',
    code: '990003000000',
    name: '明山区',
    short: '区',
    weight: 14,
    townships: ['街道'],
    villages: ['村'],
    year: 2020,
    periods: listMonths(2020, 3, 12),
    office: '明山区扶贫开发工作领导小组',
    fund: '扶贫资金',
    monitored: ['脱贫不稳定户', '边缘易致贫户'],
  },
  {
    plan: 'jianan-2022',
    key: 'ja',
    code: '990004000000',
    name: '许昌市建安区',
    short: '区',
    weight: 24,
    townships: ['镇', '乡'],
    villages: ['村'],
    year: 2022,
    periods: listMonths(2022, 3, 12),
    office: '许昌市建安区巩固拓展脱贫攻坚成果领导小组',
    fund: '衔接资金',
    monitored: threeKinds,
  },
  {
    plan: 'suiling-2024',
    key: 'sl',
    code: '990005000000',
    name: '绥棱县',
    short: '县',
    weight: 20,
    townships: ['镇', '乡'],
    villages: ['村'],
    year: 2024,
    periods: listMonths(2024, 4, 12),
    office: '中共绥棱县委农村工作领导小组',
    fund: '衔接资金',
    monitored: threeKinds,
  },
];
