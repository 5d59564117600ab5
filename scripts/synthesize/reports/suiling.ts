import type { Land } from '../invented.ts';
import { bindFigures, type ReportDraft } from './report.ts';

export function draftSuiling(land: Land): ReportDraft[] {
  const show = bindFigures(land.area.code);
  return [
    {
      kind: 'bulletin',
      period: '2024-09',
      number: '虚通报〔2024〕9号',
      title: '绥棱县2024年9月衔接资金和项目月通报',
      summary: '资金支出到了哪一步，项目干到了哪一步，谁没有报。',
      opening: '方案要求资金和项目一周一调度、一月一通报。现将九月的情况通报如下。',
      sections: [
        {
          title: '资金支出',
          parts: [
            '方案要求达到国家序时进度，没有写数。下表用本站通用的三道线作参照，不作评定。',
            show.funds(),
          ],
        },
        {
          title: '投向',
          parts: [`中央衔接资金用于产业的比重是${show.value('sl-xjzj-cybz')}。`, show.chart('sl-xjzj-cybz')],
        },
        {
          title: '项目',
          parts: [
            '有一个项目开了工，进度却慢，照这样年底完不了，要提前想办法，不能拖到来年。',
            show.projects(),
          ],
        },
        { title: '没有报送的', parts: ['有乡镇和部门这一期没有报，按没有完成看待。', show.unreported()] },
      ],
    },
    {
      kind: 'monthly-report',
      period: '2024-06',
      title: '绥棱县2024年6月防返贫监测帮扶月报',
      summary: '上半年集中排查做了一次：纳入、消除、帮扶和保障的情况。',
      opening: '方案要求每半年集中排查一次。这份月报说上半年排查以后的情况。',
      sections: [
        {
          title: '排查和监测',
          parts: [
            `今年已经集中排查${show.value('sl-jzpc-cs')}。该纳入的纳入了多少，看下表。`,
            show.table('sl-ynjn-l'),
            show.monitoring(),
          ],
        },
        { title: '看病和上学', parts: [show.headline('sl-cb-l'), show.table('sl-jyzz-l')] },
        { title: '饮水隐患', parts: ['供水的隐患发现一处修一处，修好了才算。', show.chart('sl-gsyh-cs')] },
        { title: '任务进展', parts: [show.summary(), show.tasks('s2-1')] },
      ],
    },
    {
      kind: 'summary-report',
      period: '2024-12',
      title: '绥棱县2024年巩固脱贫成果总结报告',
      summary: '全年的账：收入涨了多少，务工的人多没多，问题改没改完。',
      opening: '一年到头，对着十八项任务算账。确保做到的和力争做到的分开说。',
      sections: [
        {
          title: '收入和务工',
          parts: [
            `脱贫人口人均纯收入增幅是${show.value('sl-rjsr-zf')}，方案力争两位数，还差一点。务工人数是${show.value('sl-wg-rs')}。`,
            show.chart('sl-rjsr-zf'),
            show.table('sl-wg-rs'),
          ],
        },
        {
          title: '保障',
          parts: [
            `医保参保率是${show.value('sl-cb-l')}，公益岗位意外保险覆盖率是${show.value('sl-gygbx-l')}。`,
            show.table('sl-cb-l'),
          ],
        },
        { title: '整改', parts: [show.headline('sl-zgwc-l'), show.rectification()] },
        { title: '十八项任务', parts: [show.summary(), show.tasks()] },
        { title: '项目资金', parts: [show.funds()] },
      ],
    },
  ];
}
