import type { Block, Cell, Inline, PublishedDocument } from '../../src/document/block.ts';
import { text } from '../../src/document/text.ts';
import type { Figure } from '../../src/protect/figure.ts';
import { Dice } from '../synthesize/random.ts';

/** The site that the codes of invented documents lead to. */
export const benchSite = 'https://example.gov.cn/gk/';

/** Only `protect` makes figures of people; these are of nobody. */
const figureOf = (value: number, unit: string): Figure =>
  ({ kind: 'value', value, unit, basis: { sources: [] } }) as unknown as Figure;

const words = (value: string, header = false): Cell => ({
  content: [text(value)],
  ...(header ? { header } : {}),
});
const amount = (value: number, unit = ''): Cell => ({
  content: [{ kind: 'figure', figure: figureOf(value, unit) }],
});

/** What projects do, in the words of project lists; which of them stand beside each other is chance. */
const works =
  '通组道路硬化 饮水管网更换 香菇大棚新建 高标准农田改造 光伏电站维修 冷库建设 灌渠疏浚 蓄水池加固 核桃林提质 牛舍改建 污水管道铺设 桥涵修复 茶园补植 晾晒场平整 滴灌设施安装 村史馆布展 护坡砌筑 蜂箱购置 鱼塘清淤 烤房翻新'.split(
    ' ',
  );
const units =
  '农业农村局 乡村振兴局 水利局 交通运输局 林业和草原局 民政局 住房城乡建设局 财政局 文化和旅游局'.split(' ');
const sentences = [
  '按照年初确定的任务清单，{村}完成{事}的前期勘察，施工图已经镇政府和县{局}审核，监理单位同步进场。',
  '{事}于{月}月{日}日开工，截至月底完成工程量的{数}%，较上月提高{小}个百分点，未发现质量问题。',
  '受连续降雨影响，{村}的{事}停工{小}天，施工单位已增加人手，预计{月}月底前补齐进度。',
  '县{局}会同{村}村务监督委员会对{事}进行了现场抽查，抽查点位{小}处，整改完成{小}处，其余限{日}日内办结。',
  '项目资金实行专账管理，已拨付{数}.{小}万元，占下达资金的{数}%，余款待验收合格后支付。',
  '{村}召开村民代表会议，对{事}的管护办法进行表决，参会代表{数}人，同意{数}人，会议记录已归档备查。',
  '下一步，将把{事}纳入重点调度事项，由县{局}牵头、{村}配合，逐周通报，确保年底前建成并发挥作用。',
  '从各乡镇报送的情况看，{村}等地推进较快，个别村还存在开工晚、手续不全、资料不齐的问题，需要倒排工期。',
];

/** A sentence of which places, works and numbers are chance. */
function say(dice: Dice, places: readonly string[]): string {
  return dice.pick(sentences).replaceAll(/\{(.)\}/gu, (_, what: string) => {
    if (what === '村') return dice.pick(places);
    if (what === '事') return dice.pick(works);
    if (what === '局') return dice.pick(units);
    if (what === '月') return String(dice.whole(1, 12));
    if (what === '日') return String(dice.whole(1, 28));
    return String(what === '数' ? dice.whole(11, 96) : dice.whole(2, 9));
  });
}

const sayMuch = (dice: Dice, places: readonly string[], count: number): Inline[] => [
  text(Array.from({ length: count }, () => say(dice, places)).join('')),
];

/** The 3,755 most used characters, as GB/T 2312 lists them (its rows 16 to 55). */
const common = Array.from({ length: 3755 }, (_, at) => {
  const bytes = [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)];
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
});

/** Names of characters that chance put together: every document has glyphs of its own, more than real ones would. */
function drawPlaces(dice: Dice): { town: string; villages: string[] } {
  const name = () => dice.pick(common) + dice.pick(common);
  return { town: `${name()}镇`, villages: Array.from({ length: 60 }, () => `${name()}村`) };
}

/** A notice on one page of A4, of some 940 characters: two paragraphs, a table of 15 rows by 7 columns, a QR code. */
export function inventNotice(number: number): PublishedDocument {
  const dice = new Dice(`notice ${number}`);
  const { town, villages } = drawPlaces(dice);
  const id = `notice-${number}`;
  const path = `notices/${id}/`;
  const rows = Array.from({ length: 15 }, (_, row): Cell[] => [
    words(String(row + 1)),
    words(villages[row] ?? '', true),
    words(dice.pick(villages).slice(0, 2) + dice.pick(works).slice(0, 4)),
    words(dice.pick(units).slice(0, 5)),
    amount(dice.whole(80, 4000) / 10),
    words(`2022年${dice.whole(6, 12)}月底`),
    amount(dice.whole(5, 98), '%'),
  ]);
  return {
    id,
    kind: 'notice',
    title: `${town}2022年度衔接资金项目公示`,
    subtitle: `第${number}号`,
    publisher: `${town}人民政府`,
    date: '2022-06-20',
    path,
    pdf: `pdf/${path.slice(0, -1)}.pdf`,
    sheet: 'report',
    synthetic: false,
    blocks: [
      { kind: 'paragraph', content: sayMuch(dice, villages, 4) },
      {
        kind: 'table',
        caption: '拟实施项目',
        columns: [
          { title: '序号', align: 'center' },
          { title: '村' },
          { title: '项目' },
          { title: '责任单位' },
          { title: '万元', align: 'end' },
          { title: '完成时限' },
          { title: '进度', align: 'end' },
        ],
        rows,
      },
      { kind: 'paragraph', content: sayMuch(dice, villages, 2) },
      { kind: 'code', url: `${benchSite}${path}`, caption: '手机扫一扫，看全文和进度' },
      { kind: 'signature', unit: `${town}人民政府`, date: '2022年6月20日', seal: false },
    ],
  };
}

function inventTable(dice: Dice, villages: readonly string[], number: number): Block {
  return {
    kind: 'table',
    caption: `表${number}各村项目进展`,
    columns: [
      { title: '村' },
      { title: '项目' },
      { title: '责任单位' },
      { title: '资金（万元）', align: 'end' },
      { title: '已拨付（万元）', align: 'end' },
      { title: '完成时限' },
      { title: '进度', align: 'end' },
    ],
    rows: Array.from({ length: 45 }, (_, row): Cell[] => [
      words(villages[row] ?? '', true),
      words(dice.pick(works)),
      words(`县${dice.pick(units)}`),
      amount(dice.whole(80, 4000) / 10),
      amount(dice.whole(40, 2000) / 10),
      words(`2022年${dice.whole(6, 12)}月底前`),
      amount(dice.whole(5, 98), '%'),
    ]),
  };
}

function inventChart(dice: Dice, villages: readonly string[], number: number): Block {
  const points = villages
    .slice(number * 8, number * 8 + 8)
    .map((label) => ({ label, figure: figureOf(dice.whole(20, 98), '%') }));
  return {
    kind: 'chart',
    shape: 'bars',
    title: `图${number + 1}八个村的进度有快有慢`,
    description: '八个村的进度，数字见图中各条。',
    unit: '%',
    points,
  };
}

/** A report of some 21,000 characters on about 30 pages: headings, paragraphs, four tables of 45 rows, three charts. */
export function inventReport(number: number): PublishedDocument {
  const dice = new Dice(`report ${number}`);
  const { town, villages } = drawPlaces(dice);
  const numerals = [...'一二三四五六七八九十', '十一'];
  const id = `report-${number}`;
  const blocks: Block[] = [];
  numerals.slice(0, 10).forEach((numeral, part) => {
    blocks.push({ kind: 'heading', level: 1, text: `${numeral}、${dice.pick(works)}进展情况` });
    for (let section = 0; section < 11; section++) {
      blocks.push({
        kind: 'heading',
        level: 2,
        text: `（${numerals[section]}）${villages[(part * 11 + section) % 60]}`,
      });
      for (let paragraph = 0; paragraph < 2; paragraph++)
        blocks.push({ kind: 'paragraph', content: sayMuch(dice, villages, paragraph === 0 ? 2 : 1) });
    }
    if (part % 3 === 0) blocks.push(inventTable(dice, villages, part / 3 + 1));
    if (part % 3 === 1) blocks.push(inventChart(dice, villages, (part - 1) / 3));
  });
  blocks.push({ kind: 'signature', unit: `${town}人民政府`, date: '2022年6月20日', seal: false });
  return {
    id,
    kind: 'report',
    title: `${town}2022年上半年项目进展报告`,
    subtitle: `第${number}期`,
    publisher: `${town}人民政府`,
    date: '2022-06-20',
    path: `reports/${id}/`,
    pdf: `pdf/reports/${id}.pdf`,
    sheet: 'report',
    synthetic: false,
    blocks,
  };
}
