/** A number that may not be published, with all that a reader could know it by. */
export interface HiddenValue {
  /** Words that name it on pages: the indicator or the kind. */
  name: string;
  /** Its id in open data. */
  id?: string;
  /** Name of the area. */
  area: string;
  /** 12 digits. */
  areaCode: string;
  /** 2022-06, 2022-Q2, 2022-H1 or 2022. */
  period: string;
  /** Spellings of the number: `3`, `97.4%`. */
  values: string[];
}

/** All names that stand on pages: with them, a number that another area or indicator is named for is told from a hidden one. */
export interface KnownNames {
  areas: ReadonlyArray<{ code: string; name: string }>;
  indicators: ReadonlyArray<{ id: string; name: string }>;
  /**
   * What the published plans themselves print of targets and days: 确保208名贫困人口产业项目全覆盖. A number in one of these says
   * what the plan wants, though a hidden count may be the same, and everybody has read it there.
   */
  printed?: readonly string[];
}
