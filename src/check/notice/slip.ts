/**
 * True where one name became the other by one slip: a wrong character, one too many or too few, or two changed about. Names
 * of fewer than three characters are all near each other.
 */
export function isSlipOf(written: string, right: string): boolean {
  if (written === right || Math.min(written.length, right.length) < 3) return false;
  if (Math.abs(written.length - right.length) > 1) return false;
  let start = 0;
  while (start < written.length && written[start] === right[start]) start += 1;
  let end = 0;
  const most = Math.min(written.length, right.length) - start;
  while (end < most && written.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [mine, theirs] = [written.slice(start, written.length - end), right.slice(start, right.length - end)];
  if (mine.length <= 1 && theirs.length <= 1) return true;
  return mine.length === 2 && theirs.length === 2 && mine[0] === theirs[1] && mine[1] === theirs[0];
}
