import type { Dice } from './random.ts';

/**
 * Stems of place names that no map has: old tales, the palaces of the sky, the stars' own names. Two characters each,
 * so that whoever reads 子虚镇乌有村 knows at once that it is made up.
 */
const stems = [
  '子虚 乌有 无何有 桃源 蓬莱 望舒 扶桑 瀛洲 方壶 员峤 岱舆 归墟 羲和 玄圃 阆风 瑶池 若木 建木 青鸾 白泽',
  '角木 亢金 氐土 房日 心月 尾火 箕水 斗木 牛金 虚日 室火 壁水 奎木 娄金 胃土 昴日 毕月 觜火 参水 井木',
  '柳土 星日 翼火 轸水 天枢 天璇 天玑 天权 玉衡 摇光 紫微 太微 天市 勾陈 华盖 织女 牵牛 天船 河鼓 瑶光',
  '北落 天囷 天狼 老人星 南箕 北斗 启明 长庚 荧惑 岁星 填星 文曲 辰星 银汉 星槎 月桂 玉兔 蟾宫 广寒 婵娟',
  '飞廉 丰隆 列缺 屏翳 云中君 东君 湘灵 河伯 云旗 鲲鹏 逍游 北冥 南冥 藐姑 混沌 谆芒 苑风 象罔 天籁 地籁',
  '华胥 槐安 南柯 黄粱 烂柯 蕉鹿 镜花 水月 海市 蜃楼 浮槎 乘云 御风 凌虚 太虚 琼楼 玉宇 丹丘 玄珠 青丘',
].flatMap((line) => line.split(' '));

const tails =
  '坪湾溪岭庄寨塘坡台桥店屯沟滩洼峪口堡洲甸泉井堰垄坝浦渡亭营埭垭岙埠畈冲垸峒坞荡汊岗原畔塬梁岔'.split('');
const sides = ['东', '西', '南', '北', '上', '下', '前', '后', '新', '大'];

/** The best known of the stems: each county's first township has one, so that the first name met is plainly a tale's. */
const leads: Record<string, string> = { zz: '望舒', sq: '子虚', ms: '扶桑', ja: '桃源', sl: '蓬莱' };

/** Names for the townships and villages of one county, none twice. Plain stems come first, then longer forms. */
export function drawNames(
  county: string,
  dice: Dice,
  townships: number,
  villages: number,
): { townships: string[]; villages: string[] } {
  const lead = leads[county] ?? '乌有';
  const plain = [lead, ...dice.shuffle(stems.filter((stem) => stem !== lead))];
  const sided = dice.shuffle(sides).flatMap((side) => plain.map((stem) => side + stem));
  const tailed = dice.shuffle(tails).flatMap((tail) => plain.map((stem) => stem + tail));
  const forTownships = [...plain, ...sided].slice(0, townships);
  const taken = new Set(forTownships);
  const forVillages = [...plain.filter((stem) => !taken.has(stem)), ...tailed].slice(0, villages);
  if (forTownships.length < townships || forVillages.length < villages) throw new Error('out of place names');
  return { townships: forTownships, villages: forVillages };
}
