/**
 * Makes the links of a page relative and lets them name their file: `/xxgk/areas/` becomes `../areas/index.html`. A site
 * then works below any path, on hosts that know no index files, and opened from a USB stick (`file://`), where nothing
 * is at the root and a folder is a list of files.
 *
 * `base`: the path of the site, with slashes at both ends. `here`: the path of the page below it. Addresses that do not
 * begin with the base (`https:`, `tel:`, `#part`) stay as they are.
 */
export function relateLinks(html: string, base: string, here: string): string {
  const up = '../'.repeat(here.split('/').length - 1) || './';
  return html.replace(
    /(\s(?:href|src|action|data-root)=")(\/[^"]*)"/g,
    (whole, attribute: string, address: string) => {
      const target = address === base.slice(0, -1) ? base : address;
      if (!target.startsWith(base)) return whole;
      if (attribute.endsWith('data-root="')) return `${attribute}${up}"`;
      const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target.slice(base.length)) ?? [];
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      return `${attribute}${up === './' ? '' : up}${file}${rest}"`;
    },
  );
}
