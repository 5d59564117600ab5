import { found } from '../../check/finding.ts';
import type { Area } from '../../record/area/table.ts';
import type { Channel } from '../../record/notice/schema.ts';
import { OrganizationIndex } from '../../record/organization/index-by-name.ts';
import type { Site } from '../../record/site/schema.ts';
import { factValue } from '../../record/value/fact.ts';
import { fullNameOf } from '../choose.ts';
import { type Ground, Refusal } from '../renewal.ts';
import type { Scene } from './wish.ts';

/** The committee of a village or of a residents' community (村民委员会组织法, 城市居民委员会组织法). */
export function committeeOf(village: Area): string {
  return /社区|居委/.test(`${village.kind ?? ''}${village.name}`) ? '居民委员会' : '村民委员会';
}

/** What the sheet of a village is called. */
export function affairsOf(village: Area): '村务' | '居务' {
  return committeeOf(village) === '居民委员会' ? '居务' : '村务';
}

/**
 * The office of a place: of a township its government, of a 街道 its 办事处 (地方各级人民代表大会和地方各级人民政府组织法, Art. 85: the
 * agency of the government above), under the name that the record registers where it does.
 */
export function officeOf(area: Area, scene: Scene, ground: Ground): string {
  if (area.level === '县') return countyOffice(scene, ground);
  if (area.level === '村') return `${fullNameOf(scene.tree, area)}${committeeOf(area)}`;
  const registered = ground.reading.record.organizations.find(
    (each) => each.kind === 'township' && each.area === scene.county.code && each.name.startsWith(area.name),
  );
  if (registered) return registered.name;
  return /街道$/.test(`${area.kind ?? area.name}`) ? `${area.name}办事处` : `${area.name}人民政府`;
}

/** Who watches over it for the county: who issued the plan, else who publishes the site. */
function countyOffice({ plan }: Scene, { reading }: Ground): string {
  const issuer = plan ? factValue(plan.issuer) : undefined;
  return issuer ?? reading.record.site?.publisher ?? '';
}

/** Whose notice it is, by its stage: what a village keeps is the village's, what the county decides the county's. */
export function issuerOf(scene: Scene, ground: Ground): string {
  const { area, kind, tree } = scene;
  if (kind.stage === 'village-affairs') return officeOf(area, scene, ground);
  if (kind.stage !== 'consultation' && kind.stage !== 'announcement') return countyOffice(scene, ground);
  if (scene.projects.length > 0) return countyOffice(scene, ground);
  const above = area.level === '村' ? tree.byCode.get(area.parent ?? '') : area;
  return officeOf(above ?? area, scene, ground);
}

/** Where to object: the township's office, for its villages too. Throws a Refusal that shows the row where a contact lacks. */
export function objectionOf(scene: Scene, ground: Ground): Channel {
  const { area, tree } = scene;
  const home = area.level === '村' ? (tree.byCode.get(area.parent ?? '') ?? area) : area;
  if (home.level === '县') return siteChannel(countyOffice(scene, ground), ground);
  const unit = officeOf(home, scene, ground);
  const registered = new OrganizationIndex(ground.reading.record.organizations).find(scene.county.code, unit);
  const phone = registered?.phone ?? home.phone;
  const address = registered?.address ?? home.address;
  if (phone === undefined && address === undefined) throw lacksContact(home, unit, ground);
  const hours = siteOf(ground).contact.hours;
  const box = lastBox(unit, ground);
  return {
    unit,
    ...(phone ? { phone } : {}),
    ...(address ? { address } : {}),
    ...(box ? { box } : {}),
    ...(hours ? { hours } : {}),
  };
}

/** Where the office's letter box hung by the newest notice that says so. */
function lastBox(unit: string, { reading }: Ground): string | undefined {
  const saying = reading.record.notices.filter(
    ({ objection }) => objection?.unit === unit && objection.box !== undefined,
  );
  return saying.toSorted((a, b) => (a.published < b.published ? -1 : 1)).at(-1)?.objection?.box;
}

/** Who watches over it: the county's office, under the contact of the site where the office has none of its own. */
export function supervisionOf(scene: Scene, ground: Ground): Channel {
  const unit = countyOffice(scene, ground);
  const registered = new OrganizationIndex(ground.reading.record.organizations).find(scene.county.code, unit);
  if (registered?.phone === undefined && registered?.address === undefined) return siteChannel(unit, ground);
  const { phone, address } = registered;
  return { unit, ...(phone ? { phone } : {}), ...(address ? { address } : {}) };
}

function siteChannel(unit: string, ground: Ground): Channel {
  const { phone, address, hours, mail } = siteOf(ground).contact;
  return { unit, phone, address, ...(hours ? { hours } : {}), ...(mail ? { mail } : {}) };
}

function siteOf({ reading }: Ground): Site {
  if (reading.record.site) return reading.record.site;
  throw new Refusal('site.yaml 读不出来，不知道联系电话和主办单位。请先运行 npm run check，照提示改好。');
}

function lacksContact(area: Area, unit: string, { reading }: Ground): Refusal {
  const column = reading.record.areaColumns['phone'] ?? 1;
  const facts = {
    what: `${area.name}的公开电话和办公地点`,
    why: `公示上就没法写有意见找谁（${unit}）。`,
    mend: `请在这一行填上公开电话或办公地点；也可以在 organizations 里登记“${unit}”的 phone、address。`,
  };
  return new Refusal('资料里缺公示要用的内容。', [
    found('template-lacks', { file: 'areas.csv', line: area.line, column }, facts),
  ]);
}
