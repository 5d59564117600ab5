import type { ShownCheck, ShownFinding } from './findings.ts';

/** Style of the errors; it stands apart from the site's own. */
export const overlayStyle = `
  .veil { position: fixed; inset: 0; z-index: 99999; overflow: auto; background: rgb(0 0 0 / 0.55); padding: 4vh 1rem; }
  .sheet { max-width: 56rem; margin: 0 auto; padding: 1.5rem 2rem; background: #fffdf8; color: #222; border-top: 6px solid #b3261e;
    font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
  h1 { font-size: 1.3rem; margin: 0 0 0.3rem; }
  h2 { font-size: 1.05rem; margin: 0; color: #b3261e; }
  p { margin: 0.3rem 0; }
  section { border-top: 1px solid #ddd5c8; padding: 1rem 0; }
  .place { color: #555; overflow-wrap: anywhere; }
  pre { margin: 0.4rem 0; padding: 0.5rem 0.8rem; background: #f3eee4; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
  mark { background: none; color: #b3261e; font-weight: bold; text-decoration: underline wavy; text-underline-offset: 0.25em; }
  button { float: right; font: inherit; padding: 0.2rem 0.9rem; border: 1px solid #999; background: #fff; cursor: pointer; }
`;

/** The errors as HTML. What comes from the record is escaped. */
export function renderCheck(check: ShownCheck, button: string): string {
  const more = check.more > 0 ? `<p>另外还有 ${check.more} 处错误，全部列在终端里。</p>` : '';
  return `<div class="sheet" role="alertdialog" aria-label="资料里有错误">${button}
<h1>资料里有 ${check.first.length + check.more} 处错误</h1>
<p>改好、保存，这一页会自动更新。</p>
${check.first.map(renderFinding).join('\n')}${more}</div>`;
}

function renderFinding({ code, title, place, excerpt, message, fix }: ShownFinding): string {
  const line = excerpt
    ? `<pre>${escapeHtml(excerpt.head)}<mark>${escapeHtml(excerpt.mark === '' ? '▲' : excerpt.mark)}</mark>${escapeHtml(excerpt.tail)}</pre>`
    : '';
  return `<section><h2>错误 ${code}　${escapeHtml(title)}</h2>
<p class="place">${escapeHtml(place)}</p>${line}
<p>${escapeHtml(message)}</p>
<p><b>怎么改：</b>${escapeHtml(fix)}</p></section>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
