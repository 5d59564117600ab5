/**
 * In the browser, while somebody works on the record (`npm run dev`): shows what the last check found over the page, which
 * stays as it was when the record was last sound. Not part of the built site.
 */
import { events } from './events.ts';
import type { ShownCheck } from './findings.ts';
import { overlayStyle, renderCheck } from './shown-check.ts';

const name = 'mingbai-check';

function show(check: ShownCheck | null): void {
  document.querySelector(name)?.remove();
  if (!check) return;
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>${overlayStyle}</style><div class="veil">${renderCheck(check, '<button type="button">先看网页</button>')}</div>`;
  root.querySelector('button')?.addEventListener('click', () => host.remove());
  document.body.append(host);
}

const hot = import.meta.hot;
hot?.on(events.told, show);
hot?.send(events.asked);
