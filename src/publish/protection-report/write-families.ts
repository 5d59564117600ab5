import { groupBy } from '../../compute/group-by.ts';
import type { FamilyAccount } from '../../protect/account.ts';
import { html, join, type Markup } from '../office-page/markup.ts';
import type { ProtectionNames } from './names.ts';
import { isSafe, isTouched, lossOf, sumTotals } from './summary.ts';
import { policyWords, writeLoss } from './words.ts';

/** What was done to each group of indicators and what it costs, a table a plan. */
export function writeFamilies(families: readonly FamilyAccount[], names: ProtectionNames): Markup {
  if (families.length === 0) return html``;
  const plans = [...groupBy(families, ({ plan }) => plan)];
  return html`<section>
<h2>用了什么办法，损失多少</h2>
<p>每组指标许可用的办法逐个试，一看就损失更大的不试；在挡得住的里面，用损失最小的一种。“损失”把整个不公开的数算1个，改成区间的按区间占这个数的多少折算，例如80到89折算为0.1个。“挡不住”是说照那样公开，还有数会被推得太准。</p>
${join(plans.map(([plan, own]) => writePlan(names.plans.get(plan) ?? plan, own)))}
</section>`;
}

function writePlan(title: string, families: readonly FamilyAccount[]): Markup {
  const touched = families.filter(isTouched);
  const untouched = families.filter((family) => !isTouched(family));
  const heads = ['指标', '应公开', '原样', '区间', '不公开', '办法和原因', '损失', '别的办法'];
  const isNumber = (i: number) => (i >= 1 && i <= 4) || i === 6;
  const cells = heads.map((head, i) =>
    isNumber(i) ? html`<th class="number" scope="col">${head}</th>` : html`<th scope="col">${head}</th>`,
  );
  const table = html`<table class="families">
<thead><tr>${join(cells, '')}</tr></thead>
<tbody>
${join(touched.map(writeRow))}
</tbody>
</table>`;
  const rest = html`<p class="note">${touched.length > 0 ? '另有' : ''}${untouched.length}组指标没有需要保护的数，${sumTotals(untouched).shown}个数全部原样公开：${untouched.map(({ name }) => name).join('、')}。</p>`;
  return html`<h3>${title}</h3>
${touched.length > 0 ? table : html``}
${untouched.length > 0 ? rest : html``}`;
}

function writeRow(family: FamilyAccount): Markup {
  const { figures, shown, banded, hidden } = sumTotals([family]);
  return html`<tr><th scope="row">${family.name}</th><td class="number" data-head="应公开">${figures}</td><td class="number" data-head="原样">${shown}</td><td class="number" data-head="区间">${banded}</td><td class="number" data-head="不公开">${hidden}</td><td data-head="办法">${policyWords[family.policy]}<small>${explainPolicy(family)}</small></td><td class="number" data-head="损失">${writeLoss(lossOf(family))}</td><td data-head="别的办法">${writeOthers(family)}</td></tr>`;
}

/** Why this policy and no other, from what was tried. */
function explainPolicy(family: FamilyAccount): string {
  if (!isSafe(family)) return '没有一种办法挡得住，审核没有通过。';
  const others = family.tried.filter(({ policy }) => policy !== family.policy);
  const rivals = others.filter(({ safe }) => safe).length;
  const own = lossOf(family);
  if (others.length === 0) return '这样就挡得住，没有损失更小的办法。';
  if (rivals === 0) return '别的办法挡不住。';
  const isTie = others.some(({ safe, loss }) => safe && loss === own);
  if (isTie) return '没有损失更小的办法，损失一样的，用最轻的。';
  return rivals === others.length ? '都挡得住，这样损失最小。' : '挡得住的办法里，这样损失最小。';
}

function writeOthers({ policy, tried }: FamilyAccount): Markup {
  const others = tried.filter((each) => each.policy !== policy);
  if (others.length === 0) return html`没有试别的`;
  return join(
    others.map(({ policy, safe, loss }) =>
      safe
        ? html`<span>${policyWords[policy]}：损失${writeLoss(loss)}</span>`
        : html`<span>${policyWords[policy]}：挡不住</span>`,
    ),
    '<br />',
  );
}
