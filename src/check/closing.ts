/**
 * So many days before its end the figures of a period may be there: offices close the month some days early, mostly on the
 * 25th (our own observation; no rule says so). What is dated earlier still was copied from the period before.
 */
export const closing = 10;
