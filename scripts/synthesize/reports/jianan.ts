import type { Land } from '../invented.ts';
import { bindFigures, type ReportDraft } from './report.ts';

export function draftJianan(land: Land): ReportDraft[] {
  const show = bindFigures(land.area.code);
  return [
    {
      kind: 'monthly-report',
      period: '2022-06',
      title: '建安区2022年6月巩固脱贫成果月报',
      summary: '半年过去：政策落实、稳岗就业、住房饮水，和第一批项目的进度。',
      opening: '这份月报看上半年。先看政策有没有落到人，再看项目有没有落到地。',
      sections: [
        { title: '总的进展', parts: [show.summary(), show.tasks('s3-1')] },
        {
          title: '政策和就业',
          parts: [
            `政策落实率是${show.value('ja-zhengce-luoshi')}，有劳动能力的困难群众稳岗就业率是${show.value('ja-wengang-jiuye')}。`,
            show.table('ja-wengang-jiuye'),
          ],
        },
        {
          title: '住房和饮水',
          parts: [
            '住在危房里的和供水有毛病的，都是要清到零的数。',
            show.chart('ja-weifang'),
            show.chart('ja-gongshui-wenti'),
          ],
        },
        {
          title: '第一批基础设施项目',
          parts: [
            `第一批安排了${show.value('ja-jichu-xiangmu')}项目、${show.value('ja-jichu-zijin')}资金。`,
            show.projects(),
          ],
        },
        { title: '监测对象', parts: [show.monitoring()] },
      ],
    },
    {
      kind: 'bulletin',
      period: '2022-09',
      number: '虚通报〔2022〕9号',
      title: '建安区2022年9月项目完工情况通报',
      summary: '所有项目九月底前要完工，十月底前要拨完钱：完没完，拨没拨。',
      opening: '九月底是全部项目完工的日子。现将完工和拨付的情况通报如下，晚的点明，不含糊。',
      sections: [
        { title: '完工', parts: [show.headline('ja-wangong'), show.table('ja-wangong')] },
        { title: '拨付', parts: [show.chart('ja-bofu'), show.funds()] },
        {
          title: '产业资金',
          parts: [`用于产业的比例是${show.value('ja-chanye-zijin')}。`, show.chart('ja-chanye-zijin')],
        },
        {
          title: '一个项目一个项目看',
          parts: ['有的项目没有赶在九月底前完工，结算和拨付也跟着晚。', show.projects()],
        },
        {
          title: '要求',
          parts: ['- 没有完工的，施工单位每天报进度；\n- 完工的半个月内验收；\n- 拨付缺资料的，当周补齐。'],
        },
      ],
    },
    {
      kind: 'monthly-report',
      period: '2022-10',
      title: '建安区2022年10月巩固脱贫成果月报',
      summary: '十月的进展：网店、驻村、群众反映的事，和问题整改。',
      opening: '这份月报说十月的事。群众反映的问题放在前面。',
      sections: [
        {
          title: '群众反映的事',
          parts: [
            `反映的问题，回复率是${show.value('ja-xinfang-huiyin')}，满意率是${show.value('ja-xinfang-manyi')}。回了话不等于满意，两个数分开看。`,
            show.table('ja-xinfang-manyi'),
          ],
        },
        { title: '问题整改', parts: [show.headline('ja-wenti'), show.rectification()] },
        {
          title: '电商',
          parts: ['网店的数是力争的目标，年底前还有时间。', show.chart('ja-wangdian')],
        },
        {
          title: '驻村',
          parts: [
            show.headline('ja-zaigang'),
            '驻村干部每月在岗天数由各乡镇报，这里是平均数，各乡镇自己的数见乡镇页面。',
          ],
        },
        { title: '任务和报送', parts: [show.summary(), show.unreported()] },
      ],
    },
  ];
}
