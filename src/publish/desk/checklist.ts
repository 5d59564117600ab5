import { catalogue } from '../../check/catalogue/catalogue.ts';
import type { Diagnostic } from '../../check/diagnostic.ts';
import type { TickMatch } from '../../check/tick/match.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { daysBetween, nameDay, sayDay } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';

/** Whether a point of the list lets an edition out: it does, it does not, it wants a reason, or it is only told. */
export type PointState = 'fine' | 'blocks' | 'reason' | 'told';

/** One point of the checklist before release. */
export interface ChecklistPoint {
  /** Lasting, for programs. */
  key: string;
  state: PointState;
  says: string;
  details: string[];
}

/** What the checklist is made from. */
export interface ChecklistFacts {
  asOf: Day;
  diagnostics: readonly Diagnostic[];
  match: TickMatch;
  /** What stands on the day; undefined where errors keep it from being made up. */
  disclosure: Disclosure | undefined;
  /** Why counts of people cannot be protected, in the words of a build. */
  unprotected: string | undefined;
  /** Why documents that were published may not go out as they are, line by line; empty where all may. */
  blocked: readonly string[];
  /** The newest edition of the record, also one that is dated after the day. */
  last: { no: number; date: Day } | undefined;
  /** What is to be said of the fonts that print, line by line; empty where each is the standard's. */
  fonts: readonly string[];
}

/** How many findings are told here; the rest by `npm run check`. */
const mostTold = 6;

/** A quarter: village affairs are published at least so often (村民委员会组织法, on 村务公开). */
const longAgo = 92;

/**
 * The checklist before an edition is released, after the manner of the English education statistics: errors block, warnings
 * want a reason that is kept, and the rest is told. What blocks comes first.
 */
export function composeChecklist(facts: ChecklistFacts): ChecklistPoint[] {
  const points = [
    pointOfErrors(facts),
    pointOfProtection(facts),
    // Before the first edition there is nothing that one could go back behind.
    ...(facts.last ? [pointOfFrozen(facts.blocked), pointOfClock(facts.asOf, facts.last)] : []),
    pointOfWarnings(facts),
    ...(facts.disclosure ? [pointOfChannels(facts.disclosure), pointOfLists(facts.disclosure)] : []),
    pointOfOrigin(facts),
    pointOfIdentity(facts),
    pointOfFonts(facts),
    pointOfAge(facts),
  ];
  const order: PointState[] = ['blocks', 'reason', 'told', 'fine'];
  return points
    .map((point, i) => ({ point, i }))
    .sort((a, b) => order.indexOf(a.point.state) - order.indexOf(b.point.state) || a.i - b.i)
    .map(({ point }) => point);
}

function pointOfErrors({ diagnostics }: ChecklistFacts): ChecklistPoint {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { key: 'errors', state: 'fine', says: '资料没有错误', details: [] };
  const told = errors.slice(0, mostTold).map(({ code, file, line, message }) => {
    return `${code}　${file} 第${line}行：${message}`;
  });
  const rest = errors.length > mostTold ? [`还有${errors.length - mostTold}处，请运行 npm run check`] : [];
  const says = `资料有${errors.length}处错误，改好才能公开`;
  return { key: 'errors', state: 'blocks', says, details: [...told, ...rest] };
}

function pointOfProtection({ disclosure, unprotected }: ChecklistFacts): ChecklistPoint {
  const key = 'protection';
  if (unprotected !== undefined)
    return { key, state: 'blocks', says: '有的人数保护不了', details: unprotected.split('\n') };
  if (!disclosure) return { key, state: 'told', says: '改好错误以后，才能审核人数保护得住没有', details: [] };
  return { key, state: 'fine', says: '涉及个人的数保护得住，两次审核都通过', details: [] };
}

function pointOfFrozen(blocked: readonly string[]): ChecklistPoint {
  const key = 'frozen';
  if (blocked.length > 0)
    return { key, state: 'blocks', says: '公开过的文件和当时的不一样', details: [...blocked] };
  return { key, state: 'fine', says: '公开过的文件没有悄悄改动的', details: [] };
}

function pointOfClock(asOf: Day, last: { no: number; date: Day }): ChecklistPoint {
  const key = 'clock';
  if (last.date <= asOf) return { key, state: 'fine', says: `网站的日期不早于第${last.no}期`, details: [] };
  const says = `网站的日期（${nameDay(asOf)}）在第${last.no}期（${nameDay(last.date)}）以前，不能公开`;
  return { key, state: 'blocks', says, details: ['请看 site.yaml 的 asOf 和电脑的日期'] };
}

function pointOfWarnings({ match }: ChecklistFacts): ChecklistPoint {
  const { ticked, unticked } = match;
  if (unticked.length > 0) {
    const done = ticked.length > 0 ? `，${ticked.length}条已经写了` : '';
    const details = ['看一遍：不对的改资料；确实没错的写理由，npm run tick -- 序号 "理由"'];
    return { key: 'warnings', state: 'reason', says: `${unticked.length}条提醒还没有写理由${done}`, details };
  }
  const says = ticked.length > 0 ? `${ticked.length}条提醒都写了理由` : '没有提醒';
  return { key: 'warnings', state: 'fine', says, details: [] };
}

function pointOfChannels({ notices }: Disclosure): ChecklistPoint {
  const open = notices.filter(({ state }) => state === 'open');
  const lacking = open.filter(
    ({ objection }) => !objection || !(objection.phone ?? objection.address ?? objection.mail),
  );
  const key = 'channels';
  if (lacking.length > 0) {
    const details = lacking.map(({ file, title }) => `${file}：${title}`);
    return { key, state: 'told', says: `${lacking.length}份公示没有写清怎样提意见`, details };
  }
  const says = open.length > 0 ? `正在公示的${open.length}份都写了怎样提意见` : '没有正在公示的';
  return { key, state: 'fine', says, details: [] };
}

function pointOfLists({ asOf, notices, personLists }: Disclosure): ChecklistPoint {
  const ends = personLists.flatMap((list) => {
    const notice = notices.find(({ id }) => id === list.notice);
    return notice?.consultation ? [{ title: notice.title, end: notice.consultation.end }] : [];
  });
  if (ends.length === 0) return { key: 'lists', state: 'fine', says: '没有要到期撤下的名单', details: [] };
  const details = ends
    .sort((a, b) => (a.end < b.end ? -1 : 1))
    .map(
      ({ end, title }) =>
        `${sayDay(end, asOf)}期满，第二天要再生成一次（npm run build），名单才下网：${title}`,
    );
  return { key: 'lists', state: 'told', says: `${ends.length}份名单到期要从网上撤下`, details };
}

/** The address that codes on paper hold. No reason lets one out that leads nowhere. */
function pointOfOrigin({ diagnostics }: ChecklistFacts): ChecklistPoint {
  const key = 'origin';
  const nowhere = diagnostics.find(({ code }) => code === catalogue['origin-leads-nowhere'].code);
  if (!nowhere) return { key, state: 'fine', says: '网址填了', details: [] };
  return { key, state: 'blocks', says: '网址还没有定，二维码扫了打不开', details: [nowhere.fix] };
}

/** What lacks of the identity of a government site is told by the check, which knows what belongs to it. */
function pointOfIdentity({ diagnostics }: ChecklistFacts): ChecklistPoint {
  const owes = diagnostics.find(({ code }) => code === catalogue['site-owes'].code);
  if (!owes) return { key: 'identity', state: 'fine', says: '网站标识都填了', details: [] };
  return { key: 'identity', state: 'told', says: '网站标识还有“待填”的', details: [owes.message] };
}

function pointOfFonts({ fonts }: ChecklistFacts): ChecklistPoint {
  const key = 'fonts';
  if (fonts.length === 0) return { key, state: 'fine', says: '字体是国标要求的', details: [] };
  return { key, state: 'told', says: '字体不全是国标（GB/T 9704-2012）要求的', details: [...fonts] };
}

function pointOfAge({ asOf, last }: ChecklistFacts): ChecklistPoint {
  if (!last) return { key: 'age', state: 'fine', says: '还没有公开过，这一次是第1期', details: [] };
  const days = daysBetween(last.date, asOf);
  if (days < 0) return { key: 'age', state: 'told', says: `第${last.no}期的日期在后面`, details: [] };
  const says = `上一期是第${last.no}期，${nameDay(last.date)}公开，${days === 0 ? '就是今天' : `过了${days}天`}`;
  const details = days > longAgo ? ['三个月多没有公开过了，村务公开至少每季度一次'] : [];
  return { key: 'age', state: days > longAgo ? 'told' : 'fine', says, details };
}

/** Whether an edition may go out: nothing blocks, and every warning has its reason. */
export function mayRelease(points: readonly ChecklistPoint[]): boolean {
  return points.every(({ state }) => state !== 'blocks' && state !== 'reason');
}

/** What stands in the way, in a few words; undefined where nothing does. */
export function sayHindrance(points: readonly ChecklistPoint[]): string | undefined {
  const hindering = points.filter(({ state }) => state === 'blocks' || state === 'reason');
  return hindering.length === 0 ? undefined : hindering.map(({ says }) => says).join('；');
}
