import { sayDay } from '../../record/value/calendar.ts';
import { html, join, type Markup } from '../office-page/markup.ts';
import { writeOfficePage } from '../office-page/write-page.ts';
import type { ChecklistPoint } from './checklist.ts';
import { type Desk, itemsIn } from './desk.ts';
import type { DeskItem } from './item.ts';
import { sayDays } from './say.ts';
import { style } from './style.ts';
import { nameSection, pointWords, sayToday, sayWho, sections, sumUpDesk } from './words.ts';
import { writeNext, writeWarnings } from './write-release.ts';

/** So many rows of one part a reader still manages; the rest is in `desk.json`. */
const most = 300;

/** The desk as a page of the office's own. */
export function writeDeskHtml(desk: Desk): string {
  return writeOfficePage({
    title: `${desk.site}：办公桌`,
    style,
    header: html`<p class="kicker">${desk.site}</p>
<h1>${sayToday(desk)}：要办的事</h1>
<p class="lead">${sumUpDesk(desk)}</p>
${writeSum(desk)}
<p class="keep">只给本单位看，请不要上网、张贴、转发：这里有还没有公开的草稿和没有办完的事。</p>`,
    main: join([
      ...sections.map((section) => writeSection(section, desk)),
      writeUntold(desk),
      writeChecklist(desk.checklist),
      writeWarnings(desk),
      writeNext(desk),
    ]),
  });
}

/** The counts as a way to the parts. */
function writeSum(desk: Desk): Markup {
  const parts = [
    ...sections.map((section) => ({
      id: section as string,
      name: nameSection(section, desk.ahead),
      count: itemsIn(desk, section).length,
    })),
    { id: 'warnings', name: '要写理由的提醒', count: desk.warnings.length },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return html``;
  const links = parts.map(
    ({ count, id, name }) => html`<li><a href="#${id}"><b>${count}</b>${name}</a></li>`,
  );
  return html`<ul class="sum screen">
${join(links)}
</ul>`;
}

function writeSection(section: (typeof sections)[number], desk: Desk): Markup {
  const items = itemsIn(desk, section);
  if (items.length === 0) return html``;
  const rest = items.length - most;
  const heading = `${nameSection(section, desk.ahead)}（${items.length}件）`;
  return html`<section id="${section}">
<h2>${heading}</h2>
<table class="desk">
<thead><tr><th scope="col" class="days">期限</th><th scope="col">要办什么</th><th scope="col" class="who">谁办</th><th scope="col" class="where">在哪里办</th></tr></thead>
<tbody>
${join(items.slice(0, most).map((item) => writeItem(item, desk)))}
</tbody>
</table>
${rest > 0 ? html`<p class="note">还有${rest}件，在desk.json里。</p>` : html``}
</section>`;
}

function writeItem(item: DeskItem, { asOf }: Desk): Markup {
  const { days, details, due, kind, what, where } = item;
  const left = sayDays(days) || '没有定';
  const by = due === undefined ? html`` : html`${sayDay(due, asOf)}`;
  return html`<tr><td class="days${days !== undefined && days < 0 ? ' over' : ''}"><b>${left}</b>${by}</td><th scope="row"><span class="kind">${kind}</span>${what}${writeDetails(details)}</th><td class="who" data-head="谁办">${sayWho(item, 8)}</td><td class="where" data-head="在哪里办"><code>${where}</code></td></tr>`;
}

/** One or two lines are told at once; a list is opened. */
function writeDetails(details: readonly string[]): Markup {
  if (details.length === 0) return html``;
  if (details.length <= 2)
    return html`${join(
      details.map((each) => html`<small>${each}</small>`),
      '',
    )}`;
  return html`<details><summary>看这${details.length}条</summary><ul>${join(
    details.map((each) => html`<li>${each}</li>`),
    '',
  )}</ul></details>`;
}

function writeUntold({ untold }: Desk): Markup {
  if (untold.length === 0) return html``;
  return html`<p class="keep">资料有错误，改好以前说不了：${untold.join('、')}。</p>`;
}

function writeChecklist(points: readonly ChecklistPoint[]): Markup {
  const items = points.map(
    ({ details, says, state }) =>
      html`<li class="${state}"><span class="state">${pointWords[state].sign} ${pointWords[state].word}</span><div><p>${says}</p>${
        details.length > 0
          ? html`<ul>${join(
              details.map((each) => html`<li>${each}</li>`),
              '',
            )}</ul>`
          : html``
      }</div></li>`,
  );
  return html`<section id="checklist">
<h2>公开以前看一遍</h2>
<ul class="points">
${join(items)}
</ul>
</section>`;
}
