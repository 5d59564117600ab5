import { entryOf } from '../../check/catalogue/by-code.ts';
import { nameTable } from '../editions/changes.ts';
import type { EditionChanges } from '../editions/compare-edition.ts';
import { actWords } from '../editions/words.ts';
import { html, join, type Markup } from '../office-page/markup.ts';
import type { Desk, NumberedWarning } from './desk.ts';
import { firstEdition, sumUpChanges } from './words.ts';

/** So many rows of a list are told; the rest is in `desk.json`. */
const most = 200;

/** The warnings that want a reason, under their numbers; what has one; and reasons that nothing wants any more. */
export function writeWarnings({ idle, ticked, warnings }: Desk): Markup {
  if (warnings.length + ticked.length + idle.length === 0) return html``;
  return html`<section id="warnings">
<h2>提醒和理由</h2>
${warnings.length > 0 ? writeWanting(warnings) : html`<p>没有要写理由的提醒。</p>`}
${
  ticked.length > 0
    ? html`<details><summary><b>已经写了理由的</b><span>${ticked.length}条</span></summary><ul>${join(
        ticked.map(
          ({ diagnostic, tick }) =>
            html`<li>${diagnostic.code}　<code>${diagnostic.file}</code>　${diagnostic.message}<br />理由（${tick.on}）：${tick.reason}</li>`,
        ),
      )}</ul></details>`
    : html``
}
${
  idle.length > 0
    ? html`<details><summary><b>用不上了的理由</b><span>${idle.length}条，可以删去：npm run tick -- --tidy</span></summary><ul>${join(
        idle.map(
          ({ code, file, on, reason }) => html`<li>${code}　<code>${file}</code>　${reason}（${on}）</li>`,
        ),
      )}</ul></details>`
    : html``
}
</section>`;
}

function writeWanting(warnings: readonly NumberedWarning[]): Markup {
  const rest = warnings.length - most;
  const rows = warnings
    .slice(0, most)
    .map(
      ({ number, warning: { code, file, fix, line, message } }) =>
        html`<tr><td class="no">${number}</td><th scope="row">${message}<small>怎么改：${fix}</small></th><td class="place"><code>${file}</code><small>${line > 1 ? `第${line}行，` : ''}${code} ${entryOf(code)?.title ?? ''}</small></td></tr>`,
    );
  return html`<p>看一遍。不对的，改资料；确实没错的，写明理由：<code>npm run tick -- 3 "理由"</code>，几条一起写成<code>1,3-5</code>，同一个编号的都算写成<code>--code MB900 "理由"</code>。理由记在<code>ticks.yaml</code>里，不公开。</p>
<table class="warnings">
<thead><tr><th scope="col" class="no">序号</th><th scope="col">提醒什么</th><th scope="col" class="place">在哪里</th></tr></thead>
<tbody>
${join(rows)}
</tbody>
</table>
${rest > 0 ? html`<p class="note">还有${rest}条，运行 npm run check 看全部。</p>` : html``}`;
}

/** What an edition released now would change. */
export function writeNext({ isFirst, next }: Desk): Markup {
  if (!next)
    return isFirst ? html`<section id="next"><h2>下一期</h2><p>${firstEdition}</p></section>` : html``;
  return html`<section id="next">
<h2>现在公开，是第${next.next}期</h2>
<p>${sumUpChanges(next)}</p>
${writeFold(
  '文件',
  next.documents.map(({ act, title }) => `${actWords[act]}：${title}`),
)}
${writeFold('数字', next.figures.map(sayFigure))}
${writeFold(
  '状态',
  next.statuses.map(({ after, before, title }) => `${title}：${before} → ${after}`),
)}
${writeFold('表里多了的', next.added.map(sayCounted))}
${writeFold('表里少了的', next.removed.map(sayCounted))}
</section>`;
}

function sayFigure({ after, before, column, title }: EditionChanges['figures'][number]): string {
  return `${title}，${column}：${before || '（空）'} → ${after || '（空）'}`;
}

function sayCounted({ count, table, titles }: EditionChanges['added'][number]): string {
  const more = count > titles.length ? '等' : '';
  return `${nameTable(table)}${count}条：${titles.join('、')}${more}`;
}

function writeFold(name: string, lines: readonly string[]): Markup {
  if (lines.length === 0) return html``;
  const rest = lines.length - most;
  return html`<details><summary><b>${name}</b><span>${lines.length}处</span></summary><ul>${join(
    [...lines.slice(0, most), ...(rest > 0 ? [`还有${rest}处`] : [])].map((each) => html`<li>${each}</li>`),
  )}</ul></details>`;
}
