import { drawMarks } from './draw-marks.ts';
import type { Face, FontRole } from './face.ts';
import { type FontFile, fontRoles, readFontFiles } from './font-files.ts';
import { readSfnt } from './read-sfnt.ts';

/** Which file prints a role, said honestly: an open font that stands in for an official one is named as such. */
export interface RoleReport {
  role: FontRole;
  /** The font's own name, and the file that it came in. */
  family: string;
  file: string;
  source: 'office' | 'bundled';
  /** The typeface that GB/T 9704-2012 asks for here. */
  typeface: string;
  /**
   * What the font is to that typeface: `named` by its own name, of its `kin` (another 黑体), a `stand-in`, or `unknown`, an
   * office's font in whose name nothing tells.
   */
  fit: 'named' | 'kin' | 'stand-in' | 'unknown';
  /** Characters of the build that another font lends, because this one has not got them. */
  borrowed: { character: string; from: string }[];
  /** Characters of the build that no font has. */
  missing: string[];
}

export interface Fonts {
  /** The face that draws a character for a role, or undefined when no font has it. */
  faceFor(role: FontRole, codePoint: number): Face | undefined;
  report(characters: Iterable<string>): RoleReport[];
  /** What a worker thread needs to open the same fonts without reading them again. */
  files: FontFile[];
}

/**
 * What the standard asks for (GB/T 9704-2012: 7.3.1 小标宋体, 5.2.2 仿宋体, 7.3.3 楷体 and 黑体, 7.5 宋体), by which names such
 * fonts go (those of Windows, of macOS, and of Founder, which sells most of them to offices), and whether the open font
 * that comes along is one of that kind.
 */
const typefaces: Record<FontRole, { name: string; known: RegExp; kin: boolean }> = {
  title: { name: '小标宋体', known: /xiao-?biao-?song|^fzxbs/i, kin: false },
  body: { name: '仿宋体', known: /fang-?song|^fzfs/i, kin: false },
  kai: { name: '楷体', known: /^kaiti|^stkai|^fzkai|^fzkt/i, kin: true },
  hei: { name: '黑体', known: /^simhei|^stheiti|^fzhei|^fzht/i, kin: true },
  number: { name: '宋体', known: /^n?simsun|^stsong|^fzshusong|^fzss/i, kin: true },
};

function judgeFit(role: FontRole, family: string, office: boolean): RoleReport['fit'] {
  const { known, kin } = typefaces[role];
  if (office) return known.test(family) ? 'named' : 'unknown';
  return kin ? 'kin' : 'stand-in';
}

/** Spaces of all widths and signs without a form: blank glyphs are right for them. */
const mayBeBlank = (codePoint: number): boolean =>
  /[\p{White_Space}\p{Cf}\p{Cc}]/u.test(String.fromCodePoint(codePoint));

/**
 * Has a face something to show for a character? Fonts of the GB 2312 time, 仿宋_GB2312 among them, map characters that they
 * lack to glyphs without an outline.
 */
function canDraw(face: Face, codePoint: number): boolean {
  const glyph = face.glyphOf(codePoint);
  return glyph !== 0 && (mayBeBlank(codePoint) || face.outlineOf(glyph).length > 0);
}

/** Where to look next when a role's font lacks a character. */
const chains: Record<FontRole, FontRole[]> = {
  title: ['title', 'body', 'hei', 'kai'],
  body: ['body', 'hei', 'kai'],
  hei: ['hei', 'body', 'kai'],
  kai: ['kai', 'body', 'hei'],
  number: ['number', 'body', 'hei', 'kai'],
};

/**
 * Half-width digits and letters come from the number role (仿宋 and 楷 draw them badly); quotation marks and the
 * middle dot of a 楷 font are often Latin ones, half as wide as Chinese text wants them; the dash (破折号) of a 宋 font
 * is a Latin one that leaves a hole between the two halves, where the 楷 one is as wide as two characters.
 */
function lendingRole(role: FontRole, codePoint: number): FontRole {
  const plain = role === 'body' || role === 'kai';
  if (plain && codePoint > 0x20 && codePoint < 0x7f) return 'number';
  if (codePoint === 0x2014 && role !== 'number') return 'kai';
  const quote = codePoint === 0xb7 || (codePoint >= 0x2018 && codePoint <= 0x201d);
  return role === 'kai' && quote ? 'body' : role;
}

/** Makes faces of files already in memory. */
export function openFontFiles(files: FontFile[]): Fonts {
  const opened = new Map<SharedArrayBuffer, Face>();
  for (const { buffer, file } of files) if (!opened.has(buffer)) opened.set(buffer, readSfnt(buffer, file));
  const marks = drawMarks();
  const chainOf = (role: FontRole): Face[] => [
    ...chains[role].flatMap((next) =>
      files.filter((file) => file.role === next).flatMap((file) => opened.get(file.buffer) ?? []),
    ),
    marks,
  ];
  const faces = new Map(fontRoles.map((role) => [role, [...new Set(chainOf(role))]]));
  const found = new Map<FontRole, Map<number, Face | undefined>>(fontRoles.map((role) => [role, new Map()]));
  const faceFor = (role: FontRole, codePoint: number): Face | undefined => {
    const known = found.get(role);
    if (known?.has(codePoint)) return known.get(codePoint);
    const chain = faces.get(lendingRole(role, codePoint)) ?? [];
    const face = chain.find((candidate) => canDraw(candidate, codePoint));
    known?.set(codePoint, face);
    return face;
  };
  const report = (characters: Iterable<string>): RoleReport[] => {
    const asked = [...new Set([...characters].join(''))].sort();
    return fontRoles.map((role) => {
      const used = files.find((file) => file.role === role);
      const own = used && opened.get(used.buffer);
      const borrowed: RoleReport['borrowed'] = [];
      const missing: string[] = [];
      for (const character of asked) {
        const codePoint = character.codePointAt(0) ?? 0;
        if (codePoint < 0x20 || (own && canDraw(own, codePoint))) continue;
        const lender = faceFor(role, codePoint);
        if (lender) borrowed.push({ character, from: lender.name });
        else missing.push(character);
      }
      const family = own?.name ?? '';
      const file = used?.file ?? '';
      const office = used?.office ?? false;
      const [typeface, fit] = [typefaces[role].name, judgeFit(role, family, office)];
      return { role, family, file, source: office ? 'office' : 'bundled', typeface, fit, borrowed, missing };
    });
  };
  return { faceFor, report, files };
}

/** Opens the fonts of all roles; files in `folder` named for a role (title.ttf, 仿宋.ttf) take the place of ours. */
export async function openFonts(options: { folder?: string } = {}): Promise<Fonts> {
  return openFontFiles(await readFontFiles(options.folder));
}
