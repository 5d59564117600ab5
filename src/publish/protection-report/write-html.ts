import type { ProtectionAccount } from '../../protect/account.ts';
import { html, join, type Markup } from '../office-page/markup.ts';
import { writeOfficePage } from '../office-page/write-page.ts';
import type { ProtectionNames } from './names.ts';
import { style } from './style.ts';
import { isSafe, sortFamilies, sumTotals } from './summary.ts';
import { writeFamilies } from './write-families.ts';
import { writeHidden } from './write-hidden.ts';

/**
 * The report as a page of the office's own. It says nothing of a number that is not public but why it is not and what a
 * reader can make of it.
 */
export function writeHtml(account: ProtectionAccount, names: ProtectionNames): string {
  const families = sortFamilies(account, names);
  return writeOfficePage({
    title: `${names.site}：个人信息保护报告`,
    style,
    header: html`<p class="kicker">${names.site}　数据截至${account.asOf}</p>
<h1>个人信息保护报告</h1>
${writeLead(account)}
<p class="keep">只供本单位和检查使用，请不要上网、张贴、转发：这里写了每个数为什么不公开，说得比公开的多。真实的数不在这份报告里，要核对请看原始资料。</p>`,
    main: join([
      writeFamilies(families, names),
      writeHidden(families, account.threshold, names),
      writeAudit(account),
      limits,
    ]),
  });
}

function writeLead({ families }: ProtectionAccount): Markup {
  const { figures, shown, banded, hidden } = sumTotals(families);
  if (figures === 0) return html`<p class="lead">本期没有数到户、数到人的指标，没有需要保护的数。</p>`;
  const failed = families.filter((family) => !isSafe(family)).length;
  const verdict =
    failed === 0
      ? html`两次审核<b>都通过</b>。`
      : html`有<b>${failed}</b>组指标<b>没有通过</b>审核，不能发布。`;
  return html`<p class="lead">本期应公开数据<b>${figures}</b>个，原样公开<b>${shown}</b>个，按区间公开<b>${banded}</b>个，不公开<b>${hidden}</b>个；${verdict}</p>
<p class="note">这里数的是数到户、数到人的指标和监测对象，各个报告期、各个地区都算；项目和资金另行公开，不在内。</p>`;
}

function writeAudit({ families, audit }: ProtectionAccount): Markup {
  const failed = families.filter((family) => !isSafe(family));
  const verdict =
    failed.length === 0
      ? html`两次都没有找到推得太准的数；只要找到一个，网站就不会生成。`
      : html`没有通过的是：${failed.map(({ name }) => name).join('、')}。在改好以前，网站不能发布。`;
  return html`<section>
<h2>怎样审核</h2>
<ol>
<li>第一次站在读者一边：把网页、单子、数据文件和以前各期公开过的数、各级合计、公开的规则都当作已经知道，对没有原样公开的数和它们的增减，一个一个去推最小、最大可能是多少，先后推了${audit.cells}次，解了${audit.solves}道算题。</li>
<li>第二次换一种算法，不用第一次的解题程序，用不带误差的分数运算，查了${audit.rationalCells}次，看有没有哪一个能用公开的数加加减减正好算出来。</li>
<li>${verdict}</li>
</ol>
</section>`;
}

const limits = html`<section>
<h2>这样做保护不了什么</h2>
<ul>
${join([
  html`<li>邻里本来就知道的事。谁家得了病、谁家有人没上学，村里人不看网站也知道；这里只保证网站不替人多说。</li>`,
  html`<li>别处公开过的数。方案原文、上级通报、村里墙上的名单如果印了同一个数，藏在这里没有用。</li>`,
  html`<li>几个人把自己知道的凑在一起。审核假定读者知道自己一家，没有假定几家人互相对数。</li>`,
  html`<li>说明文字里写的事。文字另有一道检查，查的是姓名、身份证号、电话一类；写得太细，程序不一定看得出来。</li>`,
  html`<li>原始资料本身。谁能打开资料文件夹，谁就看得到全部的数，请管好。</li>`,
])}
</ul>
</section>`;
