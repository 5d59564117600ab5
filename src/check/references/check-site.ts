import { blankContacts, leadsNowhere } from '../../record/site/placeholder.ts';
import type { Evidence } from '../evidence.ts';
import { aboutLack, type Finding, found } from '../finding.ts';

/** `site.yaml`: what is not filled in yet, and what every page owes to whoever reads it. */
export function checkSite(evidence: Evidence): Finding[] {
  return [...findPlaceholders(evidence), ...findOwed(evidence)];
}

/** Places that were held open when the record was begun: they go onto paper, where nobody can put them right. */
function findPlaceholders({ record, locate }: Evidence): Finding[] {
  const { site } = record;
  if (!site) return [];
  const contacts = blankContacts(site).map((key) =>
    found('blank-contact', locate(site, 'contact', key), { key }, site.contact[key]),
  );
  if (!leadsNowhere(site)) return contacts;
  return [found('origin-leads-nowhere', locate(site, 'origin'), {}, site.origin), ...contacts];
}

/**
 * What government sites carry in the footer (国办发〔2017〕47号), and the way to the portal's 政府信息公开 (国办公开办函
 * 〔2019〕61号): what lacks is shown as 待填 on every page, and told here once.
 */
function findOwed({ record }: Evidence): Finding[] {
  const { site } = record;
  if (!site) return [];
  const { identity, portal } = site;
  const asked: Array<[name: string, key: string, value: string | undefined]> = [
    ['网站标识码', 'identity.siteCode', identity.siteCode],
    ['ICP备案号', 'identity.icp', identity.icp],
    ['公安机关备案号', 'identity.police', identity.police],
    ['承办、运行维护单位', 'identity.operator', identity.operator],
    ['党政机关网站标识的网址', 'identity.mark', identity.mark],
    ['“我为政府网站找错”的网址', 'identity.correction', identity.correction],
    ['门户网站', 'portal', portal?.url],
    ['门户网站公开指南的网址', 'portal.disclosure.guide', portal?.disclosure.guide],
  ];
  const missing = asked.flatMap(([name, key, value]) => (value === undefined ? [{ name, key }] : []));
  if (missing.length === 0) return [];
  const at = { file: 'site.yaml', line: 1, column: 1 };
  return [aboutLack(found('site-owes', at, { missing }))];
}
