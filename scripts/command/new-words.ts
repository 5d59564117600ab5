/** The files from which most is made. */
const tables =
  /^(site\.yaml|areas\.csv|rules\.yaml|organizations|indicators|projects\/|plans\/|progress\/|monitoring\/)/;

/** What `npm run new` can make: word, what it is, the files that it rests on, the options that it takes, an example. */
export const makers = {
  period: {
    rests: tables,
    name: '新一期的表',
    takes: ['plan'],
    example: 'period 2022-12',
    what: '照以前各期做好任务进展、指标和监测户数的表，要报的格子空着',
  },
  notice: {
    rests: tables,
    name: '公示、公告、督办、通报、村务公开单',
    takes: [
      'area',
      'each',
      'in',
      'plan',
      'project',
      'task',
      'date',
      'end',
      'period',
      'follows',
      'issuer',
      'number',
      'result',
      'id',
    ],
    example: 'notice project-announcement --each village --in 桃源乡',
    what: '照样本和资料做好草稿，一个地方一份',
  },
  report: {
    rests: tables,
    name: '月报、通报、总结报告',
    takes: ['plan', 'period', 'date', 'issuer', 'number'],
    example: 'report monthly-report --plan zaozhuang-2022 --period 2022-12',
    what: '照上一份做好草稿，数和表自动带出',
  },
  plan: {
    rests: tables,
    name: '新方案',
    takes: ['title', 'short', 'area', 'start', 'end'],
    example: 'plan xingfu-2023 --title 2023年乡村振兴工作要点',
    what: '建好方案的文件夹，写明每一处填什么',
  },
  objection: {
    rests: /^(site\.yaml|objections)/,
    name: '收到的意见',
    takes: ['notice', 'channel', 'matter', 'date', 'note'],
    example: 'objection --notice ja-removal-2 --channel 电话 --matter "公示的面积和地块对不上"',
    what: '登记一条意见，自动编号',
  },
  template: {
    rests: /^(site|rules)\.yaml/,
    name: '公示样本',
    takes: [],
    example: 'template project-announcement',
    what: '把程序自带的样本抄到资料里，改成自己单位的',
  },
} as const;

export type Maker = keyof typeof makers;

/** How to use the command, for one who runs it for the first time. */
export const usage = [
  'npm run new -- 做什么 [选项]',
  '',
  ...Object.entries(makers).flatMap(([word, { name, what, example }]) => [
    `${word}　${name}：${what}`,
    `  例如 npm run new -- ${example}`,
  ]),
  '',
  '已经有的文件不会动；做不成的，一个文件也不写。',
  '公示公告和报告先做成草稿（draft: true），不会公开；写好以后删去那一行。',
  '--content 资料文件夹　指明资料在哪里。几个地方、几个项目之间用逗号隔开。',
  '每一样的选项和例子，见 docs/new.md。',
].join('\n');
