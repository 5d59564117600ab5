/** How far a demand is met: met, in part, not, not tried, or there is nothing on the site that it is about. */
export type Conformance = 'met' | 'partly' | 'not' | 'untested' | 'absent';

/**
 * How it is known: a checking program over the pages of the sample at 360 and 1280 px (`program`), a test in a browser that
 * belongs to the project (`browser`), the way pages are made (`made`), or somebody's look (`looked`).
 */
export type Evidence = 'program' | 'browser' | 'made' | 'looked';

/** A demand and our state. A state is changed only by whoever has tried it out; what was not tried is `untested`. */
export interface Criterion {
  no: string;
  name: string;
  state: Conformance;
  by?: Evidence;
  note?: string;
}

const noMedia = '没有声音和视频';
const noForms = '除了查找，没有要填的东西';

/** WCAG 2.2, level A and AA (W3C, 2023): all 55 success criteria. */
export const wcag: Criterion[] = [
  {
    no: '1.1.1',
    name: '非文本内容',
    state: 'met',
    by: 'program',
    note: '图表有标题、说明和数字表；二维码旁边有网址',
  },
  { no: '1.2.1', name: '纯音频和纯视频（预录）', state: 'absent', note: noMedia },
  { no: '1.2.2', name: '字幕（预录）', state: 'absent', note: noMedia },
  { no: '1.2.3', name: '口述影像或媒体替代（预录）', state: 'absent', note: noMedia },
  { no: '1.2.4', name: '字幕（实时）', state: 'absent', note: noMedia },
  { no: '1.2.5', name: '口述影像（预录）', state: 'absent', note: noMedia },
  { no: '1.3.1', name: '信息和关系', state: 'met', by: 'program', note: '标题、列表、表头都用各自的标签' },
  { no: '1.3.2', name: '有意义的顺序', state: 'met', by: 'made', note: '网页里写的先后就是看到的先后' },
  { no: '1.3.3', name: '感官特征', state: 'met', by: 'looked', note: '不说“看右边”“看红色的”' },
  { no: '1.3.4', name: '方向', state: 'met', by: 'made', note: '横着竖着都能看' },
  { no: '1.3.5', name: '标明输入目的', state: 'absent', note: '不要求填本人的信息' },
  { no: '1.4.1', name: '颜色的使用', state: 'met', by: 'looked', note: '状态先有文字和形状，再有颜色' },
  { no: '1.4.2', name: '声音控制', state: 'absent', note: noMedia },
  { no: '1.4.3', name: '对比度（最低）', state: 'met', by: 'program' },
  {
    no: '1.4.4',
    name: '调整文字大小',
    state: 'partly',
    by: 'browser',
    note: '长辈版放大到一倍半，测过；浏览器放大到两倍没有专门测过',
  },
  {
    no: '1.4.5',
    name: '文字图片',
    state: 'met',
    by: 'made',
    note: '网页里的文字都是文字；分享图片的文字网页里都有',
  },
  {
    no: '1.4.10',
    name: '重排',
    state: 'partly',
    by: 'browser',
    note: '360像素宽不用左右拖，测过；320像素宽没有专门测过',
  },
  { no: '1.4.11', name: '非文本对比度', state: 'untested' },
  { no: '1.4.12', name: '文字间距', state: 'untested' },
  { no: '1.4.13', name: '悬停或聚焦时出现的内容', state: 'untested', note: '只有找村的候选名单这一处' },
  { no: '2.1.1', name: '键盘', state: 'met', by: 'browser' },
  { no: '2.1.2', name: '没有键盘陷阱', state: 'met', by: 'browser' },
  {
    no: '2.1.4',
    name: '字符键快捷方式',
    state: 'untested',
    note: '查找框里有没有单个字母的快捷键，没有专门测过',
  },
  { no: '2.2.1', name: '时间可调', state: 'absent', note: '没有限时' },
  { no: '2.2.2', name: '暂停、停止、隐藏', state: 'absent', note: '没有会动的内容' },
  { no: '2.3.1', name: '闪烁', state: 'absent', note: '没有闪烁的内容' },
  { no: '2.4.1', name: '跳过区块', state: 'met', by: 'browser', note: '按一次Tab键出来“跳到正文”' },
  { no: '2.4.2', name: '网页标题', state: 'met', by: 'program' },
  { no: '2.4.3', name: '焦点顺序', state: 'met', by: 'made', note: '跟网页里写的先后一样' },
  { no: '2.4.4', name: '链接目的（在上下文里）', state: 'met', by: 'looked' },
  { no: '2.4.5', name: '多种途径', state: 'met', by: 'made', note: '栏目、网站地图、查找、面包屑' },
  { no: '2.4.6', name: '标题和标签', state: 'met', by: 'looked' },
  { no: '2.4.7', name: '焦点看得见', state: 'met', by: 'looked', note: '三像素宽的框' },
  { no: '2.4.11', name: '焦点不被遮住（最低）', state: 'met', by: 'made', note: '没有浮在上面的栏' },
  { no: '2.5.1', name: '指针手势', state: 'absent', note: '只用点，不用划' },
  { no: '2.5.2', name: '指针取消', state: 'met', by: 'made', note: '都是链接和按钮，抬起手才算' },
  { no: '2.5.3', name: '名称里有看得见的文字', state: 'untested' },
  { no: '2.5.4', name: '动作启动', state: 'absent', note: '不用摇晃手机' },
  { no: '2.5.7', name: '拖动动作', state: 'absent', note: '没有要拖的东西' },
  {
    no: '2.5.8',
    name: '目标大小（最低）',
    state: 'met',
    by: 'program',
    note: '长辈版的导航60像素，浏览器里量过',
  },
  { no: '3.1.1', name: '网页的语言', state: 'met', by: 'program' },
  { no: '3.1.2', name: '局部的语言', state: 'untested', note: '全是中文，只有个别编号和单位是字母' },
  { no: '3.2.1', name: '聚焦时', state: 'met', by: 'made', note: '光标移到哪里，网页都不自己动' },
  { no: '3.2.2', name: '输入时', state: 'untested' },
  { no: '3.2.3', name: '一致的导航', state: 'met', by: 'made', note: '每页的导航是同一份' },
  { no: '3.2.4', name: '一致的标识', state: 'met', by: 'made' },
  { no: '3.2.6', name: '一致的帮助', state: 'met', by: 'made', note: '联系办法都在每页最下面' },
  { no: '3.3.1', name: '标明错误', state: 'absent', note: noForms },
  { no: '3.3.2', name: '标签或说明', state: 'met', by: 'program' },
  { no: '3.3.3', name: '错误建议', state: 'absent', note: noForms },
  { no: '3.3.4', name: '预防错误', state: 'absent', note: noForms },
  { no: '3.3.7', name: '重复输入', state: 'absent', note: noForms },
  { no: '3.3.8', name: '身份验证（最低）', state: 'absent', note: '不用登录' },
  { no: '4.1.2', name: '名称、角色、值', state: 'met', by: 'program' },
  { no: '4.1.3', name: '状态消息', state: 'untested', note: '查找结果的条数会报出来，没有用读屏软件试过' },
];

/**
 * What the rules for older people put in numbers (《移动互联网应用（APP）适老化通用设计规范》, 工业和信息化部 2021, for
 * applications, taken over here; single column: 国办公开办函〔2021〕28号), and what 《互联网网站适老化通用设计规范》 asks besides.
 */
export const elderly: Criterion[] = [
  { no: '1', name: '长辈版正文不小于18', state: 'met', by: 'browser', note: '村页、公示公告、首页量过' },
  {
    no: '2',
    name: '主要文字能调到30',
    state: 'partly',
    note: '长辈版到27左右；再大用浏览器的放大，没有专门测过',
  },
  { no: '3', name: '行距不小于1.3倍', state: 'met', by: 'made', note: '长辈版1.8倍' },
  { no: '4', name: '段距不小于行距的1.3倍', state: 'not', note: '段与段之间空半行到一行，没有到这个数' },
  {
    no: '5',
    name: '文字和底色的对比不小于4.5比1',
    state: 'met',
    by: 'program',
    note: '长辈版是白底黑字，另有深色',
  },
  { no: '6', name: '不只用颜色表示意思', state: 'met', by: 'looked' },
  {
    no: '7',
    name: '长辈版点的地方不小于60×60',
    state: 'partly',
    by: 'browser',
    note: '导航、按钮、折叠的标题和页脚量过；句子里的链接没有这么大',
  },
  { no: '8', name: '平常点的地方不小于44×44', state: 'partly', note: '有的链接只有一行字高' },
  { no: '9', name: '一栏排', state: 'met', by: 'made' },
  { no: '10', name: '没有广告、弹窗和诱导按钮', state: 'met', by: 'made' },
  { no: '11', name: '不用三个手指以上的手势', state: 'met', by: 'made' },
  { no: '12', name: '全程能用键盘', state: 'met', by: 'browser' },
  {
    no: '13',
    name: '语音阅读',
    state: 'not',
    note: '网站自己不读；手机和浏览器自带的朗读可以用，没有逐个试过',
  },
  { no: '14', name: '特大鼠标', state: 'not', note: '用电脑自带的放大指针' },
];
