/**
 * What a stranger knows of the numbers beyond the numbers, from the weakest to the strongest: that areas add up; that
 * a part is not more than its whole, and wholes of one name are one; that a household has somebody in it; what pages
 * say of the change since last month, that what is counted from the start never falls, and that a stock grows by who
 * comes in less who leaves; what documents of an earlier day said of the same figures; and how many there are in all
 * where a range of a share is printed, for its ends are fractions of just that number.
 */
export const depths = ['sums', 'ratios', 'households', 'months', 'documents', 'wholes'] as const;
export type Depth = (typeof depths)[number];
