import type { Chance } from './leak.ts';

// Names are put together by chance; whoever bears one of them is not meant.
const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏',
  ...'钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const rareSurnames = [
  ...'庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁',
];
const compounds = '欧阳 司马 诸葛 上官 皇甫 尉迟 公孙 慕容 令狐 夏侯 司徒 东方 端木 淳于'.split(' ');
const firsts = [...'建国志明春秀玉桂凤金永文德振家海晓小红素淑雪俊继双来福长喜兆传守全天庆'];
const seconds = [...'伟强芳兰英军丽霞玲凤艳娟涛勇杰刚敏燕辉鹏珍梅花山林平云生才财根旺义友良'];
const singles = [...'伟强芳英军丽霞玲艳娟涛勇杰刚敏燕辉鹏珍'];
const uighur =
  '买买提 艾合买提 吐尔逊 阿不都 古丽娜尔 帕提古丽 热依汗 图尔荪 玉素甫 阿依古丽 库尔班 依明'.split(' ');
const tibetan = '扎西 次仁 卓玛 多吉 央金 格桑 罗布 旺堆'.split(' ');
const yi = '吉克 阿木 沙马 阿苏 拉珍 尔古 石一 木呷'.split(' ');

/** Two characters: surname and one of a given name. */
export const shortName = (dice: Chance) => dice.pick(surnames) + dice.pick(singles);

/** Three characters, now and then with a rarer surname. */
export const longName = (dice: Chance) =>
  dice.pick(dice.next() < 0.2 ? rareSurnames : surnames) + dice.pick(firsts) + dice.pick(seconds);

/** A surname of two characters, and a given name of one or two. */
export const compoundName = (dice: Chance) =>
  dice.pick(compounds) + (dice.next() < 0.3 ? dice.pick(singles) : dice.pick(firsts) + dice.pick(seconds));

/** A name with a dot: the middle dot, or one of those that keyboards give for it. */
export function dottedName(dice: Chance): string {
  const parts = dice.pick([uighur, uighur, tibetan, yi]);
  const dot = dice.pick(['·', '·', '·', '•', '・', '‧', '．']);
  const first = dice.pick(parts);
  return `${first}${dot}${dice.pick(parts.filter((part) => part !== first))}`;
}

/** A name such as a village has them: mostly three characters. */
export function anyName(dice: Chance): string {
  const drawn = dice.next();
  if (drawn < 0.2) return shortName(dice);
  return drawn < 0.27 ? compoundName(dice) : longName(dice);
}

/** A surname alone. */
export const surname = (dice: Chance) => dice.pick(surnames);
