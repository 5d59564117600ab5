/** The first few of a list, and how many there are: 甲、乙、丙等12个. */
export function few(names: readonly string[], most = 4, counter = '个'): string {
  const shown = names.slice(0, most).join('、');
  return names.length > most ? `${shown}等${names.length}${counter}` : shown;
}

/** Says on which other lines the same stands, after the first that the place points at. */
export function alsoOn(lines: readonly number[] = []): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, 6).join('、');
  return lines.length > 6 ? `第${shown}行等${lines.length}行也是这样。` : `第${shown}行也是这样。`;
}

/** A number as a clerk writes it: without the dust of binary fractions. */
export function figure(value: number): string {
  return `${Number(value.toPrecision(12))}`;
}

/** Tens in words, for 相差约…倍. */
export function times(power: number): string {
  return ['', '10', '100', '1000', '1万'][Math.abs(power)] ?? `1后面${Math.abs(power)}个0`;
}

/** Which cell is meant, where it is not the plain 数值: （分子）. */
export function beside(header: string): string {
  return header === '数值' ? '' : `（${header}）`;
}
