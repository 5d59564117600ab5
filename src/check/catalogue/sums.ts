/** A number that looks as if typed in 元, and what it is in 万元. */
export interface Suspect {
  amount: number;
  converted: number;
}

/** What a number would be if 元 was typed in a column of 万元, as part of a sentence. */
export const ifYuan = ({ amount, converted }: Suspect) =>
  `${amount}多半是按元填的，这一列的单位是万元，应填${converted}。`;

/** Two rows that are alike. */
export const sayTwins = (lines: number[]) =>
  `第${[...lines].sort((a, b) => a - b).join('行和第')}行一模一样，多半是记重了，请删去一行。`;

/** Where a good reason is written down. The column is optional, and many tables do not have it yet. */
export const inNote = '“说明”（没有这一列的，在最后加一列）';

/** A difference of money without the dust of binary fractions. */
export function tidy(amount: number): number {
  return Math.round(amount * 1e4) / 1e4;
}
