import type { Disclosure } from '../../protect/disclosure.ts';
import type { PublicRecord } from '../../record/record.ts';

/** What the desk is laid from: the record for what is not public yet (drafts, who has not reported), else the disclosure. */
export interface DeskView {
  record: PublicRecord;
  disclosure: Disclosure;
}
