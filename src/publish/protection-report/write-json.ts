import type { FamilyAccount, HiddenFigure, ProtectionAccount } from '../../protect/account.ts';
import { roundNumber } from '../text/round-number.ts';
import type { ProtectionNames } from './names.ts';
import { boundRemains } from './remains.ts';
import { isSafe, sortFamilies, sortHidden, sumTotals } from './summary.ts';
import { policyWords, reasonOf, reasonWords } from './words.ts';

/**
 * The account as JSON, with names and words, in an order that does not depend on how it was worked out; a hidden figure a
 * line. `least` and `most` are null where nothing bounds the number or the bound would be the number (`Bounds`): that is
 * never in the file.
 */
export function writeJson(account: ProtectionAccount, names: ProtectionNames): string {
  const { asOf, threshold, audit } = account;
  const families = sortFamilies(account, names);
  const head = {
    site: names.site,
    asOf,
    threshold,
    totals: sumTotals(families),
    audit: { passed: families.every(isSafe), ...audit },
    policies: policyWords,
    causes: reasonWords(threshold),
  };
  const parts = families.map((family) => writeFamily(family, names, threshold));
  return `{${inner(head)},"families":[\n${parts.join(',\n')}\n]}\n`;
}

function writeFamily(family: FamilyAccount, names: ProtectionNames, siteThreshold: number): string {
  const { plan, name, policy, figures, banded } = family;
  const head = {
    plan,
    planName: names.plans.get(plan) ?? plan,
    name,
    indicators: family.indicators.map((id) => {
      const indicator = names.indicators.get(id);
      return { id, name: indicator?.name ?? id, threshold: indicator?.threshold ?? siteThreshold };
    }),
    policy,
    tried: family.tried.map(({ policy, safe, loss }) => ({
      policy,
      safe,
      loss: Number.isFinite(loss) ? roundNumber(loss) : null,
    })),
    figures,
    banded,
  };
  const rows = sortHidden(family.hidden).map((figure) => JSON.stringify(describeHidden(figure, names)));
  return `{${inner(head)},"hidden":[${rows.length > 0 ? `\n${rows.join(',\n')}\n` : ''}]}`;
}

function describeHidden(figure: HiddenFigure, names: ProtectionNames) {
  const { id, what, area, period, cause } = figure;
  const indicator = names.indicators.get(what);
  return {
    id,
    what,
    whatName: indicator?.name ?? what,
    area,
    areaName: names.areas.get(area) ?? area,
    period,
    cause: reasonOf(cause),
    remains: boundRemains(figure, indicator),
  };
}

/** An object's text without its brackets, so that a list can be put behind it line by line. */
function inner(value: object): string {
  return JSON.stringify(value).slice(1, -1);
}
