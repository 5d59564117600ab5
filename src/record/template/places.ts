/**
 * What can be filled into a template of a notice (`templates/<kind>.mdx`), by the name between the braces, with what it is.
 * A name that a notice has nothing for cannot be used in it.
 */
export const templatePlaces = {
  地名: '地方的全称，村前面带乡镇',
  名称: '地方自己的名称',
  县: '县（区、市）',
  种类: 'rules.yaml 里这一种的名称',
  方案年度: '方案开始的那一年',
  日期: '成文日期',
  开始日期: '公示第一天',
  截止日期: '公示最后一天',
  天数: '公示几天',
  最少天数: '规定最少几天，例如“不少于10天；”，没有规定的是空的',
  发文单位: '谁发的',
  受理单位: '有意见找谁',
  监督单位: '监督电话是谁的',
  受文单位: '督办、通报发给谁',
  办结日期: '督办要求哪天前办完',
  报告期: '哪一期',
  项目名称: '项目的名称，几个的用顿号连起来',
  项目表: '项目和资金的表，一个项目一张',
  资产表: '这个地方的资产和收益的表',
  原公示: '结果公告所说的那份公示的标题',
  原公示截止日期: '那份公示的最后一天',
  结果: '公示的结果',
  村务: '村务（社区是居务）',
  村委会: '村民委员会（社区是居民委员会）',
  编制单位: '村务公开单谁编制',
  审核单位: '谁审核',
  批准单位: '谁批准',
} as const;

export type TemplatePlace = keyof typeof templatePlaces;

/** A place in a template: its name and where it stands in the text. */
export interface PlaceInTemplate {
  name: string;
  offset: number;
}

/** All places of a template in order, known or not. */
export function placesIn(text: string): PlaceInTemplate[] {
  return [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map((found) => ({
    name: found[1] ?? '',
    offset: found.index,
  }));
}

/** True for a name that can be filled in. */
export function isTemplatePlace(name: string): name is TemplatePlace {
  return Object.hasOwn(templatePlaces, name);
}

/** Words that are left for people to write: 〔请写：什么〕. */
export const unwritten = /〔\s*请写\s*[:：]?\s*([^〔〕]*)〕/g;

/** True for a text in which something is left to be written. */
export function isUnwritten(text: string): boolean {
  return text.search(unwritten) >= 0;
}
