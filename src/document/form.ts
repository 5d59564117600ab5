import type { Disclosure } from '../protect/disclosure.ts';
import type { Form, FormField, FormPart } from '../record/form/schema.ts';
import type { Block, Cell, Column, PublishedDocument, Table } from './block.ts';
import { paths, pdfPaths } from './paths.ts';
import { text } from './text.ts';

/** Kinds of field that ask for something of a person: filled in, such a form is for work only. */
const personal = new Set<FormField['kind']>(['name', 'phone', 'address']);

/** A day to be filled in by hand. */
const blankDay = '　　　年　　月　　日';

/** A blank form to print and fill in by hand. It holds no figures: the same on every day of the record. */
export function composeForm(disclosure: Disclosure, form: Form): PublishedDocument {
  return {
    id: `form-${form.id}`,
    kind: 'form',
    title: form.title,
    subtitle: sayAsked(disclosure, form),
    publisher: disclosure.site.publisher,
    date: disclosure.asOf,
    path: paths.form(form.id),
    pdf: pdfPaths.form(form.id),
    sheet: 'form',
    paper: { size: 'A4', across: form.across },
    synthetic: false,
    blocks: [
      ...form.parts.flatMap(composePart),
      ...(form.signatures.length > 0 ? [{ kind: 'posting' as const, slots: form.signatures }] : []),
      ...composeHow(form),
      ...composeCaution(form),
    ],
  };
}

/**
 * Which tasks of which plans ask for it: 枣庄高新区冲刺六月行动方案第3项. Where a plan counts anew in each section, a number
 * names several tasks, and the task's title stands instead.
 */
export function sayAsked({ plans, tree }: Disclosure, form: Form): string {
  const named = form.asked.map(({ plan: id, tasks }) => {
    const plan = plans.find((each) => each.plan.id === id)?.plan;
    if (!plan) return id;
    const place = tree.byCode.get(plan.area)?.name ?? '';
    const name = plan.short.startsWith(place) ? plan.short : `${place}${plan.short}`;
    const own = plan.tasks.filter((task) => tasks.includes(task.id));
    const isUnique = own.every(({ no }) => plan.tasks.filter((task) => task.no === no).length === 1);
    if (own.length === 0) return name;
    if (isUnique) return `${name}第${own.map(({ no }) => no).join('、')}项`;
    return `${name}${own.map(({ title }) => `“${title}”`).join('')}`;
  });
  return `照${named.join('、')}的要求填写`;
}

/** Whether what is written into it tells of persons. */
export function asksForPersons(form: Form): boolean {
  return form.parts.some((part) => [...(part.fields ?? []), ...(part.columns ?? [])].some(isPersonal));
}

function isPersonal(field: FormField): boolean {
  return personal.has(field.kind);
}

function composePart(part: FormPart): Block[] {
  const heading: Block[] = part.title === undefined ? [] : [{ kind: 'heading', level: 2, text: part.title }];
  const note: Block[] =
    part.note === undefined ? [] : [{ kind: 'paragraph', content: [text(part.note)], role: 'note' }];
  const table =
    part.columns === undefined ? layFields(part.fields ?? []) : layLedger(part.columns, part.rows ?? 1);
  return [...heading, table, ...note];
}

/** Label and answer side by side, two pairs in a row; what needs a sentence or many boxes has the row to itself. */
function layFields(fields: readonly FormField[]): Table {
  const rows: Cell[][] = [];
  let open: Cell[] | undefined;
  const close = () => {
    const answer = open?.[1];
    if (answer) answer.columns = 3;
    open = undefined;
  };
  for (const field of fields) {
    const label: Cell = { content: [text(nameField(field))], header: true };
    if (needsRow(field)) {
      close();
      rows.push([label, { ...answerOf(field), columns: 3 }]);
    } else if (open) {
      open.push(label, answerOf(field));
      open = undefined;
    } else {
      open = [label, answerOf(field)];
      rows.push(open);
    }
  }
  close();
  const columns: Column[] = [2, 3, 2, 3].map((weight) => ({ title: '', weight }));
  return { kind: 'table', caption: '', columns, rows, form: true };
}

/** More boxes than find room in half a row. */
function needsRow({ kind, options, wide }: FormField): boolean {
  return wide || (kind === 'choice' && [...(options ?? []).join('　□')].length > 11);
}

function answerOf({ kind, options, wide }: FormField): Cell {
  if (kind === 'choice')
    return { content: [text((options ?? []).map((each) => `□${each}`).join('　'))], blank: true };
  if (kind === 'date') return { content: [text(blankDay)], blank: true };
  // A sentence or two by hand takes three lines.
  return { content: wide ? [text('\n\n')] : [], blank: true };
}

/** A unit stands with the label: what is written by hand is a bare number. */
function nameField({ label, unit }: FormField): string {
  return unit === undefined ? label : `${label}（${unit}）`;
}

/** Numbered rows to be filled in, with the boxes of a choice printed in each. */
function layLedger(fields: readonly FormField[], count: number): Table {
  const columns: Column[] = [
    { title: '序号', weight: 1, align: 'center' },
    ...fields.map((field) => ({ title: nameField(field), weight: field.weight ?? 2 })),
  ];
  const rows = Array.from({ length: count }, (_, at): Cell[] => [
    { content: [text(String(at + 1))], header: true },
    ...fields.map((field) => ({
      content:
        field.kind === 'choice' ? [text((field.options ?? []).map((each) => `□${each}`).join('\n'))] : [],
      blank: true,
    })),
  ]);
  return { kind: 'table', caption: '', columns, rows, form: true };
}

function composeHow({ how }: Form): Block[] {
  if (how.length === 0) return [];
  const sentences = how.map((each, at) => (how.length > 1 ? `${at + 1}. ${each}` : each)).join('');
  return [{ kind: 'paragraph', content: [text(`怎么填：${sentences}`)], role: 'note' }];
}

function composeCaution(form: Form): Block[] {
  if (!asksForPersons(form)) return [];
  const posting = form.posted === 'household' ? '只照方案的要求贴在本户家里，不得在别处张贴' : '不得张贴';
  const words = `填写后含个人信息，只供工作使用，${posting}，不得上网。`;
  return [{ kind: 'paragraph', content: [text(words, true)] }];
}
