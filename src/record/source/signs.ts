/** Full-width digits, letters and signs become half-width: clerks type both, and mean the same. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/**
 * Signs that cannot be seen: control signs, and signs that only direct others (zero-width spaces and joiners, direction marks,
 * BOM, soft hyphen); tabs and line ends can be seen.
 */
const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u3164]/gu;

/** Spaces of other widths than the plain one, which pages of the web and PDFs bring along. */
const strangeSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/** Text without signs that cannot be seen, and with plain spaces only. */
export function withoutHidden(text: string): string {
  return text.replace(hidden, '').replace(strangeSpaces, ' ');
}

/** True for text in which nothing can be seen. */
export function isUnseen(text: string): boolean {
  return withoutHidden(text).trim() === '';
}

/**
 * What clerks type into a cell for “nothing”: dashes, slashes, 无. Not `*`: that one says that there is a figure which is
 * not told.
 */
export function isPlaceholder(text: string): boolean {
  return /^([-－﹣−‐‑–—―ー_＿/／\\＼、]+|无|没有|暂无|空|N\/?A|none|null|nil)$/i.test(
    text.replace(/\s/g, ''),
  );
}
