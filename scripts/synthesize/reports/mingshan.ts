import type { Land } from '../invented.ts';
import { bindFigures, type ReportDraft } from './report.ts';

export function draftMingshan(land: Land): ReportDraft[] {
  const show = bindFigures(land.area.code);
  return [
    {
      kind: 'monthly-report',
      period: '2020-04',
      title: '明山区2020年4月脱贫攻坚月报',
      summary: '三月底查完，四月二十日改完：查出的问题改得怎样。',
      opening: '方案给排查和整改各定了一个日子，都在这一期里到期。月报先说这件事，再说别的。',
      sections: [
        {
          title: '大排查和整改',
          parts: [show.rectification(), '没有改完的写明了新的时限，由责任单位盯到底。'],
        },
        { title: '任务进展', parts: [show.summary(), show.tasks('s2')] },
        {
          title: '产业和医保',
          parts: [
            `产业项目覆盖率是${show.value('ms-chanye-fugai')}，三重医疗保障覆盖率是${show.value('ms-yibao-fugai')}。`,
            show.table('ms-chanye-fugai'),
            show.table('ms-yibao-fugai'),
          ],
        },
        { title: '监测对象', parts: [show.monitoring()] },
      ],
    },
    {
      kind: 'bulletin',
      period: '2020-09',
      number: '虚通报〔2020〕9号',
      title: '明山区2020年9月危房改造和基础设施情况通报',
      summary: '危改任务九月底到期，路和水修得怎样，一并通报。',
      opening: '九月底是危房改造完工的日子，十月底前要住进去。现将住房、道路和饮水的情况通报如下。',
      sections: [
        {
          title: '住房',
          parts: [
            '改造的户数少，有的街道只有几户，数太小的不显示。到现场看过没有，比改了几户更要紧。',
            show.table('ms-weigai-chakan'),
          ],
        },
        {
          title: '道路',
          parts: [
            `村组通硬化路的比例是${show.value('ms-yinghua-lu')}。`,
            show.chart('ms-yinghua-lu'),
            show.table('ms-yinghua-lu'),
          ],
        },
        { title: '饮水', parts: [show.headline('ms-yinshui-anquan'), show.chart('ms-yinshui-anquan')] },
        { title: '项目资金', parts: [show.funds(), show.projects()] },
      ],
    },
    {
      kind: 'summary-report',
      period: '2020-12',
      title: '明山区2020年脱贫攻坚收官总结报告',
      summary: '收官之年的总账：人有没有返贫，标准提没提，钱投没投。',
      opening: '2020年是收官的一年。这份报告只回答方案里答应过的事，一件一件对账。',
      sections: [
        {
          title: '有没有人返贫',
          parts: [`到年底，返贫人数是${show.value('ms-fanpin')}。`, show.headline('ms-zdh-shouru')],
        },
        {
          title: '低保和特困标准',
          parts: [
            `从七月起，农村低保平均标准提高了${show.value('ms-dibao-tigao')}，特困标准是低保标准的${show.value('ms-tekun-beishu')}。`,
            show.chart('ms-dibao-tigao'),
          ],
        },
        {
          title: '家庭医生',
          parts: [
            '方案要求贫困家庭全部签约。还有几家没有签上，原因是人在外地，这一项没有做满。',
            show.table('ms-jiating-yisheng'),
          ],
        },
        { title: '区里的钱', parts: [show.headline('ms-quji-zijin'), show.funds()] },
        { title: '二十六项任务', parts: [show.summary(), show.tasks()] },
      ],
    },
  ];
}
