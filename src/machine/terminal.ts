/** True where text may be coloured: a terminal, unless NO_COLOR or FORCE_COLOR say otherwise (no-color.org, force-color.org). */
export function hasColour(stream: NodeJS.WriteStream): boolean {
  const forced = process.env['FORCE_COLOR'];
  if (process.env['NO_COLOR']) return false;
  if (forced !== undefined && forced !== '') return forced !== '0';
  return stream.isTTY === true && process.env['TERM'] !== 'dumb';
}
