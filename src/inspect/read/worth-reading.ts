/**
 * True for the value of an attribute or a field that can hold words or numbers of a person: classes, sizes and colours are
 * ASCII without long numbers, and make up most of a page.
 */
export function isWorthReading(value: string): boolean {
  return /[^ -~\s]|\d{5}|%[0-9a-f]{2}|@|\d[\s.-]\d{3}/i.test(value);
}

/** The address of a link as a reader reads it: escapes resolved, without the scheme of telephones and mail. */
export function readAddress(address: string): string {
  const bare = address.replace(/^(?:tel|sms|mailto):/i, '');
  if (!bare.includes('%')) return bare;
  try {
    return decodeURIComponent(bare);
  } catch {
    // A stray "%": nothing is escaped here.
    return bare;
  }
}

/** The text that a `data:` address (RFC 2397) carries; empty where it is no text. */
export function readDataAddress(address: string): string {
  const comma = address.indexOf(',');
  const type = address.slice(5, comma);
  const data = address.slice(comma + 1);
  if (!/^(?:text\/|$|;|[\w.+-]+\/(?:[\w.+-]*\+)?(?:xml|json|svg))/i.test(type)) return '';
  return /;base64$/i.test(type) ? new TextDecoder().decode(Buffer.from(data, 'base64')) : readAddress(data);
}
