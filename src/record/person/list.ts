import type { Masked } from './masked.ts';

/** One person of a consultation list, as the public may see them. */
export interface Person {
  /** The line of the file on which the row begins, counted from 1. */
  line: number;
  /** 序号: unique within the list. */
  no: number;
  name: Masked;
  /** 家庭人口. */
  people: number | undefined;
  address: Masked | undefined;
  phone: Masked | undefined;
  /** 事由, in which names of the list are masked. */
  reason: Masked | undefined;
}
