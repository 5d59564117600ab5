import type { Land } from '../invented.ts';
import { bindFigures, type ReportDraft } from './report.ts';

export function draftShenqiu(land: Land): ReportDraft[] {
  const show = bindFigures(land.area.code);
  return [
    {
      kind: 'monthly-report',
      period: '2022-09',
      title: '沈丘县2022年9月集中整改提升专项行动月报',
      summary: '专项行动开头的排查阶段：查出了什么，哪些马上改，哪些要等。',
      opening: '九月中旬行动开始，先排查、后整改。这份月报说的是排查阶段查到的情况，数由各乡镇报送。',
      sections: [
        {
          title: '排查进展',
          parts: [
            show.summary(),
            '排查先看责任有没有落到人，再看政策有没有落到户。',
            show.tasks('s3-1'),
            show.tasks('s3-2'),
          ],
        },
        {
          title: '查出来的问题',
          parts: ['问题按来源登记，写明责任单位和时限。能当场改的当场改，不等汇总。', show.rectification()],
        },
        {
          title: '医保和饮水',
          parts: [
            `没有参加医保的有${show.value('sq-wcb')}，没有用上自来水的有${show.value('sq-wts')}。这两件事方案要求立即办，不分阶段。`,
            show.table('sq-wcb'),
            show.table('sq-wts'),
          ],
        },
        { title: '监测对象', parts: ['下表只有户数和人数，不涉及是谁。', show.monitoring()] },
      ],
    },
    {
      kind: 'bulletin',
      period: '2022-10',
      number: '虚通报〔2022〕10号',
      title: '沈丘县2022年10月集中整改情况通报',
      summary: '整改的期限过了，还有没有销号的，群众满不满意。',
      opening: '整改期限在十月二十日。期限一过，改完没改完都摆出来。',
      sections: [
        {
          title: '整改和销号',
          parts: [
            show.rectification(),
            '有的问题按期销号，有的晚了几天才销，也有到期没有改完的。没有改完的继续督办，改完为止。',
          ],
        },
        {
          title: '任务情况',
          parts: [show.summary(), show.tasks('s3-3'), show.tasks('s3-4')],
        },
        {
          title: '六项认可',
          parts: [
            `问到的群众里，六个方面都满意的占${show.value('sq-lxrk-my')}。方案要求全部满意，差一户也是差。`,
            show.chart('sq-lxrk-my'),
          ],
        },
        { title: '报送情况', parts: ['晚报的注明了日期；没有报的不替它填数。', show.unreported()] },
      ],
    },
    {
      kind: 'summary-report',
      period: '2022-12',
      title: '沈丘县2022年集中整改提升专项行动总结报告',
      summary: '三个阶段走完以后的总账：收入、集体经济、保洁、帮扶车间和项目资金。',
      opening: '排查、整改、提升三个阶段到年底结束。这份报告把几项硬指标放在一起看，做到的和没做到的都写明。',
      sections: [
        {
          title: '收入',
          parts: [
            `没有纳入监测的脱贫户，人均收入到年底是${show.value('sq-wnjc-rjsr')}。脱贫户收入增幅是${show.value('sq-tph-srzf')}，全县农民收入增幅是${show.value('sq-qxnm-srzf')}，全省平均是${show.value('sq-qsnm-srzf')}。`,
            show.chart('sq-wnjc-rjsr'),
            '脱贫户涨得比全县快；全县却没有高过全省，这一条没有做到。',
          ],
        },
        {
          title: '村集体经济',
          parts: ['有的村过了线，有的村还差一截，各村的数在村的页面上。', show.headline('sq-cjt-nsr')],
        },
        {
          title: '村里的保洁和帮扶车间',
          parts: [show.headline('sq-bjy-bl'), show.table('sq-fpcj-xzbl')],
        },
        { title: '任务总账', parts: [show.summary(), show.tasks()] },
        { title: '项目和资金', parts: [show.funds(), show.projects()] },
      ],
    },
  ];
}
