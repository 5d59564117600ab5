import type { Official } from '../record/official/schema.ts';
import { nameDay } from '../record/value/calendar.ts';
import type { Block, PublishedDocument, Sheet } from './block.ts';
import { numberHeadings } from './number-headings.ts';
import { plainText, text } from './text.ts';

/** What the record tells of an issued official document beside its text. */
interface Particulars {
  official: Official;
  issuer: string;
  number?: string | undefined;
  addressee?: string | undefined;
  /** 成文日期, YYYY-MM-DD. */
  date: string;
}

/** A text that belongs to a document: what stands below a heading of the first level. */
interface Annex {
  name: string;
  blocks: Block[];
}

const sheets: Record<Official['form'], Sheet> = { 文件: 'official', 信函: 'letter', 纪要: 'minutes' };

const sameName = (one: string, other: string): boolean => one.replace(/\s/g, '') === other.replace(/\s/g, '');

/** The text itself, and behind it what stands below each heading of the first level. */
function splitAnnexes(blocks: readonly Block[]): { main: Block[]; annexes: Annex[] } {
  const main: Block[] = [];
  const annexes: Annex[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) annexes.push({ name: block.text, blocks: [] });
    else (annexes.at(-1)?.blocks ?? main).push(block);
  }
  return { main, annexes };
}

/** Items of a list as paragraphs, numbered 1. where they were counted: official texts have no hanging lists (7.3.3). */
function unlist(block: Block): Block[] {
  if (block.kind !== 'list') return [block];
  return block.items.map((item, at) => ({
    kind: 'paragraph',
    content: block.ordered ? [text(`${at + 1}.`), ...item] : item,
  }));
}

/** A text as official documents have it: levels numbered, lists as paragraphs, nothing set larger than the text. */
const dressText = (blocks: readonly Block[]): Block[] => numberHeadings(blocks.flatMap(unlist));

function composeMasthead({ official, number }: Particulars): Block {
  const { mark, joint, signers, urgency } = official;
  const shared = mark.endsWith('文件') ? '文件' : '';
  const several = joint.length > 0;
  return {
    kind: 'masthead',
    mark: several ? shared : mark,
    ...(several ? { issuers: [mark.slice(0, mark.length - shared.length), ...joint] } : {}),
    ...(number === undefined ? {} : { number }),
    ...(signers.length > 0 ? { signers } : {}),
    ...(urgency === undefined ? {} : { urgency }),
  };
}

/** Minutes bear neither unit nor seal (10.3). */
function composeSignature({ official, issuer, date }: Particulars): Block[] {
  if (official.form === '纪要') return [];
  const { joint, seal } = official;
  return [
    {
      kind: 'signature',
      unit: issuer,
      ...(joint.length > 0 ? { joint } : {}),
      date: nameDay(date),
      seal,
    },
  ];
}

/** 附件 in their order, each on a new page; those with wide tables on pages that lie across. */
function composeAnnexes({ attachments }: Official, annexes: readonly Annex[]): Block[] {
  const named = annexes.map(({ name, blocks }) => {
    const at = attachments.findIndex((each) => sameName(each.name, name));
    return { at, name, blocks, across: attachments[at]?.across ?? false };
  });
  let across = false;
  const composed = named.flatMap((annex): Block[] => {
    const turn: Block[] = annex.across === across ? [] : [{ kind: 'turn', across: annex.across }];
    across = annex.across;
    const number = attachments.length > 1 && annex.at >= 0 ? { number: annex.at + 1 } : {};
    return [...turn, { kind: 'annex', ...number, title: annex.name }, ...dressText(annex.blocks)];
  });
  return across ? [...composed, { kind: 'turn', across: false }] : composed;
}

/** A letter's imprint has neither office nor date (10.1). */
function composeImprint({ form, imprint }: Official): Block[] {
  if (!imprint) return [];
  const { copies, office, date } = imprint;
  if (form === '信函') return copies.length > 0 ? [{ kind: 'imprint', copies }] : [];
  return [
    {
      kind: 'imprint',
      copies,
      ...(office === undefined ? {} : { office }),
      ...(date === undefined ? {} : { date: nameDay(date) }),
    },
  ];
}

/**
 * An issued official document of its particulars and its text, in the order of GB/T 9704-2012: 版头, 主送机关, text, 附件说明,
 * signature, 附注, annexes, 版记. `closing` are paragraphs behind the text, such as whom to ask.
 */
export function composeOfficial(
  particulars: Particulars,
  body: readonly Block[],
  closing: readonly Block[] = [],
): Pick<PublishedDocument, 'sheet' | 'blocks'> {
  const { official, addressee } = particulars;
  const { main, annexes } = splitAnnexes(body);
  const to = addressee ?? official.addressee;
  const names = official.attachments.map(({ name }) => name);
  const blocks: Block[] = [
    composeMasthead(particulars),
    ...(to === undefined ? [] : [addressTo(to)]),
    ...dressText(main),
    ...closing,
    ...(names.length > 0 ? [{ kind: 'attachments' as const, names }] : []),
    ...official.attendance.map(({ role, units }): Block => ({ kind: 'attendance', role, names: units })),
    ...composeSignature(particulars),
    ...(official.remark === undefined ? [] : [{ kind: 'remark' as const, text: official.remark }]),
    ...composeAnnexes(official, annexes),
    ...composeImprint(official),
  ];
  return { sheet: sheets[official.form], blocks: blocks.filter((block) => !isEmpty(block)) };
}

const addressTo = (addressee: string): Block => ({
  kind: 'paragraph',
  content: [text(`${addressee.replace(/[：:]$/, '')}：`)],
  role: 'addressee',
});

const isEmpty = (block: Block): boolean =>
  block.kind === 'paragraph' && plainText(block.content).trim() === '';
