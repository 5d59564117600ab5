/** The address of a page or file of the site: its path below the base, without a leading slash, behind the base. */
export function link(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/*$/, '/')}${path}`;
}
