import { addDays, writeDay } from '../calendar.ts';
import { listSection, writePersonList } from './persons.ts';
import { displayFrom, frontOf, type NoticeDraft, objectionOf, type Scene, supervisionOf } from './scene.ts';

const privacy = `## 网上不公开什么

姓名、住址、病情、收入这些个人信息不上网。名单只贴在村里，到期取下。`;

const privacyOfList = `## 网上不公开什么

病情、收入、证件号、银行卡号都不上网，姓名只公开一部分。公示期满，名单从网上撤下。`;

function raiseObjection(scene: Scene, end: string): string {
  return `## 有不同意见怎么办

${writeDay(end)}以前，可以用下面任何一种办法提出来，匿名也受理：

- 到${scene.township.office}当面说；
- 打公示上的电话；
- 写信投到村务公开栏旁边的意见箱。

收到意见后会重新入户核实，结果告诉提意见的人；没有留下联系办法的，写在村务公开栏上。`;
}

/** 监测对象纳入公示: before the township and county decide. */
export function consultInclusion(scene: Scene): NoticeDraft {
  const { land, place, village, turn } = scene;
  const consultation = displayFrom(scene, 'inclusion-consultation', 7);
  const found = [
    '这次的线索是村干部和网格员走访时发现的。有的人家因为看病花销大，有的因为主要劳动力没了活干，收入一下子少了。',
    '这次的线索一部分是农户自己申报的，一部分是有关部门比对数据后推送的。两种线索按同一个办法核实。',
  ][turn % 2];
  return {
    id: `${land.county.key}-inclusion-${turn + 1}`,
    front: {
      ...frontOf(
        scene,
        'inclusion-consultation',
        `${place}拟纳入监测对象公示`,
        `${village.name}评议了拟纳入监测帮扶的农户，公示到${writeDay(consultation.end)}，有不同意见可以提。`,
      ),
      consultation,
      objection: objectionOf(scene),
      supervision: supervisionOf(scene),
    },
    body: `${place}开过了评议会，提出了拟纳入防止返贫监测的农户。上报审批以前，先请大家看一看对不对。

## 公示多久

从${writeDay(consultation.start)}到${writeDay(consultation.end)}，首尾两天都算。

## 这些农户是怎么提出来的

${found}

1. 村干部入户核实，农户本人签字同意比对家庭情况；
2. 村民代表会议评议，过半数同意的列入；
3. 名单贴在村务公开栏。

公示没有异议的，报${scene.township.area.name}审核，再报${land.county.short}里审批。批了以后会有结果公告。

## 在哪里看

名单贴在${village.name}村务公开栏。

${raiseObjection(scene, consultation.end)}

${privacy}`,
  };
}

/** 监测对象风险消除公示. */
export function consultRemoval(scene: Scene): NoticeDraft {
  const { land, place, village, turn } = scene;
  const consultation = displayFrom(scene, 'removal-consultation', 7);
  const why = [
    '这些农户的收入已经稳定了半年以上，上学、看病、住房、饮水都有保障，帮扶措施也都落实了。',
    '这些农户原来的难处已经解决：有的看病报销到位、花销降下来了，有的找到了稳定的活。村里观察了一段时间，没有新的风险。',
  ][turn % 2];
  const withList = turn === 1;
  return {
    id: `${land.county.key}-removal-${turn + 1}`,
    ...(withList ? { persons: writePersonList(scene, 'removal') } : {}),
    front: {
      ...frontOf(
        scene,
        'removal-consultation',
        `${place}监测对象拟消除风险公示`,
        `${village.name}评议了拟标注“风险消除”的监测对象，公示到${writeDay(consultation.end)}。`,
      ),
      consultation,
      objection: objectionOf(scene),
      supervision: supervisionOf(scene),
    },
    body: `${place}评议了一批监测对象，认为他们返贫的风险已经消除。定下来以前，先请大家看一看。

## 公示多久

从${writeDay(consultation.start)}到${writeDay(consultation.end)}，首尾两天都算。

## 为什么认为风险消除了

${why}

没有劳动能力的人家，这次不列入，继续帮。
${withList ? `\n${listSection}\n` : ''}
## 消除以后还管不管

- 标注以后不是一刀切断，该享受的政策按规定接着享受；
- 村干部还会定期上门；
- 再遇到难处，可以重新申报，按程序重新纳入。

## 接下来怎么办

公示没有异议的，由${scene.township.area.name}确定并公告，再在系统里标注，最后告诉农户本人。

${raiseObjection(scene, consultation.end)}

${withList ? privacyOfList : privacy}`,
  };
}

/** 公益性岗位拟聘人员公示. Numbers are of posts in the whole township, never of persons in one village. */
export function consultPosts(scene: Scene): NoticeDraft {
  const { land, township, turn } = scene;
  const consultation = displayFrom(scene, 'post-consultation', 7);
  const season = ['夏秋季', '冬季'][turn % 2];
  const duties = [
    [
      '- 保洁：清扫村内道路，看管垃圾收集点；',
      '- 护林：巡山看火，劝阻乱砍；',
      '- 水利管护：看护渠道和闸门，雨天巡查。',
    ],
    [
      '- 保洁：清扫村内道路，冬季清雪；',
      '- 养老互助：给老人送饭、打扫、作伴；',
      '- 护路：清理路肩，冰雪天撒防滑料。',
    ],
  ][turn % 2];
  return {
    id: `${land.county.key}-posts-${turn + 1}`,
    persons: writePersonList(scene, 'posts'),
    front: {
      ...frontOf(
        scene,
        'post-consultation',
        `${township.area.name}${season}公益性岗位拟聘人员公示`,
        `${township.area.name}拟聘一批公益性岗位人员，公示到${writeDay(consultation.end)}。`,
      ),
      areas: [township.area.code],
      tasks: ['t12'],
      consultation,
      objection: objectionOf(scene),
      supervision: supervisionOf(scene),
    },
    body: `${township.area.name}设${season}公益性岗位，给出不了远门、又想干活的人一份收入。报名和评议已经结束，现在公示。

## 公示多久

从${writeDay(consultation.start)}到${writeDay(consultation.end)}，首尾两天都算。

## 都是些什么活

${duties?.join('\n')}

## 人是怎么选的

1. 本人申请，村里登记；
2. 村民代表会议评议，先照顾脱贫户和监测户里的弱劳动力；
3. ${township.area.name}审核，看有没有一人多岗、冒名顶替；
4. 公示没有异议的，签协议、买意外保险，再上岗。

${listSection}

## 上岗以后怎么管

考勤由村里每月记、每月公布。只领钱不干活的，查实后停发并退出。

${raiseObjection(scene, consultation.end)}`,
  };
}

/** 结果公告: what became of a consultation. */
export function announceResult(scene: Scene, followed: NoticeDraft): NoticeDraft {
  const { land, turn } = scene;
  const end = followed.front.consultation?.end ?? scene.date;
  const date = addDays(end, 6);
  const late = { ...scene, date };
  const posts = followed.front.kind === 'post-consultation';
  const removal = followed.front.kind === 'removal-consultation';
  const where = posts ? scene.township.area.name : scene.place;
  const what = posts ? '公益性岗位聘用' : removal ? '监测对象风险消除' : '监测对象纳入';
  const decided = posts
    ? '同意聘用公示的人员'
    : removal
      ? '同意标注公示的监测对象风险消除'
      : '同意把公示的农户纳入监测帮扶';
  const next = posts
    ? [
        '- 和上岗人员签协议，写清干什么、多少钱、干多久；',
        '- 给每个上岗人员买意外保险；',
        '- 岗位补贴按月打到本人账户。',
      ]
    : removal
      ? ['- 在系统里标注；', '- 村干部上门把结果告诉每一户；', '- 往后继续定期走访，有新情况重新申报。']
      : [
          '- 由村干部和帮扶人一户一策，定帮扶办法；',
          '- 有关部门把该落实的政策落实到人；',
          '- 每月上门看一次，到风险消除为止。',
        ];
  return {
    id: `${land.county.key}-result-${turn + 1}`,
    front: {
      ...frontOf(late, 'result-announcement', `${where}${what}结果公告`, `公示期满没有异议，${decided}。`),
      areas: followed.front.areas,
      supervision: supervisionOf(scene),
      result: `公示期满没有异议，${decided}。`,
      follows: followed.id,
    },
    body: `${where}关于${what}的公示，到${writeDay(end)}已经期满。

## 结果

公示期间没有收到异议。经审核，${decided}。

## 接下来怎么办

${next.join('\n')}

## 还有话要说

结果定了也可以反映。发现情况不实的，打监督电话，查实后会纠正，并再发公告说明。

网上只公布结果，不公布名单。`,
  };
}
