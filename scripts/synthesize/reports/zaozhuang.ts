import type { Land } from '../invented.ts';
import { bindFigures, type ReportDraft } from './report.ts';

export function draftZaozhuang(land: Land): ReportDraft[] {
  const show = bindFigures(land.area.code);
  return [
    {
      kind: 'summary-report',
      period: '2022-06',
      title: '枣庄高新区“冲刺六月”阶段总结报告',
      summary: '六月底的节点到了：哪些任务办完了，哪些没有，资金报账过没过一半。',
      opening:
        '方案把六月底定为第一个关口。这份报告对着关口逐项看：办完的说办完，没办完的说差在哪里。表里的数都由各街道的报送表直接生成。',
      sections: [
        {
          title: '十六项任务办到了哪一步',
          parts: [
            show.summary(),
            '有明确日期的任务多数按期办结。没有写日期、要长年做的任务，不能因为六月过了就算完，这里仍按进行中看待。',
            show.tasks('s2'),
          ],
        },
        {
          title: '资金报账',
          parts: [
            `方案要求六月底报账过半。到期末，全区的报账进度是${show.value('zz-fund-reimbursement')}。`,
            show.headline('zz-fund-reimbursement'),
            show.funds(),
            '留存的质保金按规定算作已报账。有一个项目一直没有开工，它的资金也就没有动，单看这一个项目是零。',
          ],
        },
        {
          title: '贷款推荐',
          parts: [
            '每个街道要摸底并推荐想贷款的农户和经营者，方案写了最低数。够不够，一个街道一个街道地看，不能拿多的去补少的。',
            show.table('zz-credit-households'),
            show.table('zz-credit-entities'),
          ],
        },
        {
          title: '问题整改',
          parts: [
            `还没有改完的问题有${show.value('zz-problem-stock')}。目标是一条不剩，没有销号的都列在下面，写明谁来改、哪天到期。`,
            show.rectification(),
          ],
        },
        {
          title: '下半年怎么接着做',
          parts: [
            '- 没有按期办完的，由街道书面说明原因，重新定日子；\n- 资金报账九月底要过四分之三，报账慢的项目每周看一次；\n- 没有开工的项目，七月里查清能不能干，不能干就按程序调整。',
          ],
        },
      ],
    },
    {
      kind: 'bulletin',
      period: '2022-09',
      number: '虚通报〔2022〕9号',
      title: '枣庄高新区2022年9月衔接资金和项目建设情况通报',
      summary: '九月底要报账过四分之三。有的项目上半年过了半，秋天却慢了下来。',
      opening: '九月底是资金报账的第二个关口，也是方案力争年度项目完工的日子。现将情况通报如下。',
      sections: [
        {
          title: '报账过没过四分之三',
          parts: [
            show.headline('zz-fund-reimbursement'),
            show.chart('zz-fund-reimbursement'),
            show.table('zz-fund-reimbursement'),
          ],
        },
        {
          title: '一个项目一个项目看',
          parts: [
            '有一个项目六月底已经报账过半，后来设备到货推迟，九月底没有跟上。还有一个项目到现在没有开工。',
            show.projects(),
          ],
        },
        {
          title: '光伏的钱用到哪里了',
          parts: [
            `方案要求光伏收益主要用于公益岗位。全区到期末用于公益岗位的比例是${show.value('zz-pv-to-posts')}。`,
            show.table('zz-pv-to-posts'),
          ],
        },
        {
          title: '要求',
          parts: [
            '- 拖后的项目十月底前必须结算；\n- 没有开工的项目由实施单位当面说明；\n- 光伏收益用途不够格的，下一季度调整过来。',
          ],
        },
      ],
    },
    {
      kind: 'monthly-report',
      period: '2022-10',
      title: '枣庄高新区2022年10月巩固脱贫成果月报',
      summary: '十月的任务进展、上学看病喝水养老几件事的数，和没有按时报送的单位。',
      opening: '这是十月的月报。先看总的进展，再看群众最关心的几件事。',
      sections: [
        { title: '总的进展', parts: [show.summary(), show.tasks()] },
        {
          title: '吃水和养老',
          parts: [
            `脱贫人口的安全饮水率是${show.value('zz-safe-water-rate')}，这是必须做到的。六十岁以上脱贫老人的孝善养老覆盖率是${show.value('zz-xiaoshan-coverage')}，方案写的是力争全覆盖，没有到顶不等于失信，但要接着做。`,
            '有一个街道这一期没有报。没有报的，人数只进分母、不进分子，所以数字看着低；补报以后会照实更正。',
            show.table('zz-safe-water-rate'),
            show.table('zz-xiaoshan-coverage'),
          ],
        },
        {
          title: '收入',
          parts: [
            `脱贫人口收入增速是${show.value('zz-tuopin-income-growth')}，同期农民收入增速是${show.value('zz-farmer-income-growth')}。方案要前一个数高过后一个数。`,
            show.chart('zz-tuopin-income-growth'),
          ],
        },
        {
          title: '监测对象',
          parts: ['只公布户数和人数，数太小的不显示，免得让人认出是哪一家。', show.monitoring()],
        },
        { title: '没有报送的', parts: ['没有报的按没有完成看待，不估。', show.unreported()] },
      ],
    },
  ];
}
