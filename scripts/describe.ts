/** `npm run describe`: writes `docs/tables.md` from the tables of the code, so that it cannot fall behind them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeTables } from './command/describe-tables.ts';

const intro = `# 表格怎么填

这一页由程序写成（\`npm run describe\`），和检查用的规定完全一致。

- 第一行是列名，列的先后不限；列名要一字不差，多出的列会报错。
- 用 Excel 或 WPS 编辑，另存为“CSV UTF-8（逗号分隔）”或“CSV（逗号分隔）”。直接用 .xlsx 不行。
- 地区代码那一列，先设成“文本”格式再填，免得变成科学计数。
- 没有报的就不写那一行，不要填 0。
- 不得出现姓名、身份证号、电话、银行卡号等个人信息。

`;
writeFileSync(join(import.meta.dirname, '..', 'docs', 'tables.md'), `${intro}${describeTables()}\n`);
