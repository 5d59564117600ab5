import { arithmetic } from './arithmetic.ts';
import { assets } from './assets.ts';
import { completeness } from './completeness.ts';
import { corrections } from './corrections.ts';
import { editions } from './editions.ts';
import type { Entry } from './entry.ts';
import { files } from './files.ts';
import { form } from './form.ts';
import { ledgers } from './ledgers.ts';
import { money } from './money.ts';
import { notes } from './notes.ts';
import { noticeLife } from './notice-life.ts';
import { notices } from './notices.ts';
import { objections } from './objections.ts';
import { official } from './official.ts';
import { output } from './output.ts';
import { personal } from './personal.ts';
import { persons } from './persons.ts';
import { plan } from './plan.ts';
import { plausibility } from './plausibility.ts';
import { references } from './references.ts';
import { renew } from './renew.ts';
import { tables } from './tables.ts';
import { texts } from './texts.ts';
import { ticks } from './ticks.ts';
import { time } from './time.ts';
import { wording } from './wording.ts';

/** Every diagnostic there is, by kind of finding. Codes are permanent; families have ranges of their own. */
export const catalogue = {
  ...notes,
  ...files,
  ...form,
  ...tables,
  ...references,
  ...texts,
  ...personal,
  ...wording,
  ...arithmetic,
  ...money,
  ...assets,
  ...ledgers,
  ...time,
  ...plan,
  ...notices,
  ...noticeLife,
  ...objections,
  ...persons,
  ...official,
  ...completeness,
  ...plausibility,
  ...corrections,
  ...editions,
  ...renew,
  ...ticks,
  ...output,
};

/** The name of a kind of finding in the code. */
export type Kind = keyof typeof catalogue;

/** What the words of a kind are made of. */
export type FactsOf<K extends Kind> = (typeof catalogue)[K] extends Entry<infer Facts> ? Facts : never;

/** The entry of a kind, for callers that hold findings of all kinds. */
export function entryFor(kind: Kind): Entry<never> {
  return catalogue[kind] as unknown as Entry<never>;
}
