/** Fixed point with 16 binary places, as ICC.1:2001 (s15Fixed16Number) has it. */
const fixed = (value: number): number => Math.round(value * 65536);

/** The curve of IEC 61966-2-1: from stored value to light, both 0 to 1. */
const linearize = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** White of D50 and the three sRGB primaries adapted to it (Bradford), as CIE XYZ. */
const white = [0.9642, 1, 0.8249];
const primaries = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
};

function writeTag(type: string, length: number, fill: (view: DataView) => void): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + length));
  [...type].forEach((letter, index) => {
    view.setUint8(index, letter.charCodeAt(0));
  });
  fill(view);
  return new Uint8Array(view.buffer);
}

const writeXyz = (values: readonly number[]): Uint8Array =>
  writeTag('XYZ ', 12, (view) => {
    values.forEach((value, index) => {
      view.setInt32(8 + index * 4, fixed(value));
    });
  });

function writeText(type: 'desc' | 'text', text: string): Uint8Array {
  // `desc` has room for Unicode and Macintosh forms of the text after the plain one; both stay empty.
  const length = type === 'text' ? text.length + 1 : 4 + text.length + 1 + 8 + 3 + 67;
  return writeTag(type, length, (view) => {
    const start = type === 'text' ? 8 : 12;
    if (type === 'desc') view.setUint32(8, text.length + 1);
    [...text].forEach((letter, index) => {
      view.setUint8(start + index, letter.charCodeAt(0));
    });
  });
}

const writeCurve = (): Uint8Array =>
  writeTag('curv', 4 + 1024 * 2, (view) => {
    view.setUint32(8, 1024);
    for (let index = 0; index < 1024; index++) {
      view.setUint16(12 + index * 2, Math.round(linearize(index / 1023) * 65535));
    }
  });

/**
 * An sRGB profile, version 2.1, computed rather than copied: a matrix and one curve say all there is to say, and no
 * licence is attached to them. PDF/A asks for one so that colours mean the same on every printer.
 */
export function writeSrgbProfile(): Uint8Array {
  const curve = writeCurve();
  const tags: [string, Uint8Array][] = [
    ['desc', writeText('desc', 'sRGB IEC61966-2.1')],
    ['cprt', writeText('text', 'No copyright')],
    ['wtpt', writeXyz(white)],
    ...Object.entries(primaries).map(([name, values]): [string, Uint8Array] => [name, writeXyz(values)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const directory = 128 + 4 + tags.length * 12;
  const offsets = new Map<Uint8Array, number>();
  let size = directory;
  for (const [, bytes] of tags) {
    if (offsets.has(bytes)) continue;
    offsets.set(bytes, size);
    size += (bytes.length + 3) & ~3;
  }
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const put = (at: number, text: string): void => {
    [...text].forEach((letter, index) => {
      view.setUint8(at + index, letter.charCodeAt(0));
    });
  };
  view.setUint32(0, size);
  view.setUint32(8, 0x02100000);
  put(12, 'mntrRGB XYZ ');
  // A fixed date: the profile is a constant.
  [2022, 1, 1, 0, 0, 0].forEach((value, index) => {
    view.setUint16(24 + index * 2, value);
  });
  put(36, 'acsp');
  white.forEach((value, index) => {
    view.setInt32(68 + index * 4, fixed(value));
  });
  view.setUint32(128, tags.length);
  tags.forEach(([name, bytes], index) => {
    const entry = 132 + index * 12;
    put(entry, name);
    view.setUint32(entry + 4, offsets.get(bytes) ?? 0);
    view.setUint32(entry + 8, bytes.length);
    file.set(bytes, offsets.get(bytes) ?? 0);
  });
  return file;
}
