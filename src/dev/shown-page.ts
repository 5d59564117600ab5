import type { ShownCheck } from './findings.ts';
import { overlayStyle, renderCheck } from './shown-check.ts';

/** The page in place of every other while no record has been sound yet. It reloads by itself. `base` is the site's path. */
export function renderPage(check: ShownCheck | undefined, base: string): string {
  const body = check
    ? renderCheck(check, '')
    : '<div class="sheet"><h1>资料还没有读完</h1><p>请看终端里的提示。</p></div>';
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>资料里有错误</title>
<style>${overlayStyle}body{margin:0;padding:4vh 1rem;background:#e9e4da}</style>
<script type="module" src="${base}@vite/client"></script></head><body>${body}</body></html>`;
}
