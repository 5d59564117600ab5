import { html, type Markup } from './markup.ts';
import { officeStyle } from './style.ts';

/** A page for the office itself. */
export interface OfficePage {
  title: string;
  /** What only this page looks like. */
  style: Markup;
  header: Markup;
  main: Markup;
}

/**
 * A page that the office opens from its own disk: one file that asks for nothing from anywhere, no script, no picture, its
 * style in itself, and no search engine may keep it.
 */
export function writeOfficePage({ header, main, style, title }: OfficePage): string {
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<title>${title}</title>
<style>${officeStyle}${style}</style>
</head>
<body>
<header>
${header}
</header>
<main>
${main}
</main>
</body>
</html>
`;
  return page.markup;
}
