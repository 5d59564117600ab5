import type { PDFContext, PDFObject } from 'pdf-lib';
import { PDFRawStream } from 'pdf-lib';
import { deflate } from './deflate.ts';

/** Objects in one object stream: many together pack well, and a reader that wants one of them unpacks them all. */
const objectsAStream = 1000;

/** Where an object is: at an offset of the file, or as the n-th of an object stream. */
type Place = { offset: number } | { stream: number; index: number };

/** Puts parts one after the other and knows where it is. */
class Output {
  private readonly parts: Uint8Array[] = [];
  length = 0;

  add(part: Uint8Array | string): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.parts.push(bytes);
    this.length += bytes.length;
  }

  join(): Uint8Array {
    const file = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      file.set(part, at);
      at += part.length;
    }
    return file;
  }
}

const writeStream = (number: number, entries: string, bytes: Uint8Array): [string, Uint8Array, string] => [
  `${number} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`,
  bytes,
  '\nendstream\nendobj\n',
];

/** Objects in one stream (ISO 32000-1, 7.5.7): first their numbers and places, then they themselves. */
function packObjects(objects: readonly [number, PDFObject][]): { entries: string; bytes: Uint8Array } {
  const [heads, bodies]: [string[], string[]] = [[], []];
  let at = 0;
  for (const [number, object] of objects) {
    const body = `${object.toString()}\n`;
    heads.push(`${number} ${at} `);
    bodies.push(body);
    at += body.length;
  }
  const head = heads.join('');
  const entries = `/Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode`;
  return { entries, bytes: deflate(head + bodies.join('')) };
}

/** The table of places as a stream (7.5.8): one byte for the kind, four for the offset or stream, two for the index. */
function writePlaces(places: readonly (Place | undefined)[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(places.length * 7));
  places.forEach((place, number) => {
    const at = number * 7;
    if (!place) {
      // A number that nobody uses: free, never to be used again.
      view.setUint16(at + 5, 0xffff);
    } else if ('offset' in place) {
      view.setUint8(at, 1);
      view.setUint32(at + 1, place.offset);
    } else {
      view.setUint8(at, 2);
      view.setUint32(at + 1, place.stream);
      view.setUint16(at + 5, place.index);
    }
  });
  return deflate(new Uint8Array(view.buffer));
}

/** The bytes of a PDF 1.7 file with all objects of a context; streams as they are, all else packed in object streams. */
export function saveFile(context: PDFContext): Uint8Array {
  const output = new Output();
  const places: (Place | undefined)[] = [undefined];
  // Four bytes above 127 tell programs that move files that this one is not text (7.5.2).
  output.add('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  const small: [number, PDFObject][] = [];
  let last = 0;
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    last = Math.max(last, objectNumber);
    if (!(object instanceof PDFRawStream)) {
      small.push([objectNumber, object]);
      continue;
    }
    places[objectNumber] = { offset: output.length };
    const dict = object.dict.entries().map(([name, value]) => `${name} ${value}`);
    for (const part of writeStream(objectNumber, dict.join(''), object.getContents())) output.add(part);
  }
  for (let from = 0; from < small.length; from += objectsAStream) {
    const packed = small.slice(from, from + objectsAStream);
    const { entries, bytes } = packObjects(packed);
    const stream = ++last;
    packed.forEach(([number], index) => {
      places[number] = { stream, index };
    });
    places[stream] = { offset: output.length };
    for (const part of writeStream(stream, entries, bytes)) output.add(part);
  }
  const { Root, Info, ID } = context.trailerInfo;
  const begin = output.length;
  places[++last] = { offset: begin };
  const table = writePlaces(Array.from(places));
  const trailer = `/Type/XRef/Size ${last + 1}/W[1 4 2]/Root ${Root}/Info ${Info}/ID ${ID}/Filter/FlateDecode`;
  for (const part of writeStream(last, trailer, table)) output.add(part);
  output.add(`startxref\n${begin}\n%%EOF\n`);
  return output.join();
}
