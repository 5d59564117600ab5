import type { Dice } from './random.ts';
import type { AssetDraft, ProjectDraft } from './tables.ts';

/** A kind of project that villages really have, told so that a villager sees what it is for. */
export interface ProjectKind {
  id: string;
  kind: ProjectDraft['kind'];
  name: string;
  work: (dice: Dice) => string;
  standard: string;
  goal: string;
  benefit: string;
  asset: { name: string; kind: AssetDraft['kind'] };
  /** Usual size in 万元. */
  size: [number, number];
}

/** A project before its money is split by source. */
export interface Scheme {
  project: ProjectDraft;
  kind: ProjectKind;
  /** 万元. */
  amount: number;
  allocated: string;
}

const industry = { kind: '产业', asset: '经营性' } as const;

export const solar: ProjectKind = {
  id: 'solar',
  kind: industry.kind,
  name: '村级光伏电站改造项目',
  work: (dice) => `更换老化组件，装机${dice.whole(6, 20) * 10}千瓦`,
  standard: '按验收后的装机容量据实补助',
  goal: '电站全年正常发电，收益按时到村',
  benefit: '收益主要用来设公益岗位，让弱劳动力有活干',
  asset: { name: '光伏电站', kind: industry.asset },
  size: [28, 66],
};

export const industries: ProjectKind[] = [
  solar,
  {
    id: 'greenhouse',
    kind: industry.kind,
    name: '蔬菜大棚建设项目',
    work: (dice) => `新建日光大棚${dice.whole(4, 12)}座，配套水电`,
    standard: '每座大棚按造价的七成补助',
    goal: '当年建成当年种上，租金按季到村',
    benefit: '村集体收租金，附近群众就近务工',
    asset: { name: '蔬菜大棚', kind: industry.asset },
    size: [40, 96],
  },
  {
    id: 'cold-store',
    kind: industry.kind,
    name: '冷藏保鲜库建设项目',
    work: (dice) => `新建保鲜库${dice.whole(3, 9) * 100}立方米，配制冷设备`,
    standard: '按审定造价补助，不足部分自筹',
    goal: '收获季节能存能放，减少集中上市压价',
    benefit: '本村群众存货优惠，收益归村集体',
    asset: { name: '冷藏保鲜库', kind: industry.asset },
    size: [35, 88],
  },
  {
    id: 'workshop',
    kind: industry.kind,
    name: '社区工厂建设项目',
    work: (dice) => `建标准车间${dice.whole(4, 12) * 100}平方米`,
    standard: '按审定造价补助',
    goal: '建成即有企业入驻，优先招本村人',
    benefit: '群众在家门口上班，租金归村集体',
    asset: { name: '社区工厂车间', kind: industry.asset },
    size: [60, 130],
  },
  {
    id: 'dryer',
    kind: industry.kind,
    name: '粮食烘干服务中心项目',
    work: (dice) => `购置烘干设备${dice.whole(1, 3)}套，建晾晒场`,
    standard: '设备按发票金额的六成补助',
    goal: '秋收时节随到随烘，不误农时',
    benefit: '给群众优惠烘干，结余归村集体',
    asset: { name: '粮食烘干设备', kind: industry.asset },
    size: [38, 92],
  },
  {
    id: 'mushroom',
    kind: industry.kind,
    name: '食用菌种植基地项目',
    work: (dice) => `建菌棚${dice.whole(6, 18)}个，配套菌棒车间`,
    standard: '每个菌棚按造价的七成补助',
    goal: '当年投产，带动种植户增收',
    benefit: '群众可以租棚种，也可以来务工',
    asset: { name: '食用菌棚', kind: industry.asset },
    size: [30, 80],
  },
];

export const roads: ProjectKind[] = [
  {
    id: 'road',
    kind: '基础设施',
    name: '村内道路硬化项目',
    work: (dice) => `硬化村内道路${(dice.whole(8, 32) / 10).toFixed(1)}公里，宽4米`,
    standard: '按审定造价据实安排',
    goal: '雨天出门不踩泥，农机进得来',
    benefit: '改善出行，修路时优先用本村劳动力',
    asset: { name: '村内硬化道路', kind: '公益性' },
    size: [40, 120],
  },
  {
    id: 'sewer',
    kind: '基础设施',
    name: '生活污水治理项目',
    work: (dice) => `铺设污水管网${(dice.whole(6, 28) / 10).toFixed(1)}公里，建处理池`,
    standard: '按审定造价据实安排',
    goal: '家家污水进管网，房前屋后没有臭水沟',
    benefit: '改善居住环境，管护岗位用本村人',
    asset: { name: '污水管网和处理池', kind: '公益性' },
    size: [50, 150],
  },
];

export const publicWorks: ProjectKind[] = [
  ...roads,
  {
    id: 'water',
    kind: '基础设施',
    name: '饮水管网改造项目',
    work: (dice) => `更换老旧供水管道${(dice.whole(5, 24) / 10).toFixed(1)}公里`,
    standard: '按审定造价据实安排',
    goal: '水龙头全天有水，水质检测合格',
    benefit: '群众喝上放心水，少跑少等',
    asset: { name: '村内供水管网', kind: '公益性' },
    size: [22, 70],
  },
  {
    id: 'care',
    kind: '公共服务',
    name: '养老互助点建设项目',
    work: (dice) => `改造闲置房屋${dice.whole(12, 30) * 10}平方米，添置厨具床具`,
    standard: '每个互助点定额补助',
    goal: '村里老人白天有地方去、有热饭吃',
    benefit: '服务岗位优先用本村妇女',
    asset: { name: '养老互助点', kind: '公益性' },
    size: [12, 36],
  },
  {
    id: 'waste',
    kind: '人居环境',
    name: '垃圾收集转运项目',
    work: (dice) => `添置垃圾收集点${dice.whole(6, 20)}处和转运车辆`,
    standard: '按采购价据实安排',
    goal: '垃圾日产日清，不堆在路边沟里',
    benefit: '保洁岗位优先用本村人',
    asset: { name: '垃圾收集设施', kind: '公益性' },
    size: [8, 26],
  },
];
