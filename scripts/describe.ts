/**
 * `npm run describe`: writes `docs/tables.md` from the tables of the code, `docs/components.md` from the components of
 * authored texts, `docs/diagnostics.md` from the catalogue of
 * diagnostics and their fixtures, and `deploy/` from the headers that the pages need, so that they cannot fall behind them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeComponents, describePageComponents } from './command/describe-components.ts';
import { describeDiagnostics } from './command/describe-diagnostics.ts';
import { describeHosting } from './command/describe-hosting.ts';
import { describeTables } from './command/describe-tables.ts';

const tables = `# 表格怎么填

这一页由程序写成（\`npm run describe\`），和检查用的规定完全一致。

- 第一行是列名，列的先后不限；列名要一字不差，多出的列会报错。
- 用 Excel 或 WPS 编辑，另存为“CSV UTF-8（逗号分隔）”或“CSV（逗号分隔）”。直接用 .xlsx 不行。
- 地区代码那一列，先设成“文本”格式再填，免得变成科学计数。
- 没有报的就不写那一行，或者只留编号和地区、要报的格子都空着（\`npm run new -- period\` 做出来的就是这样）；不要填 0。
- 不得出现姓名、身份证号、电话、银行卡号等个人信息。
`;

const diagnostics = `# 检查会说些什么

\`npm run check\` 把资料从头到尾查一遍，一次说完。每一条都有一个编号（MB 加三位数字），编号永远不变；看不明白时，在这一页按编号找。

- **错误**：一定有地方不对，改好才能发布。
- **提醒**：多半不对，也可能有道理。请看一遍；确实没错的不用改，有“说明”列的写明原因，就不再提醒。
- **说明**：程序换了一种读法（例如全角数字读作半角），告诉您一声，不用改。

怎么看一条：

\`\`\`text
错误 MB331　不是数字
  projects/funding.csv 第2行 D列“金额（万元）”
  2 | pj-1,中央衔接资金,2022-02-22,四十二,青财农〔2022〕3号
    |                              ^^^^^^
  “金额（万元）”要填一个数。现在写的是“四十二”。要用阿拉伯数字。
  怎么改：请在“金额（万元）”里只填数字，例如 12 或 12.5；要说明的写在“说明”列。
\`\`\`

- 第一行是编号和问题；第二行是在哪个文件、第几行、哪一列。
- 中间抄出那一行原来的样子，\`^^^^\` 上面就是不对的几个字。
- 后面说哪里不对、为什么，最后说怎么改。
- 行号是记事本里的行号。格子里有换行的，后面的行号和 Excel、WPS 里的不一样，这时会写成“第7行（Excel 里第5行）”。
- 同样的问题很多时，只细说前 5 处，其余的列出行号。
- 先改最上面的：有时改好一处，后面的几处也就没有了。

下面的例子都取自测试用的资料（\`tests/bad-data/\`），地名和数字是编造的。这一页由程序写成（\`npm run describe\`）。
`;

const components = `# 正文里的标签

公示、公告、报告的正文里不手填数字，写一个标签，程序就把资料里的数、表、图放到那里；网页和 PDF 用的是同一份。

- 句子里的标签写在句子中间；表和图的标签单独写一段，上下各空一行。
- 方案、报告期、地区不写的，就是这份文件自己的方案、报告期和地区。
- 报告里的表和图自动编号（表1、图1）；正文提到它们时写 \`<SeeTable />\`、\`<SeeChart />\`，不要手写号码。
- 每幅图下面都有它的数；没有表的，程序自动补上。
- 标题多于八个的报告自动有目录。标题前的序号（一、（一）、1.）由写的人自己写。

这一页由程序写成（\`npm run describe\`），和检查用的规定完全一致。
`;

const pageComponents = `## “关于本站”一类的页里的标签

\`pages\` 里的网页讲网站自己，没有数，上面的标签都不能用；能用的有：
`;

const docs = join(import.meta.dirname, '..', 'docs');
writeFileSync(join(docs, 'tables.md'), `${tables}\n${describeTables()}\n`);
writeFileSync(
  join(docs, 'components.md'),
  `${components}\n${describeComponents()}\n\n${pageComponents}\n${describePageComponents()}\n`,
);
writeFileSync(join(docs, 'diagnostics.md'), `${diagnostics}\n${describeDiagnostics()}\n`);

const deploy = join(import.meta.dirname, '..', 'deploy');
mkdirSync(deploy, { recursive: true });
for (const [name, text] of describeHosting()) writeFileSync(join(deploy, name), text);
