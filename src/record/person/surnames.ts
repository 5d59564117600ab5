/**
 * Surnames of two characters that people bear today, in both ways of writing where these differ. A word that is far more
 * often something else at the head of a given name (万年, 高阳) is left out: it would show a character too many.
 */
export const compoundSurnames: readonly string[] = split(`
欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 东方 東方 独孤 獨孤 南宫 南宮 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容
令狐 司空 轩辕 軒轅 宇文 长孙 長孫 鲜于 鮮于 闾丘 閭丘 亓官 司寇 颛孙 顓孫 端木 公西 漆雕 乐正 樂正 壤驷
壤駟 公良 拓跋 夹谷 夾谷 宰父 谷梁 穀梁 段干 百里 东郭 東郭 南门 南門 呼延 微生 梁丘 左丘 东门 東門 西门
西門 太史 公冶 濮阳 濮陽 淳于 单于 單于 太叔 申屠 公羊 赫连 赫連 澹台 澹臺 宗政 闻人 聞人 钟离 鍾離 万俟
萬俟 仲孙 仲孫 子车 子車 巫马 巫馬 公伯 第五 东里 東里 纳兰 納蘭 完颜 完顏 叶赫 葉赫 贺兰 賀蘭 贺若 賀若
耶律 哥舒 达奚 達奚 屈突 斛律 尔朱 爾朱 豆卢 豆盧
`);

/** Surnames of one character: the commonest some five hundred, with the older way of writing where people still bear it. */
export const singleSurnames: readonly string[] = split(`
王 李 张 張 刘 劉 陈 陳 杨 楊 赵 趙 黄 黃 周 吴 吳 徐 孙 孫 胡 朱 高 林 何 郭 马 馬 罗 羅 梁 宋 郑 鄭 谢 謝
韩 韓 唐 冯 馮 于 董 萧 蕭 肖 程 曹 袁 邓 鄧 许 許 傅 沈 曾 彭 吕 呂 苏 蘇 卢 盧 蒋 蔣 蔡 贾 賈 丁 魏 薛 叶
葉 阎 閻 闫 余 潘 杜 戴 夏 钟 鍾 鐘 汪 田 任 姜 范 範 方 石 姚 谭 譚 廖 邹 鄒 熊 金 陆 陸 郝 孔 白 崔 康 毛
邱 秦 江 史 顾 顧 侯 邵 孟 龙 龍 万 萬 段 雷 钱 錢 汤 湯 尹 黎 易 常 武 乔 喬 贺 賀 赖 賴 龚 龔 文 庞 龐 樊
兰 蘭 殷 施 陶 洪 翟 安 颜 顏 倪 严 嚴 牛 温 溫 芦 季 俞 章 鲁 魯 葛 伍 韦 韋 申 尤 毕 畢 聂 聶 丛 叢 焦 向
柳 邢 路 岳 齐 齊 梅 莫 庄 莊 辛 管 祝 左 涂 塗 谷 祁 时 時 舒 耿 牟 卜 詹 关 關 苗 凌 费 費 纪 紀 靳 盛 童
欧 歐 甄 项 項 曲 成 游 阳 陽 裴 席 卫 衛 查 屈 鲍 鮑 位 覃 霍 翁 隋 植 甘 景 薄 单 單 包 司 柏 宁 甯 寧 柯
阮 桂 闵 閔 解 强 強 柴 华 華 车 車 冉 房 边 邊 辜 吉 饶 饒 刁 瞿 戚 丘 古 米 池 滕 晋 晉 苑 邬 鄔 臧 畅 暢
宫 宮 来 來 苟 全 褚 廉 简 簡 娄 婁 盖 蓋 符 奚 木 穆 党 黨 燕 郎 邸 冀 谈 談 姬 屠 连 連 郜 晏 栾 欒 郁 商
蒙 计 計 喻 揭 窦 竇 迟 遲 敖 糜 鄢 冷 卓 花 仇 艾 蓝 藍 都 巩 鞏 稽 井 练 練 仲 乐 樂 虞 卞 封 竺 冼 原 官
衣 楚 佟 栗 匡 宗 应 應 台 巫 鞠 桑 荆 荊 谌 諶 银 銀 扬 揚 明 沙 伏 岑 习 習 胥 保 和 蔺 藺 水 云 雲 昌 凤
鳳 酆 皮 卡 麻 茅 阴 陰 储 儲 伊 禹 狄 平 元 贝 貝 尚 农 農 别 別 满 滿 国 國 寇 利 师 師 巢 蒯 相 后 红 紅
笪 福 哈 墨 佘 佴 牙 咸 揣 楼 樓 鄂 鄞 隆 勾 冶 扈 郏 郟 浦 索 籍 赛 賽 麦 麥 庾 暨 居 衡 弘 阙 闕 丰 豐 訾
阚 闞 那 沃 蒲 邰 赫 郦 酈 雍 却 璩 濮 寿 壽 扶 逄 姒 惠 蓬 郗 印 怀 懷 苍 蒼 双 雙 莘 谯 譙 贡 貢 劳 勞 逢
支 昝 庹 撒 仝 仉 青 仵 厍 郄 付 代 户 矫 展 逯 兀 禄 祿 阿 买 買 铁 鐵 勒 牧 税 稅 苻 荀 茹 茆 荣 榮 蔚 藤
`);

/** The words of a list in plain text, each once. */
function split(list: string): string[] {
  return [...new Set(list.trim().split(/\s+/))];
}
