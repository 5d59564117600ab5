/** Errors block publishing, warnings do not; an info tells what was read otherwise than it is written. */
export type Severity = 'error' | 'warning' | 'info';

/** What a diagnostic says, for a clerk, in Chinese. */
export interface Entry<Facts> {
  /** Permanent: never given to another meaning. */
  code: string;
  severity: Severity;
  title: string;
  /** What is wrong and why that matters. */
  message: (facts: Facts, value: string | undefined) => string;
  /** What to do, with the corrected text where it is known. */
  fix: (facts: Facts, value: string | undefined) => string;
  /** True where the whole file is meant, and no line of it. */
  wholeFile?: true;
}

/** Declares an entry; its facts are those of the findings that it explains. */
export function entry<Facts>(given: Entry<Facts>): Entry<Facts> {
  return given;
}

/** 您是不是想写…, where a near name is known. */
export const meant = (nearest: string | undefined) =>
  nearest === undefined ? '' : `您是不是想写“${nearest}”？`;

/** 现在写的是…, where there is a value. */
export const given = (value: string | undefined) =>
  value === undefined || value === ''
    ? ''
    : `现在写的是“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”。`;
