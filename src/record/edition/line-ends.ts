/** Files of the editions by their path below `editions/`; undefined where there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** What was done to a text without its words: CRLF for LF, a byte order mark before it, or both. */
export type Respelling = 'line-ends' | 'mark' | 'both';

const [lineFeed, carriageReturn] = [0x0a, 0x0d];
/** U+FEFF in UTF-8. */
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Reads files of the editions as they were written where only their line ends were written anew, or a byte order mark put
 * before them: git on Windows (`core.autocrlf`) does the first, its Notepad both, FTP in text mode the first. The program
 * writes neither into any of them. `respelled`: what was found, by path, in the order of reading.
 */
export function readPastLineEnds(read: ReadFile): {
  read: ReadFile;
  respelled: ReadonlyMap<string, Respelling>;
} {
  const respelled = new Map<string, Respelling>();
  return {
    respelled,
    read: (path) => {
      const bytes = read(path);
      if (bytes === undefined) return undefined;
      const hasMark = byteOrderMark.every((byte, index) => bytes[index] === byte);
      const text = hasMark ? bytes.subarray(byteOrderMark.length) : bytes;
      const restored = text.includes(carriageReturn)
        ? text.filter((byte, index) => byte !== carriageReturn || text[index + 1] !== lineFeed)
        : text;
      const hasEnds = restored.length < text.length;
      if (hasMark || hasEnds)
        respelled.set(path, hasMark && hasEnds ? 'both' : hasMark ? 'mark' : 'line-ends');
      return restored;
    },
  };
}

/** The one word for several files. */
export function sumUpRespelling(all: Iterable<Respelling>): Respelling {
  const found = new Set(all);
  const [only] = found;
  return found.size === 1 && only ? only : 'both';
}
