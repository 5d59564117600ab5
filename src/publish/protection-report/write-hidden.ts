import { groupBy } from '../../compute/group-by.ts';
import type { FamilyAccount, HiddenFigure } from '../../protect/account.ts';
import { namePeriod } from '../../record/value/period.ts';
import { html, join, type Markup } from '../office-page/markup.ts';
import type { NamedIndicator, ProtectionNames } from './names.ts';
import { boundRemains, writeRemains } from './remains.ts';
import { countReasons, groupHidden, type HiddenGroup } from './summary.ts';
import { type Reason, reasonOf, reasonWords } from './words.ts';

/** So many rows a browser and a reader still manage; a record of 2,000 villages can have a hundred times as many. */
const most = 6000;
/** However many indicators share them, each shows at least so many. */
const fewest = 40;

/** Every hidden figure, to be opened indicator by indicator: where, when, why, and what a reader can still say. */
export function writeHidden(
  families: readonly FamilyAccount[],
  threshold: number,
  names: ProtectionNames,
): Markup {
  const all = families.flatMap(({ hidden }) => hidden);
  if (all.length === 0) return html``;
  const groups = families.flatMap((family) =>
    groupHidden(family).map((group) => ({
      plan: family.plan,
      name: nameGroup(group.what, family, names),
      group,
    })),
  );
  const cap = all.length <= most ? most : Math.max(fewest, Math.floor(most / groups.length));
  const plans = [...groupBy(groups, ({ plan }) => plan)].map(
    ([plan, own]) => html`<h3>${names.plans.get(plan) ?? plan}</h3>
${join(own.map(({ name, group }) => writeGroup(name, group, names.indicators.get(group.what), { threshold, names, cap })))}`,
  );
  return html`<section>
<h2>没有公开的数</h2>
${explainReasons(all, threshold)}
<p class="note screen">点开一个指标，能看到每个数在哪里、为什么、读者还能推出什么。打印时只印点开的。同样的内容在protection.json里，可以用程序读。</p>
${join(plans)}
</section>`;
}

/** The indicator's name; a kind of monitored household (合计) says nothing by itself, so that the family's stands before it. */
function nameGroup(what: string, family: FamilyAccount, names: ProtectionNames): string {
  return names.indicators.get(what)?.name ?? `${family.name}：${what}`;
}

function explainReasons(hidden: readonly HiddenFigure[], threshold: number): Markup {
  const words = reasonWords(threshold);
  const rows = countReasons(hidden).map(
    ({ reason, count }) =>
      html`<dt>${words[reason].brief}<small class="note">${count}个</small></dt><dd>${words[reason].plain}</dd>`,
  );
  return html`<dl class="words">
${join(rows)}
</dl>`;
}

interface Setting {
  threshold: number;
  names: ProtectionNames;
  cap: number;
}

function writeGroup(
  name: string,
  group: HiddenGroup,
  indicator: NamedIndicator | undefined,
  setting: Setting,
): Markup {
  const words = reasonWords(indicator?.threshold ?? setting.threshold);
  const { hidden, reasons } = group;
  const told = reasons.map(({ reason, count }) => `${words[reason].brief}${count}个`).join('，');
  const rows = hidden
    .slice(0, setting.cap)
    .map((figure) => writeRow(figure, indicator, words, setting.names));
  const left = hidden.length - rows.length;
  const rest = html`<p class="note">这里只列最近的${rows.length}个，还有${left}个在protection.json里。</p>`;
  return html`<details>
<summary><b>${name}</b><span>${hidden.length}个：${told}</span></summary>
${writeLine(indicator)}
<table class="hidden">
<thead><tr><th scope="col">地区</th><th scope="col">报告期</th><th scope="col">为什么不公开</th><th scope="col">读者还能推出什么</th></tr></thead>
<tbody>
${join(rows)}
</tbody>
</table>
${left > 0 ? rest : html``}
</details>`;
}

/** What stands above and below the line of a ratio. */
function writeLine(indicator: NamedIndicator | undefined): Markup {
  if (!indicator?.numerator || !indicator.denominator) return html``;
  return html`<p class="note">分子是${indicator.numerator}，分母是${indicator.denominator}，“其余”是分母减去分子。</p>`;
}

function writeRow(
  figure: HiddenFigure,
  indicator: NamedIndicator | undefined,
  words: Record<Reason, { short: string }>,
  names: ProtectionNames,
): Markup {
  const { area, period, cause } = figure;
  const said = writeRemains(boundRemains(figure, indicator));
  return html`<tr><th scope="row">${names.areas.get(area) ?? area}</th><td class="when">${namePeriod(period)}</td><td>${words[reasonOf(cause)].short}</td><td>${said}</td></tr>`;
}
