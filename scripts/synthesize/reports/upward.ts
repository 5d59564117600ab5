import { addDays, dayAfterPeriod } from '../calendar.ts';
import { at, type Land } from '../invented.ts';
import { type TextFile, writeText } from '../mdx.ts';
import { bindFigures, type ReportFront } from './report.ts';

/** A township's report to the county: 文件格式 that goes upward, with 签发人 (GB/T 9704-2012, 7.2.6). Its signer is invented. */
export function writeUpwardReport(land: Land): TextFile {
  const { county } = land;
  const township = at(land.townships, 0);
  const { name, code } = township.area;
  const show = bindFigures(code);
  const period = `${county.year}-10` as const;
  const date = dayAfterPeriod(period, 18);
  const front: ReportFront = {
    title: `${township.office}关于集中整改提升专项行动阶段情况的报告`,
    kind: 'summary-report',
    plan: county.plan,
    period,
    issuer: township.office,
    number: `子虚政〔${county.year}〕27号`,
    date,
    published: date,
    summary: `${name}向县里报告专项行动做了什么、还差什么、下一步怎么办。`,
    synthetic: true,
    official: {
      form: '文件',
      mark: `${township.office}文件`,
      direction: '上行',
      signers: ['甄有为'],
      addressee: '县人民政府',
      remark: '联系单位：党政办公室',
      imprint: { copies: [], office: `${name}党政办公室`, date: addDays(date, 1) },
    },
  };
  const body = `按照县里的统一安排，我镇从九月中旬开始，用两个月时间开展了集中整改提升专项行动。现将有关情况报告如下。

## 主要做法

### 先把底数摸清

镇里组织包村单位和村务监督委员会，逐户核对监测帮扶台账。核对以现场为准，台账和现场不一致的，当场改正并记下原因。到十月底，全镇脱贫人口和监测对象中就业的有${show.value('sq-tpjc-jyrs')}，入户问到的群众六个方面都满意的占${show.value('sq-lxrk-my')}。

### 再把责任压实

查出的问题逐项登记，写明责任单位和时限，改完一项销号一项。包村单位复核，镇里抽查，复核不合格的退回重改。整改进度每周汇总，每月在村务公开栏公布。

### 同时把公开做好

公示到期当天取下，公告按规定时间张贴。用水点、帮扶车间、公益岗位都贴明了管护单位和电话，群众知道找谁、多久有答复。

### 同步推进项目

全镇在建和已经建成的帮扶项目列在下面，资金按工程进度拨付。

${show.projects(code)}

## 存在的问题

一是少数村平时记录不及时，检查前补记的现象还没有完全杜绝。二是冬季部分管道有冻裂的风险，备用管材还不足。

## 下一步打算

1. 把台账检查由集中改为经常，每月随机抽查，结果公开。
2. 上冻以前完成管道检修，备足管材，落实抢修值守。

特此报告。`;
  return writeText(`reports/${county.key}-${period}-upward-report.mdx`, front, body);
}
