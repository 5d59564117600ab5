/** Words for persons whom boards tell of, and who are nobody else's business; kin of theirs among them. */
const persons =
  '户主(?:姓名|为|是|叫)?|村民|居民|农户|群众|社员|申请人|信访人|上访人|上访户|投诉人|举报人|反映人|来访人|患者|病人|残疾人|残疾军人|低保户|低保对象|低保人员|低保家庭|特困人员|特困户|特困供养人员|特困供养对象|特困老人|五保户|五保老人|五保对象|监测户|监测对象|脱贫户|脱贫人口|脱贫不稳定户|贫困户|贫困学生|边缘户|边缘易致贫户|突发严重困难户|困难户|困难家庭|困难职工|困难群众|困境儿童|留守儿童|留守老人|留守妇女|孤儿|事实无人抚养儿童|学生|新生|幼儿|儿童|女童|男童|老人|监护人|家长|被帮扶人|帮扶对象|帮扶户|救助对象|受助人|受助学生|获助学生|死者|逝者|伤者|受害人|当事人|被告人?|原告|违法人|吸毒人员|戒毒人员|刑满释放人员|社区矫正对象|矫正对象|失独老人|失独家庭|独居老人|高龄老人|空巢老人|单亲母亲|优抚对象|退役军人|复员军人|烈属|军属|领款人|领取人|收款人|受益人|受益户|享受对象|补贴对象|补助对象|发放对象|搬迁户|危房户|欠款人|借款人|贷款户|承包户|承包人|护林员|保洁员|公益岗(?:位)?(?:人员)?|务工人员|建档立卡户|建档立卡贫困户|精神病人|精神障碍患者|重病患者|大病患者|妻子|丈夫|配偶|其妻|其夫|其子|其女|其父|其母|儿子|女儿|孙子|孙女|父亲|母亲|姓名|适龄儿童|在校生|毕业生|考生|五保供养对象|特困供养对象|孤寡老人|残疾儿童|残疾学生|防返贫对象|防返贫监测对象|三类户|困难学生|困难老人|困难妇女|困难党员|困境人员|流浪人员|受灾户|受灾群众|农民工|低收入户|低保边缘户|来信来访人|来信人|来访群众|求助人|诉求人|控告人|检举人|提意见人|房主|户代表|户名|聋哑人|盲人|肢残人员|残疾人员|智障人员|上访老户|老上访户|退出人员|死亡人员|享受人员|救助人员|五保人员|监测人员|新增低保|新增特困|新增五保|帮扶家庭|产妇|患病人员|患病群众|患病对象|孕妇|残疾军人|老党员|遗属';
/** Such a person right before a place: 户主|王大山, 低保户：|王大山, 监测对象有|王大山. */
const personBefore = new RegExp(
  `(?:${persons})(?:姓名|名字|名单|签名|签字)?(?:为|是|叫|有|即|名叫)?[:：、\\s“"'（(]{0,3}$`,
);

const lastSigns = new Set(
  [...persons.matchAll(/.(?=\||\(|$)/g)].map(([sign]) => sign).concat([...'名字单字为是叫有即称人']),
);

/** True where such a person stands right before the end of a text. */
export function isPersonBefore(before: string): boolean {
  const last = before
    .trimEnd()
    .replace(/[:：、“"'（(\s]+$/, '')
    .at(-1);
  return last !== undefined && (lastSigns.has(last) || last === ')') && personBefore.test(before);
}

const lastTwo = new Set(
  persons
    .replace(/\([^)]*\)\??/g, '')
    .split('|')
    .map((word) => word.slice(-2)),
);

/** True where a word for persons ends right behind a place: its last character begins no name (儿童, 低保户). */
export function endsPersonWord(text: string, at: number): boolean {
  return at > 0 && lastTwo.has(text.slice(at - 1, at + 1));
}

/** Headings of columns whose cells name persons. Those of offices (负责人姓名, 联系人) are not among them. */
export const personField = new RegExp(
  `^(?:${persons}|(?!.*(?:负责|责任|联系|干部|经办|审核|填报|法人|单位|包保|帮扶人|技术员)).{0,10}(?:姓名|名字)|householder)(?:[（(].*)?$`,
  'i',
);

/**
 * True for what stands in a cell instead of a name or a figure: a heading, a sum, a state (未报, 不适用, 已完成), a mask. Of
 * the words for states many begin like no name: 未, 不, 无, 已, 暂.
 */
export function isStandIn(text: string): boolean {
  return /某|^[未不无已暂待共约无正在详略匿]|^(?:姓名|户主|合计|小计|总计|全部|部分|进行中|滞后|逾期|完成|达标|同上|同意)$|[户人名元个件次项亩类级种]$/.test(
    text,
  );
}
