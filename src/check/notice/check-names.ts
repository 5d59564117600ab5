import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { Text } from '../../record/record.ts';
import type { ReportFrontMatter } from '../../record/report/schema.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { isNear } from './check-follows.ts';
import { isSlipOf } from './slip.ts';

type Authored = Text<NoticeFrontMatter> | Text<ReportFrontMatter>;

/** What governments of townships and villages are called: their names are those of areas, and need no register. */
const offices =
  /(人民政府|街道办事处|办事处|村民委员会|居民委员会|村委会|居委会|党委|党支部|党总支|党工委|股份经济合作社|经济合作社|村务监督委员会)$/;

/** Units that sign or answer: written as registered, or as a township or village is called. */
export function checkUnitNames(text: Authored, county: string, evidence: Evidence): Finding[] {
  const { locate, units } = evidence;
  const named: Array<{ what: string; name: string; path: string[] }> = [
    { what: '发文单位', name: text.issuer, path: ['issuer'] },
  ];
  if ('objection' in text && text.objection)
    named.push({ what: '受理意见的单位', name: text.objection.unit, path: ['objection', 'unit'] });
  if ('supervision' in text && text.supervision)
    named.push({ what: '监督单位', name: text.supervision.unit, path: ['supervision', 'unit'] });
  const hands = { prepared: '编制单位', reviewed: '审核单位', approved: '批准单位' } as const;
  if ('areas' in text)
    for (const key of ['prepared', 'reviewed', 'approved'] as const)
      if (text[key] !== undefined) named.push({ what: hands[key], name: text[key], path: [key] });
  const registered = units.namesIn(county);
  const places = namesBelow(county, evidence);
  return named.flatMap(({ what, name, path }) => {
    if (registered.includes(name)) return [];
    const near = registered.find((each) => isSlipOf(name, each)) ?? nearOffice(name, places);
    if (near === undefined) return [];
    return [found('nearly-a-unit', locate(text, ...path), { what, nearest: near }, name)];
  });
}

/** 听荷镇, 藕花村, 听荷镇藕花村: names that an office may begin with. */
export function namesBelow(county: string, { areas, below }: Evidence): Set<string> {
  const names = new Set<string>();
  const top = areas.get(county);
  if (top) names.add(top.name);
  for (const township of below.get(county) ?? []) {
    names.add(township.name);
    for (const village of below.get(township.code) ?? []) {
      names.add(village.name);
      names.add(township.name + village.name);
    }
  }
  return names;
}

/** The office that a name nearly right most likely means: 听河镇人民政府 is 听荷镇人民政府. */
export function nearOffice(name: string, places: Set<string>): string | undefined {
  const office = offices.exec(name)?.[0];
  if (office === undefined) return undefined;
  const place = name.slice(0, -office.length);
  if (place === '' || places.has(place)) return undefined;
  const near = [...places].find((each) => isSlipOf(place, each));
  return near === undefined ? undefined : near + office;
}

/** A notice about a project hangs where the project is. */
export function checkProjects(notice: Text<NoticeFrontMatter>, evidence: Evidence): Finding[] {
  const { areas, locate, record } = evidence;
  return notice.projects.flatMap((id, i) => {
    const project = record.projects.rows.find((row) => row.id === id);
    if (!project || notice.areas.some((code) => isNear(code, project.area, areas))) return [];
    const names = notice.areas.slice(0, 3).map((code) => areas.get(code)?.name ?? code);
    const here = areas.get(project.area)?.name ?? project.area;
    const facts = { project: project.name, here, areas: names };
    return [found('project-elsewhere', locate(notice, 'projects', i), facts, id)];
  });
}
