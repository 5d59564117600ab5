/**
 * How files of pictures begin, as Latin letters: JPEG (ISO/IEC 10918-1), PNG (ISO/IEC 15948), GIF, BMP, TIFF, WebP in RIFF, and
 * HEIC and AVIF, which phones take photographs in, by their brand (ISO/IEC 14496-12, 23008-12).
 */
const beginnings =
  /^(?:\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1|avi[fs]))/;

/** True for a photograph or a screenshot, by its first bytes and whatever it is called. */
export function isPicture(start: Uint8Array): boolean {
  return beginnings.test(String.fromCharCode(...start));
}
