/** The first few of many names: 甲、乙、丙等5个. */
export function nameSome(names: readonly string[], counter = '个'): string {
  const shown = names.slice(0, 3).map((name) => `“${name}”`);
  return names.length <= 3 ? shown.join('、') : `${shown.join('、')}等${names.length}${counter}`;
}
