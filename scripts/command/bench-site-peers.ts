import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BareSite } from './bench-site-pages.ts';
import { measureProcess, type Taken } from './measure-process.ts';

/** Another generator with its project written down, ready to build. */
export interface Peer {
  name: string;
  /** Builds the site into a folder that does not exist yet. */
  build(out: string): Promise<Taken>;
}

/**
 * A bare Astro project: one page, no components, no content collections, no integrations, no middleware; data imported as
 * JSON. `folder` must lie inside the project, so that Astro is found.
 */
export function writeAstroSite(site: BareSite, folder: string): Peer {
  writeAll(folder, {
    'package.json': '{ "type": "module" }\n',
    'astro.config.mjs': "export default { cacheDir: './cache' };\n",
    'src/data.json': JSON.stringify(site),
    'src/pages/[...path].astro': astroPage,
  });
  const astro = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  );
  const env = { ...process.env, BASE_URL: undefined, ASTRO_TELEMETRY_DISABLED: '1' };
  return {
    name: 'bare Astro',
    build: (out) =>
      measureProcess({
        command: process.execPath,
        args: [astro, 'build', '--silent', '--outDir', out],
        cwd: folder,
        env,
      }),
  };
}

/** The same pages for Hugo; undefined where it is not installed. */
export function writeHugoSite(site: BareSite, folder: string): Peer | undefined {
  const version = /v(\d+\.\d+\.\d+)/.exec(
    spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '',
  )?.[1];
  if (version === undefined) return undefined;
  writeAll(folder, {
    'config.json': JSON.stringify({
      baseURL: 'https://example.gov.cn/',
      languageCode: 'zh-CN',
      title: site.name,
      disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404', 'section', 'home'],
    }),
    'data/site.json': JSON.stringify({ name: site.name, sections: site.sections, columns: site.columns }),
    'data/rows.json': JSON.stringify(site.rows),
    'layouts/_default/single.html': hugoPage,
  });
  site.pages.forEach(({ path, title, first, count }, order) => {
    // Folders of a thousand files.
    const file = join(folder, 'content', String(Math.floor(order / 1000)), `${order}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ url: path === '' ? '/' : `/${path}/`, title, first, count })}\n`);
  });
  return {
    name: `Hugo ${version}`,
    build: (out) =>
      measureProcess({ command: 'hugo', args: ['--quiet', '--source', folder, '--destination', out] }),
  };
}

function writeAll(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const astroPage = `---
import { columns, name, pages, rows, sections } from '../data.json';

export function getStaticPaths() {
  return pages.map((page) => ({ params: { path: page.path || undefined }, props: page }));
}

const { title, first, count } = Astro.props;
---

<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <meta name="description" content={title} />
    <link rel="stylesheet" href="/site.css" />
  </head>
  <body>
    <header>
      <p>{name}</p>
      <nav><ul>{sections.map((section) => <li><a href={section.path}>{section.name}</a></li>)}</ul></nav>
    </header>
    <main>
      <h1>{title}</h1>
      <table>
        <thead><tr>{columns.map((column) => <th scope="col">{column}</th>)}</tr></thead>
        <tbody>
          {rows.slice(first, first + count).map((row) => (
            <tr><th scope="row">{row[0]}</th>{row.slice(1).map((cell) => <td>{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </main>
    <footer><p>{name}</p></footer>
  </body>
</html>
`;

const hugoPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Title }}">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<header>
<p>{{ site.Data.site.name }}</p>
<nav><ul>{{ range site.Data.site.sections }}<li><a href="{{ .path }}">{{ .name }}</a></li>{{ end }}</ul></nav>
</header>
<main>
<h1>{{ .Title }}</h1>
<table>
<thead><tr>{{ range site.Data.site.columns }}<th scope="col">{{ . }}</th>{{ end }}</tr></thead>
<tbody>
{{- range first .Params.count (after .Params.first site.Data.rows) -}}
<tr><th scope="row">{{ index . 0 }}</th>{{ range after 1 . }}<td>{{ . }}</td>{{ end }}</tr>
{{- end -}}
</tbody>
</table>
</main>
<footer><p>{{ site.Data.site.name }}</p></footer>
</body>
</html>
`;
