import type { Block, PublishedDocument } from '../../src/document/block.ts';
import { text } from '../../src/document/text.ts';

const paragraph = (words: string): Block => ({ kind: 'paragraph', content: [text(words)] });
const cells = (...words: string[]) =>
  words.map((each, at) => ({ content: [text(each)], ...(at === 0 ? { header: true } : {}) }));

/** Thirty full lines without any sign or digit: what the grid is measured on. */
const plain = '各村逐户核对监测帮扶台账发现问题当场整改责任单位限期完成'.repeat(31);
const sentence =
  '各村要对照台账逐户核对，做到账实相符；能当场整改的当场整改，不能当场整改的明确责任单位和时限，2022年9月底前全部销号。';

const document = (
  id: string,
  more: Partial<PublishedDocument> & { title: string; blocks: Block[] },
): PublishedDocument => ({
  id,
  kind: 'notice',
  publisher: '子虚镇人民政府',
  date: '2022-10-09',
  path: `${id}/`,
  pdf: `pdf/${id}.pdf`,
  sheet: 'official',
  synthetic: false,
  ...more,
});

/** 文件格式, downward and sealed, with attachments: one of them across, then the imprint. */
export const bulletin = document('geometry-bulletin', {
  title: '子虚镇人民政府关于2022年第三季度防返贫监测帮扶工作情况的通报',
  blocks: [
    { kind: 'masthead', mark: '子虚镇人民政府文件', number: '子政发〔2022〕12号', urgency: '特急' },
    { kind: 'paragraph', role: 'addressee', content: [text('各村民委员会，镇直有关单位：')] },
    { kind: 'heading', level: 2, text: '一、总体情况' },
    paragraph(plain),
    { kind: 'heading', level: 3, text: '（一）台账' },
    {
      kind: 'table',
      caption: '各村走访情况',
      columns: [{ title: '村' }, { title: '应走访' }, { title: '已走访' }],
      rows: [cells('甲村', '20', '18'), cells('乙村', '21', '19'), cells('丙村', '22', '20')],
    },
    paragraph(sentence),
    {
      kind: 'attachments',
      names: ['走访情况表', '子虚镇防返贫监测帮扶台账问题整改责任分工及完成时限一览表（各村、各单位）'],
    },
    { kind: 'signature', unit: '子虚镇人民政府', date: '2022年10月9日', seal: true },
    { kind: 'remark', text: '此件公开发布' },
    { kind: 'annex', number: 1, title: '走访情况表' },
    paragraph(sentence),
    { kind: 'turn', across: true },
    { kind: 'annex', number: 2, title: '防返贫监测帮扶台账问题整改责任分工及完成时限一览表' },
    {
      kind: 'table',
      caption: '',
      columns: [{ title: '村' }, { title: '问题' }, { title: '责任单位' }],
      rows: Array.from({ length: 8 }, (_, at) => cells(`第${at + 1}村`, sentence, '村民委员会')),
    },
    { kind: 'turn', across: false },
    {
      kind: 'imprint',
      copies: ['县农业农村局', '县民政局', '县医疗保障局', '县教育体育局', '县住房和城乡建设局', '县水利局'],
      office: '子虚镇党政办公室',
      date: '2022年10月10日',
    },
  ],
});

/** 文件格式, upward, signed by three, without a seal. */
export const upward = document('geometry-upward', {
  kind: 'report',
  title: '关于2022年防返贫监测帮扶工作情况的报告',
  blocks: [
    {
      kind: 'masthead',
      mark: '子虚镇人民政府文件',
      number: '子政〔2022〕8号',
      signers: ['甄士民', '贾雨', '钱来'],
    },
    { kind: 'paragraph', role: 'addressee', content: [text('县人民政府：')] },
    paragraph(sentence),
    { kind: 'signature', unit: '子虚镇巩固拓展脱贫攻坚成果办公室', date: '2022年10月9日', seal: false },
    { kind: 'imprint', copies: [], office: '子虚镇党政办公室', date: '2022年10月9日' },
  ],
});

/** 文件格式 of three offices, whose seals stand in rows. */
export const joint = document('geometry-joint', {
  title: '关于联合开展农村饮水设施维修排查整治工作的通知',
  blocks: [
    {
      kind: 'masthead',
      mark: '文件',
      issuers: ['子虚镇人民政府', '桃源乡人民政府', '虚日镇人民政府'],
      number: '子政发〔2022〕13号',
    },
    { kind: 'paragraph', role: 'addressee', content: [text('各村民委员会：')] },
    paragraph(sentence),
    {
      kind: 'signature',
      unit: '子虚镇人民政府',
      joint: ['桃源乡人民政府', '虚日镇人民政府'],
      date: '2022年10月9日',
      seal: true,
    },
    { kind: 'imprint', copies: ['县水利局'], office: '子虚镇党政办公室', date: '2022年10月9日' },
  ],
});

/** 信函格式. */
export const letter = document('geometry-letter', {
  sheet: 'letter',
  title: '关于乌有村防返贫监测帮扶台账问题的督办通知书',
  blocks: [
    { kind: 'masthead', mark: '子虚镇人民政府', number: '子督办〔2022〕1号', urgency: '加急' },
    { kind: 'paragraph', role: 'addressee', content: [text('乌有村民委员会：')] },
    ...Array.from({ length: 8 }, () => paragraph(sentence)),
    { kind: 'signature', unit: '子虚镇人民政府', date: '2022年10月9日', seal: true },
    { kind: 'imprint', copies: ['县农业农村局'] },
  ],
});

/** 纪要. */
export const minutes = document('geometry-minutes', {
  sheet: 'minutes',
  title: '关于研究防返贫监测帮扶工作的会议纪要',
  blocks: [
    { kind: 'masthead', mark: '子虚镇人民政府会议纪要', number: '〔2022〕3号' },
    paragraph(sentence),
    {
      kind: 'attendance',
      role: '出席',
      names: ['党政办公室', '经济发展办公室', '农业农村服务中心', '社会事务办公室', '财政所', '卫生院'],
    },
    { kind: 'attendance', role: '列席', names: ['各村民委员会'] },
    { kind: 'imprint', copies: ['各村民委员会'], office: '子虚镇党政办公室', date: '2022年10月9日' },
  ],
});

export const officialDocuments = [bulletin, upward, joint, letter, minutes];
