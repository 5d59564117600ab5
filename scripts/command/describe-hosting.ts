import { createHash } from 'node:crypto';
import { clientScript } from '../../src/layouts/client-scripts.ts';

/**
 * What a host says with every page, strictest first. The one script that stands in the pages is allowed by its hash; all
 * else comes from files of the site. Forms lead to the search; frames are allowed to the portal of the same host.
 */
function securityHeaders(): Array<[name: string, value: string]> {
  const hash = createHash('sha256').update(clientScript('early').text).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ];
  return [
    ['Content-Security-Policy', policy.join('; ')],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'SAMEORIGIN'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/** Files whose names change with their text may be kept for ever; of others a browser asks whether they changed. */
const forever = 'public, max-age=31536000, immutable';
const ask = 'no-cache';
const hashed = ['_astro', 'scripts'];
/** What programs of others may read: open data, feeds, calendars. */
const open = ['data', 'feeds', 'calendars'];

/** Types that hosts do not know of themselves. */
const types = {
  atom: 'application/atom+xml',
  ics: 'text/calendar',
  webmanifest: 'application/manifest+json',
};

const note = '由 npm run describe 写成，随程序更新；不要手改，改了会被覆盖。';
const https = '全站都走 https 以后才打开下面这一行：';
const hsts = 'max-age=31536000';

/**
 * Samples for hosts, by file name below `deploy/`. They are written, not kept by hand, for the policy names the hash of a
 * script, and a stale hash would block it.
 */
export function describeHosting(): Map<string, string> {
  return new Map([
    ['nginx.conf', nginx()],
    ['_headers', netlify()],
    ['.htaccess', apache()],
    ['Caddyfile', caddy()],
    ['robots.txt', robots],
  ]);
}

function nginx(): string {
  const lines = securityHeaders().map(([name, value]) => `add_header ${name} "${value}" always;`);
  // An add_header of a location takes the place of all those around it: each location repeats them.
  const shared = lines.map((line) => `        ${line}`).join('\n');
  return `# nginx 示例。${note}
# 把 server_name、证书和 root 换成自己的。
server {
    listen 80;
    listen [::]:80;
    server_name www.example.gov.cn;
    root /srv/mingbai/dist;
    index index.html;
    charset utf-8;
    charset_types text/html text/plain text/css text/csv text/calendar text/xml application/json application/javascript application/atom+xml;
    error_page 404 /404.html;
    server_tokens off;

    include mime.types;
    types {
${Object.entries(types)
  .map(([ending, type]) => `        ${type} ${ending};`)
  .join('\n')}
        text/csv csv;
        text/javascript js;
        image/svg+xml svg;
        application/pdf pdf;
    }

    # 压缩：装有 ngx_brotli 的，把 brotli 两行前面的 # 去掉。
    gzip on;
    gzip_vary on;
    gzip_min_length 1024;
    gzip_types text/css text/csv text/calendar text/javascript application/json application/atom+xml application/xml image/svg+xml;
    # brotli on;
    # brotli_types text/css text/csv text/calendar text/javascript application/json application/atom+xml application/xml image/svg+xml;

    location / {
        try_files $uri $uri/index.html =404;
${shared}
        add_header Cache-Control "${ask}" always;
        # ${https}
        # add_header Strict-Transport-Security "${hsts}" always;
    }
    location ~ ^/(${hashed.join('|')})/ {
${shared}
        add_header Cache-Control "${forever}";
    }
    location ~ ^/(${open.join('|')})/ {
        try_files $uri $uri/index.html =404;
${shared}
        add_header Cache-Control "${ask}" always;
        add_header Access-Control-Allow-Origin "*" always;
    }
}

# 放在门户网站的路径下面（例如 https://www.example.gov.cn/xxgk/）：
# 生成时用 BASE=/xxgk/ npm run build，再选下面一种写法，放进门户的 server 里。
#
# 一、网站的文件就在门户的服务器上。/xxgk/ 后面的斜线不能少：
#     location = /xxgk { return 301 /xxgk/; }
#     location /xxgk/ {
#         alias /srv/mingbai/dist/;
#         index index.html;
#         error_page 404 /xxgk/404.html;
#         （上面 location / 里的各行 add_header 抄到这里）
#     }
#
# 二、网站在另一台服务器上，由门户转过去。proxy_pass 最后的斜线会把 /xxgk/ 去掉，那台服务器照本文件放在根上：
#     location = /xxgk { return 301 /xxgk/; }
#     location /xxgk/ {
#         proxy_pass http://10.0.0.5/;
#         proxy_set_header Host $host;
#         proxy_intercept_errors on;
#         error_page 404 /xxgk/404.html;
#     }
`;
}

function netlify(): string {
  const block = (path: string, headers: Array<[string, string]>) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  // Such a host knows .atom and .json, and not every one knows .ics.
  const typeOf = (folder: string): Array<[string, string]> =>
    folder === 'calendars' ? [['Content-Type', `${types.ics}; charset=utf-8`]] : [];
  return `# ${note}
# Netlify、Cloudflare Pages 等静态网站托管：把这个文件放进 dist 再上传。这些主机自己压缩，没有缓存设置的文件自己会问有没有变化。
${[
  block('/*', [...securityHeaders(), ['Strict-Transport-Security', hsts]]),
  ...hashed.map((folder) => block(`/${folder}/*`, [['Cache-Control', forever]])),
  ...open.map((folder) => block(`/${folder}/*`, [['Access-Control-Allow-Origin', '*'], ...typeOf(folder)])),
].join('\n')}
`;
}

function apache(): string {
  return `# Apache 2.4 示例。${note}
# 放进 dist，改名不要动；要求站点允许 .htaccess（AllowOverride FileInfo Indexes），并装有 mod_headers。
# 放在门户的路径下面时，把 ErrorDocument 的 /404.html 写成 /xxgk/404.html。
DirectoryIndex index.html
ErrorDocument 404 /404.html
AddDefaultCharset utf-8
${Object.entries(types)
  .map(([ending, type]) => `AddType ${type} .${ending}`)
  .join('\n')}
AddCharset utf-8 .html .css .js .json .csv .ics .atom .xml .svg .txt

<IfModule mod_headers.c>
${securityHeaders()
  .map(([name, value]) => `  Header always set ${name} "${value}"`)
  .join('\n')}
  Header set Cache-Control "${ask}"
  <If "%{REQUEST_URI} =~ m#/(${hashed.join('|')})/#">
    Header set Cache-Control "${forever}"
  </If>
  <If "%{REQUEST_URI} =~ m#/(${open.join('|')})/#">
    Header set Access-Control-Allow-Origin "*"
  </If>
  # ${https}
  # Header always set Strict-Transport-Security "${hsts}"
</IfModule>

<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/csv text/calendar text/javascript application/javascript application/json application/atom+xml application/xml image/svg+xml
</IfModule>
`;
}

function caddy(): string {
  return `# Caddy 2 示例。${note}
www.example.gov.cn {
	root * /srv/mingbai/dist
	encode zstd gzip
	file_server

	header {
${securityHeaders()
  .map(([name, value]) => `\t\t${name} "${value}"`)
  .join('\n')}
		Cache-Control "${ask}"
		Strict-Transport-Security "${hsts}"
	}
	@hashed path ${hashed.map((folder) => `/${folder}/*`).join(' ')}
	header @hashed Cache-Control "${forever}"
	@open path ${open.map((folder) => `/${folder}/*`).join(' ')}
	header @open Access-Control-Allow-Origin "*"
	@atom path *.atom
	header @atom Content-Type "${types.atom}; charset=utf-8"
	@ics path *.ics
	header @ics Content-Type "${types.ics}; charset=utf-8"

	handle_errors {
		@missing expression {err.status_code} == 404
		rewrite @missing /404.html
		file_server
	}
}
`;
}

/** Only the file at the root of a host is read: below a portal's path these lines go into the portal's own. */
const robots = `# ${note}
# 搜索引擎只读域名根上的 robots.txt。网站放在根上时，生成的 dist/robots.txt 就能用；
# 放在门户的路径下面时，把下面的 Sitemap 一行改成自己的网址，加进门户的 robots.txt。
User-agent: *
Allow: /
Sitemap: https://www.example.gov.cn/xxgk/sitemap-index.xml
`;
