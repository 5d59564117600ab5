import { addDays, writeDay } from '../calendar.ts';
import { at } from '../invented.ts';
import { use } from '../mdx.ts';
import { frontOf, type NoticeDraft, type Scene, supervisionOf } from './scene.ts';

const matters = [
  {
    matter: '防返贫监测帮扶台账',
    found: [
      '有的村台账是一次补齐的，平日走访没有随手记；',
      '有的帮扶措施写了没有落实，或者落实了没有记；',
      '村里的台账和系统里的信息对不上。',
    ],
    demands: [
      '一户一户对，以现场为准改台账，不许以台账改现场',
      '没有落实的措施限期落实',
      '以后走访当天记、每月对一次',
    ],
    task: 't3-1',
  },
  {
    matter: '饮水设施维修',
    found: ['有的村管道老化，高峰时段水上不去；', '水质化验单没有按季度贴出来；', '坏了找谁修，群众不清楚。'],
    demands: [
      '先保供水，再换管道，换完复查',
      '补齐水质化验，并贴到村务公开栏',
      '把管护人员的单位和报修电话贴到用水点',
    ],
    task: 't2-4',
  },
];

/** What the first letter is answered; the second one still waits. */
const answered =
  '台账逐户核对了一遍，对不上的都改了；没有落实的措施已经落实，凭据附在报告后面；走访改成当天记，村务监督委员会每月查一次。';

/** 督办通知书: one matter, what is demanded, by when, and how to answer. */
export function writeSupervisionLetter(scene: Scene): NoticeDraft {
  const { land, township, turn, date } = scene;
  const { matter, found, demands, task } = at(matters, turn);
  const due = addDays(date, 15);
  return {
    id: `${land.county.key}-letter-${turn + 1}`,
    front: {
      ...frontOf(
        scene,
        'supervision-letter',
        `关于${township.area.name}${matter}问题的督办通知书`,
        `检查发现${township.area.name}${matter}有问题，要求${writeDay(due)}前改好并书面报告。`,
      ),
      areas: [township.area.code],
      tasks: [task],
      issuer: land.county.office,
      number: `虚督办〔${land.county.year}〕${turn + 1}号`,
      addressee: township.office,
      due,
      ...(turn === 0 ? { answered: { on: addDays(date, 12), summary: answered } } : {}),
      supervision: supervisionOf(scene),
    },
    body: `在最近的排查中，发现你处${matter}存在问题，现予督办。

## 督办事项

${found.map((line) => `- ${line}`).join('\n')}

## 办理要求

${demands.map((line, i) => `${i + 1}. ${line}；`).join('\n')}

谁整改谁签字，改完一项销号一项。只改台账、不改实事的，按没有改处理。

## 时限和报告

${writeDay(due)}前办结，并书面报告结果。一件事一份报告，写明怎么改的、有什么依据，盖章后报送。

到期办不完的，在到期以前报告进展和原因，不要等催。

## 之后会怎样

办公室会到现场复查。复查合格的销号；不合格的继续督办，并在通报里点明。`,
  };
}

const bulletins = [
  {
    about: '工作进展情况',
    opening: '现将这一期各项任务的进展情况通报如下。数字由报送表直接生成，没有另外加工。',
    sections: (period: string) => `## 总的情况

${use('ProgressSummary')}

多数任务按时间推进。进度慢的，主要卡在要等天气、等材料的活上；不该慢的是台账和资料，这类事要马上补。

## 没有按时报送的

${use('UnreportedTable', { period })}

没有报送的按没有完成看待，不用估计的数顶替。请在下一期以前补报，并说明原因。

## 下一步要求

- 到了时限还没办完的，一件一件说明原因和新的完成日期；
- 报上来的数要和村里公开栏一致；
- 对群众反映的事，先回话、再办理、办完再回话。`,
  },
  {
    about: '资金拨付和问题整改情况',
    opening: '现将项目资金的拨付和检查发现问题的整改情况通报如下。',
    sections: () => `## 资金拨付

${use('FundProgress')}

拨付慢的项目，有的是开工晚，有的是资料不全不能报账。资料问题自己就能解决，不应该成为理由。

## 问题整改

${use('RectificationTable')}

到期没有销号的，责任单位要书面说明。已经销号的，办公室会抽查，防止问题回头。

## 下一步要求

- 没有开工的项目，逐个查明原因，不能实施的按程序调整；
- 完工的抓紧验收、结算，留存的质保金单独列明；
- 整改到期前一周还没有办法的，提前报告，不要拖到最后一天。`,
  },
];

/** 通报: to all townships, with figures from the record itself. */
export function writeBulletin(scene: Scene, period: string): NoticeDraft {
  const { land, turn } = scene;
  const { about, opening, sections } = at(bulletins, turn);
  const [year, month] = period.split('-');
  return {
    id: `${land.county.key}-bulletin-${turn + 1}`,
    front: {
      ...frontOf(
        scene,
        'bulletin',
        `${land.county.name}${year}年${Number(month)}月${about}通报`,
        `通报${year}年${Number(month)}月${about}，说清哪里好、哪里慢、下一步做什么。`,
      ),
      areas: [land.area.code],
      period,
      issuer: land.county.office,
      number: `虚通报〔${land.county.year}〕${turn + 3}号`,
      addressee:
        land.townships.length > 6
          ? '各乡镇（街道）'
          : land.townships.map((township) => township.office).join('、'),
      supervision: supervisionOf(scene),
    },
    body: `${opening}

${sections(period)}`,
  };
}
