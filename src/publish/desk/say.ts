/** 过了12天, 今天到期, 还剩3天; nothing where no day is set. */
export function sayDays(days: number | undefined): string {
  if (days === undefined) return '';
  if (days === 0) return '今天到期';
  return days > 0 ? `还剩${days}天` : `过了${-days}天`;
}
