/**
 * Characters of given names, as one meets them in villages. The first list stands in hardly any word of a plan; those of
 * the second are everyday words as well. Written for this project from general knowledge of Chinese names.
 */
const clear = new Set(
  '兆芳娟霞婷莉涛鹏玲燕艳倩雯琴琼珍凤梅兰翠萍娜娥媛妍娇婉淑慧莲菊蓉薇莹莎晶颖琳璐瑶琪珊玫珂彬斌浩磊凯昊轩晨鑫睿涵梓锋辉晖旭彪雄豪坤勋娣拴栓囤财芝枝蕾菲茹蓓伟杰晓娅嫣妮婵姣姗嫦芬芸芹莺茜萱蔓娴璇瑾瑜玮珺琦琨珲琛璟骏骥驰骁骞鸿鹤雁鹃鹰燊焱煜烨炜炳焕熙燮钊钧铭锐锦钰铎钦淼沁沐泓瀚淇滢澜潇澄霖霏霄霁昕昱昶晏晟晗晔暄曦彦彤彭忻恺悦惇懿掣斐楠栋桐桦椿楷榕樱犇狄珏琮皓祺禄稷竣筠筱綦绮翔翰翊翎翘耀聪聿胤舜芊芮苒苓莘菁菡葵蔚蕊蕙薰藜虹覃诗谦赫轶逸遥郦钗铃锁隽雅靖韬韵颐飒馨骅魁鲲麒麟黛英秀雪丽敏俊刚勇',
);
const common = new Set(
  '设一二三四五六七八九国家建文明成新发金生学海林中正平安全永德志长春玉天大小红云山水东西南北立运世士宝保万光子守传兆振继来双素桂福喜庆贵祥兴宏洪连启方元广会令自孝仁义礼智信忠良友才荣华花叶根柱旺龙飞阳超强军民树书先思恩培占绍克景少希汝维卫玄尚尊承昌清秋冬夏和善美爱好巧月青石松柏竹桃李开富有余田土木火心向卓高峰岩川江河湖波涌源泉康健乐宁静太泰伦伯仲叔季孟胜功业勤俭铁钢银铜增程存留合修贤言印仪臣相君王侯公孙女儿娃妹姐哥弟丫朵苗草昭宪宗祖佑律挺敦梁毅牛若诚谨贞顺颜香镜邦阔盈缘绪裕虎蝶衍爽惟恒捷攀彰徽露泽洁丹荷蓝暖茂茵炎灿豫酉郁舟羽跃慈怡睦淳湘渊嘉亮宇珠',
);

const isOfNames = (sign: string): boolean => clear.has(sign) || common.has(sign);

/** True for two characters that both stand in given names: they may be one, and another word too (文明). */
export function isPlausibleGiven(given: string): boolean {
  const [first = '', second = ''] = given;
  return given.length === 2 && isOfNames(first) && isOfNames(second);
}

/**
 * True for two characters that read as a given name and as no other word: both stand in names, and one of them in little
 * else (建芳, 守财; not 全面 or 文明).
 */
export function isClearGiven(given: string): boolean {
  const [first = '', second = ''] = given;
  return (clear.has(first) || clear.has(second)) && isPlausibleGiven(given);
}

/** True for a character that is a given name by itself and seldom a word. */
export function isGiven(sign: string): boolean {
  return clear.has(sign) || '强军平明华建辉斌波涛兵海龙'.includes(sign);
}

/** Given names of one character that begin no word of a plan: 张涛 is a name whatever follows, 高敏(感) need not be. */
const alone = new Set('兆芳娟霞婷莉涛鹏玲燕艳倩雯琴琼珍萍娜娥媛妍娇婉淑莹莎琳璐瑶琪珊彬斌昊娣');

/** True for a character that reads as a whole given name, whatever follows. */
export function isClearSingle(given: string): boolean {
  return alone.has(given);
}
