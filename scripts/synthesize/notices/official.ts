import { addDays, dayOf, writeDay } from '../calendar.ts';
import { at } from '../invented.ts';
import { drawTable } from '../mdx.ts';
import { frontOf, type NoticeDraft, type NoticeFront, type Scene } from './scene.ts';

/** Whom the township sends copies to; offices of the county by what they do, not by a real county's name. */
const copies = ['县农业农村局', '县民政局', '县医疗保障局', '县教育体育局', '县住房和城乡建设局', '县水利局'];

/** The township's own office for papers; 子虚镇人民政府 prints as 子虚镇党政办公室. */
const printerOf = ({ township }: Scene): string => `${township.area.name}党政办公室`;

type Official = NonNullable<NoticeFront['official']>;

const imprintOf = (scene: Scene, to: string[], date = scene.date): NonNullable<Official['imprint']> => ({
  copies: to,
  office: printerOf(scene),
  date,
});

function frontOfOffice(scene: Scene, kind: string, title: string, summary: string): NoticeFront {
  const { township } = scene;
  return { ...frontOf(scene, kind, title, summary), areas: [township.area.code], issuer: township.office };
}

/** What the villages of the township have to mend, as the annex of the bulletin lists it. */
const works = [
  ['台账一次补齐，平日走访没有随手记', '走访当天记，每月对一次，以现场为准改台账'],
  ['帮扶措施写了没有落实', '逐条核对，没有落实的限期落实，落实了的补上凭据'],
  ['村里的台账和系统里的信息对不上', '逐户比对，改完由包村单位复核'],
  ['饮水点没有写明找谁报修', '把管护单位和报修电话贴到用水点'],
  ['公开栏的公示到期没有取下', '指定专岗，到期当天取下并记录'],
  ['项目资产没有挂牌', '补挂标识牌，写明归谁、谁管、收益怎么分'],
  ['公益岗位考勤不全', '按月考勤，由村务监督委员会核对后存档'],
  ['帮扶车间停工没有上报', '当月上报停工原因和复工日期，停用的按程序处置'],
];

/** 通报 in 文件格式: downward, sealed, with a list of duties as an annex on pages that lie across. */
function writeOfficialBulletin(scene: Scene): NoticeDraft {
  const { township, land, date } = scene;
  const { name } = township.area;
  const annex = `${name}防返贫监测帮扶台账问题整改责任分工表`;
  const due = addDays(date, 20);
  const rows = works.map(([found = '', demand = ''], index) => [
    String(index + 1),
    found,
    demand,
    at(township.villages, index % township.villages.length).name,
    `${writeDay(due)}前`,
  ]);
  return {
    id: `${land.county.key}-official-bulletin-1`,
    front: {
      ...frontOfOffice(
        scene,
        'bulletin',
        `${township.office}关于防返贫监测帮扶台账检查和整改情况的通报`,
        `${name}通报台账检查发现的问题，要求${writeDay(due)}前改好。`,
      ),
      number: `子虚政发〔${land.county.year}〕12号`,
      addressee: '各村民委员会，镇直各单位',
      official: {
        form: '文件',
        mark: `${township.office}文件`,
        remark: '此件公开发布',
        attachments: [{ name: annex, across: true }],
        imprint: imprintOf(scene, copies, addDays(date, 1)),
      },
    },
    body: `按照县里集中整改提升专项行动的安排，镇里用两周时间，逐村查看了防返贫监测帮扶台账，入户核对了帮扶措施。现将检查和整改情况通报如下。

## 总体情况

多数村的台账做到了一户一册、随走随记，帮扶措施写得清楚、查得到凭据。各村能够正视问题，检查当天能改的当天改了，改不了的列出了清单。

但是，台账和现场对不上的情况仍然存在。有的村平时不记，检查前一次补齐；有的措施停在纸面上，群众不知道；有的村改了台账，没有改实事。

## 主要问题

### 走访记录不及时

有的村走访以后没有当天记录，隔了一段时间凭印象补写，日期和内容都对不上。台账是给办事用的，不是给检查看的。

### 帮扶措施不落地

有的措施写进了台账，责任单位没有接到通知；有的措施已经办了，台账没有更新，家里的情况变了也没有反映。

### 公开不到位

有的公示到期没有取下，有的该贴的没有贴全，报修电话没有贴到用水点。群众看不到、看不懂，公开就等于没有做。

## 下一步要求

1. 逐户核对，以现场为准改台账，不许以台账改现场。
2. 对照附件列出的问题和责任，${writeDay(due)}前全部改好，改完一项销号一项。
3. 整改情况由包村单位复核，复核不合格的退回重改。
4. 各村把整改结果贴到村务公开栏，接受群众监督。

镇里将在整改期满后抽查。弄虚作假、改账不改事的，在下一期通报中点明，并按有关规定处理。

# ${annex}

${drawTable(['序号', '问题', '怎么改', '责任村', '时限'], rows)}`,
  };
}

/** 督办通知书 in 信函格式: to one village, one matter, by when, and how to answer. */
function writeOfficialLetter(scene: Scene): NoticeDraft {
  const { township, village, land, date } = scene;
  const due = addDays(date, 15);
  const to = `${village.name}民委员会`;
  return {
    id: `${land.county.key}-official-letter-1`,
    front: {
      ...frontOfOffice(
        scene,
        'supervision-letter',
        `关于${village.name}饮水设施维修问题的督办通知书`,
        `要求${village.name}${writeDay(due)}前修好饮水设施，并书面报告。`,
      ),
      areas: [village.code],
      number: `子虚督办〔${land.county.year}〕3号`,
      addressee: to,
      due,
      supervision: {
        unit: printerOf(scene),
        ...(township.area.phone ? { phone: township.area.phone } : {}),
        ...(township.area.address ? { address: township.area.address } : {}),
      },
      official: { form: '信函', mark: township.office, imprint: { copies: ['县水利局'] } },
    },
    body: `群众反映你村部分用水点高峰时段水上不去，水质化验单没有按时张贴。镇里派人查看，情况属实，现予督办。

## 督办事项

村内供水主管老化漏水，两处用水点水压不足；化验结果没有贴到村务公开栏；用水点没有写明找谁报修。

## 办理要求

1. 先保供水，修复期间安排送水，不让一户断水。
2. 更换漏水管段，换完后由镇里和村务监督委员会一起复查。
3. 把水质化验结果、管护单位和报修电话贴到用水点。

## 时限和报告

${writeDay(due)}前办结，并以书面形式报告办理结果，写明怎么改的、有什么依据，加盖公章。到期办不完的，在到期以前报告进展和原因。

逾期没有办结又没有说明的，在全镇通报。`,
  };
}

/** 会议纪要: what was agreed and who does it; units take part, no persons are named. */
function writeMinutes(scene: Scene): NoticeDraft {
  const { township, land, date } = scene;
  const { name } = township.area;
  const held = addDays(date, -3);
  return {
    id: `${land.county.key}-minutes-1`,
    front: {
      ...frontOfOffice(
        scene,
        'minutes',
        `关于研究防返贫监测帮扶和冬季饮水保障工作的会议纪要`,
        `${name}开会议定：台账问题限期整改，冬季饮水有人管、有人修。`,
      ),
      number: `〔${land.county.year}〕6号`,
      official: {
        form: '纪要',
        mark: `${township.office}会议纪要`,
        attendance: [
          {
            role: '出席',
            units: [
              '党政办公室',
              '经济发展办公室',
              '社会事务办公室',
              '农业农村服务中心',
              '财政所',
              '卫生院',
              '中心学校',
              '供水站',
            ],
          },
          { role: '请假', units: ['文化服务中心'] },
          { role: '列席', units: township.villages.slice(0, 4).map((each) => `${each.name}民委员会`) },
        ],
        imprint: imprintOf(scene, ['各村民委员会', '镇直各单位']),
      },
    },
    body: `${writeDay(held)}，镇长主持召开镇政府会议，研究防返贫监测帮扶台账整改和冬季饮水保障工作。会议听取了农业农村服务中心和供水站的汇报，议定以下事项。

## 关于台账整改

会议认为，这次检查查出的问题，根子是平时不记、临时补记。会议议定，各村按责任分工表逐项整改，包村单位逐项复核；农业农村服务中心每周汇总一次进度，到期没有销号的提交镇政府会议研究。

## 关于冬季饮水保障

会议议定，供水站在上冻以前完成主管和阀门的检修，备足管材，抢修电话二十四小时有人接。各村指定管护单位，用水点贴明报修电话。卫生院配合做好水质检测，结果按季度张贴。

## 关于公开

会议强调，整改结果和饮水检修安排都要上村务公开栏。办到哪一步，就公开到哪一步，不等全部办完。`,
  };
}

/** The issued documents of a county's first township, each in another form of GB/T 9704-2012. */
export function writeOfficials(scene: Scene): NoticeDraft[] {
  const { year } = scene.land.county;
  const on = (month: number, day: number): Scene => ({ ...scene, date: dayOf(year, month, day) });
  return [writeOfficialBulletin(on(10, 12)), writeOfficialLetter(on(10, 26)), writeMinutes(on(11, 7))];
}
