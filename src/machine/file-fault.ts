/** No room: on the disk, in the quota, below the limit of a file's size. */
const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Why a file could not be opened or written, in plain words, by the code of the operating system (POSIX.1-2017,
 * `<errno.h>`). Undefined where the error is of another kind.
 */
export function nameFileFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code } = error;
  // A write that fails half-way does not say into which file.
  if (!('path' in error))
    return full.has(String(code))
      ? '磁盘满了，或者文件大得放不下，没有写完。请腾出地方再运行一次。'
      : undefined;
  const { path } = error;
  if (code === 'ENOENT')
    return `找不到“${path}”：它可能刚被移走、改名，或是一个指向别处的快捷方式，而那里没有东西了。请放好后再运行一次。`;
  if (code === 'EACCES' || code === 'EPERM')
    return `没有权限打开“${path}”，或者它正被别的程序占用。请关掉打开它的程序，再看看文件的权限。`;
  if (code === 'EBUSY') return `“${path}”正被别的程序占用。请在 Excel、WPS 里关掉它再运行一次。`;
  if (full.has(String(code))) return `磁盘满了，写不了“${path}”。请腾出地方再运行一次。`;
  return `打不开或写不了“${path}”（${code}）。请看看它在不在、是不是正被别的程序打开、磁盘满没满。`;
}
