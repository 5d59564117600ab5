import type { FoundName } from './names.ts';
import { isPersonBefore, isStandIn, personField } from './persons.ts';
import { type Detect, type Hit, isWholeName, type View } from './view.ts';

const states =
  '户主|来信|(?:纳入|列入|新增|消除|解除|退出|进入)监测|送医|(?:[一二三四]级)?(?:肢体|视力|听力|言语|智力|精神|多重)?(?:[一二三四]级)?残疾|残疾|低保|特困|五保|尿毒症|癌|肿瘤|精神病|精神障碍|精神分裂|艾滋|HIV|肺结核|白血病|透析|重病|大病|慢病|慢性病|糖尿病|高血压|心脏病|脑梗|中风|偏瘫|瘫痪|智障|聋哑|失明|失能|卧床|监测户|监测对象|脱贫户|贫困户|边缘户|易致贫|突发严重困难|困境儿童|留守|孤儿|事实无人抚养|失独|刑满|社区矫正|缓刑|服刑|吸毒|戒毒|离异|离婚|丧偶|单亲|未婚|优抚|烈属|临时救助|救助金|困难补助|困难户|困难家庭|困难群众|建档立卡|信访|上访|举报|投诉|欠款|欠债|贷款逾期|失信|家暴|流产|结扎|超生|违建|赌博|酗酒|打工|外出务工|致贫|返贫|渐退|兜底|养老金|补贴|补助|抚恤|慰问金|危房|辍学|智力|致残|工伤|伤残|左腿|右腿|双腿|双目|双眼|脑出血|脑溢血|肝硬化|尘肺|肾衰|癫痫|抑郁|化疗|骨折|截肢|流浪|去世|死亡';
const circumstance = new RegExp(states, 'i');
const ill =
  /^(?:身)?患(?!者)[有上了]?[\u4e00-\u9fff]{2}|患(?:有|上|了)?[^，。；,;\n]{0,10}(?:病|症|癌|瘤|炎|综合征|梗|衰竭|障碍)|因病|因残|住院|手术|车祸|[一二三四]级残/;

/** Kin and officials' visitors are persons too, but alone they tell nothing about whom they are named for. */
const kinOnly =
  /(?:妻子|丈夫|配偶|其妻|其夫|其子|其女|其父|其母|儿子|女儿|孙子|孙女|父亲|母亲|老人|姓名|学生|家长|群众|居民|村民|儿童|幼儿|护林员|保洁员|承包人|退役军人|务工人员)[:：、\s“"'（(]{0,3}$/;
const childBefore =
  /(?:留守儿童|困境儿童|孤儿|事实无人抚养儿童|儿童|女童|男童|幼儿|学生|新生|受助学生|获助学生|贫困学生)(?:姓名)?[:：、\s“"'（(]{0,3}$/;
/** What officials do: whoever does it is not the one who is helped. */
const officialAct =
  /走访|慰问|看望|入户|调研|督导|带领|帮扶|组织|主持|检查|包保|结对|讲话|指出|强调|要求|宣传|负责|对接|审核|核实|签字|参加|陪同/;
const age =
  /^[，,、\s（(]{0,2}(?:[男女][，,、\s]{0,2})?(?:今年|现年|年龄[:：]?|年仅|刚满|才)?\s?([0-9]{1,2}|[一二三四五六七八九]|十[一二三]?)\s?(?:周)?岁(?!以)/;
const ageBefore =
  /(?<!\d)(?:\d|1[0-3]|[一二三四五六七八九]|十[一二三]?)(?:周)?岁的?(?:儿童|孩子|小孩|学生|女孩|男孩|女童|男童|孤儿)?$/;
const school =
  /幼儿园|学前班|[小初]中?[一二三四五六]年级|小学|初中|中学|[一二三四五六七八九1-9]年级|[1-9一二三四五六](?:[（(]\d[)）]|班)|就读|上学|辍学|义务教育|班主任|大班|中班|小班|高[一二三]|初[一二三]/;
/** 新识别监测对象1户，即…: counted first, then named. */
const namedFor =
  /(?:监测|低保|特困|五保|脱贫|贫困|困难|残疾|患病|信访|救助|孤儿|儿童)[^。]{0,10}[户人名][，,：:（(]?(?:即|为|是|分别[为是]|包括|有)[:：]?$/;
const minors = new Set('一 二 三 四 五 六 七 八 九 十 十一 十二 十三'.split(' '));
const nameLike = /^[\u4e00-\u9fff·•]{2,6}$/;

/** Names of persons beside a role or circumstance that is nobody else's business, children first. */
export const findCircumstances: Detect = (view) => {
  const hits = [...namesInCells(view), ...namesByLabel(view)];
  const { plain } = view;
  let chained: { end: number; kind: Hit['kind'] } | undefined;
  for (const name of view.names()) {
    const kind = kindBeside(view, name) ?? chainedKind(chained, name, plain);
    if (kind === undefined) continue;
    chained = { end: name.end, kind };
    if (!hits.some((hit) => name.start < hit.end && hit.start < name.end))
      hits.push({
        kind,
        start: name.start,
        end: name.end,
        shown: maskName(plain.slice(name.start, name.end)),
      });
  }
  return hits;
};

/** Keeps the first character, or the surname of two, and masks the rest. Only for messages: lists are masked by `record`. */
function maskName(name: string): string {
  return `${name[0] ?? ''}${'＊'.repeat([...name.slice(1).replace(/\s/g, '')].length)}`;
}

/** 低保户：王大山、李小花、赵四: who stands in one list shares the circumstance. */
function chainedKind(
  before: { end: number; kind: Hit['kind'] } | undefined,
  name: FoundName,
  plain: string,
): Hit['kind'] | undefined {
  if (!before) return undefined;
  return /^[、，,；;和及与\s]{1,2}$/.test(plain.slice(before.end, name.start)) ? before.kind : undefined;
}

function kindBeside(view: View, name: FoundName): Hit['kind'] | undefined {
  const { plain } = view;
  const before = clauseBefore(plain, name.start, 18);
  const behind = clauseBehind(plain, name.end, 28);
  const isPerson = isPersonBefore(before);
  if (
    name.isDoubtful &&
    !(
      isPerson &&
      /[:：]\s?$/.test(before) &&
      name.end - name.start === 3 &&
      /^(?:$|[，。；、,;）)（(\s\d])/.test(behind)
    )
  )
    return undefined;
  if (isChild(view, before, behind)) return name.isOfficial ? undefined : 'minor';
  if (isPerson && !kinOnly.test(before)) return 'person-in-circumstance';
  if (name.isOfficial) return undefined;
  if (
    isPerson &&
    /(?:村民|群众|居民|妻子|丈夫|儿子|女儿|父亲|母亲|姓名|老人|其[妻夫子女父母]|护林员|保洁员|承包人|退役军人)[:：\s]{0,2}$/.test(
      before,
    )
  )
    return 'person-in-circumstance';
  const at = findCircumstance(behind);
  if (at >= 0 && !officialAct.test(behind.slice(0, at))) return 'person-in-circumstance';
  if (namedFor.test(before)) return 'person-in-circumstance';
  const last = before.replace(/.*[，,]/s, '');
  if (
    /(?:残疾|低保|特困|五保|患|病|监测|贫困|享受|申请|困难|信访|救助)[^，。]{0,6}(?:(?:的|人员|户|对象|名单)?[:：]|的|[（(])$/.test(
      last,
    )
  )
    return 'person-in-circumstance';
  return isAlone(view, name) && isRowTelling(view) ? 'person-in-circumstance' : undefined;
}

function findCircumstance(text: string): number {
  const at = [text.search(circumstance), text.search(ill)].filter((each) => each >= 0);
  return at.length === 0 ? -1 : Math.min(...at);
}

function isChild(view: View, before: string, behind: string): boolean {
  if (childBefore.test(before) || ageBefore.test(before)) return true;
  const years = age.exec(behind)?.[1];
  if (years !== undefined && (minors.has(years) || (/^\d+$/.test(years) && Number(years) < 14))) return true;
  const near = behind.slice(0, 20);
  if (school.test(near) && !officialAct.test(near)) return true;
  return (
    /(?:小学|中学|幼儿园|年级|班)(?:[（(]?\d[)）]?班?)?(?:的)?(?:学生|幼儿|同学)?[:：\s]{0,2}$/.test(
      before,
    ) || view.row.some(({ field }) => /年级|学籍|就读/.test(field ?? ''))
  );
}

const isAlone = (view: View, name: FoundName): boolean =>
  view.plain.slice(view.from, view.to).trim() === view.plain.slice(name.start, name.end);

/** True where another cell of the row tells of a circumstance, in few words: a sentence tells of anything. */
function isRowTelling(view: View): boolean {
  return view.row.some(({ field, text }) => {
    if (/户主|低保|残疾|患病|致贫|监测类型|救助|家庭人口/.test(field ?? '') && text.trim() !== '')
      return true;
    return text.length <= 24 && (circumstance.test(text) || ill.test(text));
  });
}

/** Cells under a heading that names persons, whatever surname stands in them. */
function namesInCells(view: View): Hit[] {
  const text = view.plain.slice(view.from, view.to);
  const name = text.trim();
  if (!personField.test(view.field.trim()) || !(isWholeName(name) || nameLike.test(name))) return [];
  if (isStandIn(name)) return [];
  const start = view.from + text.indexOf(name);
  const kind = view.row.some(({ field }) => /年级|学籍|就读|学校/.test(field ?? ''))
    ? 'minor'
    : 'person-in-circumstance';
  return [{ kind, start, end: start + name.length, shown: maskName(name) }];
}

/** 户主：扎西多吉: behind such a label with a colon a name stands, even of a surname that nobody has listed. */
function namesByLabel(view: View): Hit[] {
  const hits: Hit[] = [];
  for (const found of view.plain.matchAll(
    /(?:户主姓名|户主|姓名|申请人|信访人|受益人|领款人|监护人)[:：]\s?([\u4e00-\u9fff]{2,5}(?:[·•・‧][\u4e00-\u9fff]{1,8})*)(?=[\s，,。；;、)）(（]|$)/g,
  )) {
    const name = found[1] ?? '';
    if (/某|[、和及]|身份|信息|姓名|电话|签字|签名|家庭|地址|无|不公开|住址|性别|盖章|称谓/.test(name))
      continue;
    const start = found.index + found[0].length - name.length;
    hits.push({ kind: 'person-in-circumstance', start, end: start + name.length, shown: maskName(name) });
  }
  return hits;
}

function clauseBefore(text: string, at: number, far: number): string {
  return text.slice(Math.max(0, at - far), at).replace(/.*[。；;！？\n\uE000]/s, '');
}

function clauseBehind(text: string, at: number, far: number): string {
  return text.slice(at, at + far).replace(/[。；;！？\n\uE000].*/s, '');
}
