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
      summary: '收官之年的总账：人有没有返贫，标准提没提，钱投没投，答应过的事做到了几件。',
      opening:
        '2020年是收官的一年。这份报告只回答方案里答应过的事，一件一件对账：先说结果，再说每一项指标怎样走到年底，然后是任务、资金、问题和报送。没有做到的照样写明，没有报来的不替它填数。',
      sections: [
        {
          title: '一、一年的结果',
          parts: [
            '### （一）有没有人返贫',
            `到年底，返贫人数是${show.value('ms-fanpin')}。重点户年人均纯收入是${show.value('ms-zdh-shouru')}，区级财政专项扶贫资金投入${show.value('ms-quji-zijin')}。`,
            show.headline('ms-zdh-shouru'),
            '### （二）任务办结了多少',
            `方案的任务按报送情况分成几种状态，各有几项见${show.seeTable()}；每一项任务的单位、状态和原因在第三部分逐条列出。`,
            show.summary(),
            '### （三）答应过的数做到没有',
            `方案写下的目标全部列在${show.seeTable()}里，照方案的原话。有的目标没有写明数，不能评定，也一并列出，不用别的数去代替。`,
            show.targets(),
          ],
        },
        {
          title: '二、指标怎样走到年底',
          parts: [
            `这一部分逐项说一年里有变化的指标：先说它是什么，再看各期的数，最后看各街道。各街道年底的数合在一起，见${show.seeTable()}。全年没有变过的指标，例如各类资助标准，在第一部分的目标里已经说过，不再画图。`,
            show.townships(),
            show.courses(),
          ],
        },
        {
          title: '三、任务逐项对账',
          parts: [
            '任务照方案的部分排列。完成比例是各单位报送的完成数除以应完成数；没有数量的，是已办结的单位数除以应报送的单位数。没有报送的按未完成计。',
            show.taskTables(),
          ],
        },
        {
          title: '四、低保、家庭医生和街道干部的时间',
          parts: [
            `从七月起，农村低保平均标准提高了${show.value('ms-dibao-tigao')}，特困标准是低保标准的${show.value('ms-tekun-beishu')}。`,
            `方案要求贫困家庭全部签约家庭医生。还有几家没有签上，原因是人在外地，这一项没有做满。户数太小，各街道的数不公开。`,
            `方案要求街道党政正职每月拿出一定的工作日办脱贫的事，各街道的情况见${show.seeChart()}。`,
            show.townshipChart('ms-gongzuori-jiedao'),
          ],
        },
        {
          title: '五、资金、项目和资产',
          parts: [
            '### （一）资金拨付',
            show.funds(),
            '### （二）项目',
            `各个项目安排了多少、付了多少、建到哪一步，见${show.seeTable()}。`,
            show.projects(),
            '### （三）项目形成的资产',
            '项目建成以后形成的资产由谁管、收益怎么用，逐项登记。',
            show.assets(),
          ],
        },
        {
          title: '六、查出的问题和整改',
          parts: [
            `台账上的每一个问题都写明地点、责任单位、措施和期限，见${show.seeTable()}。到期没有销号的，由责任单位继续整改，改完再销。`,
            show.rectification(),
          ],
        },
        {
          title: '七、监测对象',
          parts: ['这一部分只有户数，不涉及是谁；数太小的不显示。', show.monitoring()],
        },
        {
          title: '八、没有报送的单位',
          parts: [
            '到报告这一天还没有报送的，逐项列出。没有报送不等于没有做，报来以后在以后的报告里补上。',
            show.unreported(),
          ],
        },
      ],
    },
  ];
}
