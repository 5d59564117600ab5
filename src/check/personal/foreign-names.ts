/** Dots in names of other peoples, as one finds them typed. A ● is a sign of status: 帮扶●已完成 is no name. */
export const dots = '·•・‧∙⋅･᛫﹒.';

/** Signs with which names of other peoples are mostly written in Chinese: outside of a list of persons most must be of these. */
export const sounds = new Set(
  '阿艾安巴拜贝比别波勃伯布达迪丹当德登蒂丁都敦多尔额恩尔法菲芬夫甫富嘎盖甘冈高格葛更贡古瓜哈海汗罕豪和赫黑呼胡花霍吉加贾江杰金卡开凯康柯科克肯库拉来莱兰朗雷里力丽利莉廉林龙隆卢鲁罗洛玛马买麦曼满毛茂梅蒙孟米密敏莫默姆木穆纳娜乃南尼尼年努诺欧帕排派潘佩皮平婆普其齐恰强切青琼曲热仁日荣茹萨赛桑色沙山舍什圣师司丝斯松苏索塔台坦唐特提铁帖廷通图吐托娃瓦外旺维温乌吾武西希锡夏先小肖协辛信雄旭牙亚延雅央扬叶伊衣依夷义英永尤玉元约云匝扎泽再则孜扎增者珍哲珠卓子宗祖措白才次错代嘉坚久丘仓确让瑟哇素明堆班合卜不吾甫木呷石一洛则拥姐妹香秀英逊荪孙荣谢顿藏达瓦',
);

/** True for a dotted name all of whose parts are mostly written with such signs. */
export function soundsForeign(name: string): boolean {
  const parts = name.split(new RegExp(`[${dots}]`));
  const isSounding = (part: string) =>
    [...part].filter((sign) => sounds.has(sign)).length >= Math.floor(part.length * 0.75);
  return name.length <= 16 && sounds.has(name[0] ?? '') && parts.every(isSounding);
}

/** Those of the signs that are no words by themselves, and so do not run on into a sentence. */
const unbroken = new RegExp(
  `[${[...sounds].filter((sign) => !'不一合明则再先小高根青山平年日中元'.includes(sign)).join('')}]{4,9}`,
  'uy',
);

/** Where a name without surname and dot may end that begins at a place (扎西多吉, 阿布都热西提), longest first. */
export function soundingEnds(text: string, at: number): number[] {
  unbroken.lastIndex = at;
  const length = unbroken.exec(text)?.[0].length ?? 0;
  return Array.from({ length: Math.max(0, length - 3) }, (_, i) => at + length - i);
}
