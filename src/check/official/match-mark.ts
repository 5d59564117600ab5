import type { Official } from '../../record/official/schema.ts';

/** Are the characters of a short name those of the whole one, in order: 沈丘县政府 of 沈丘县人民政府? */
function isShortOf(short: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === short[at]) at++;
  return at === short.length;
}

/** How many characters two names have in common from their start. */
function sharedStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
}

/**
 * Is a mark the issuer's: its name or a short form of it, with 文件 or without (7.2.4); of minutes, whatever meeting of the
 * place that the issuer is named for: 子虚镇党政联席会议纪要 of 子虚镇人民政府 (10.3)?
 */
export function belongsTo(mark: string, issuer: string, form: Official['form']): boolean {
  if (form === '纪要') return mark.endsWith('纪要') && sharedStart(mark, issuer) >= 2;
  const bare = mark.replace(/文件$/, '');
  return bare.length >= 2 && bare[0] === issuer[0] && isShortOf(bare, issuer);
}

/** The mark that an issuer would have. */
export function suggestMark(issuer: string, form: Official['form']): string {
  return form === '文件' ? `${issuer}文件` : form === '纪要' ? `${issuer}会议纪要` : issuer;
}
