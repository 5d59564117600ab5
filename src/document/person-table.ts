import type { PublicNotice, PublicPersonList } from '../protect/disclosure.ts';
import { nameDay } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import type { Block, Cell, Column } from './block.ts';
import type { Setting } from './setting.ts';
import { text } from './text.ts';

type PublicPerson = PublicPersonList['persons'][number];

const columns: Array<{ column: Column; of: (person: PublicPerson) => string | undefined }> = [
  { column: { title: '家庭人口', align: 'end' }, of: ({ people }) => people?.toString() },
  { column: { title: '住址' }, of: ({ address }) => address },
  { column: { title: '电话' }, of: ({ phone }) => phone },
  { column: { title: '事由' }, of: ({ reason }) => reason },
];

/**
 * `<PersonTable />`: the list of a consultation while it is open; before and after a sentence in its place. Nothing in
 * other texts, which have no list.
 */
export function composePersonTable({ notice, persons }: Setting): Block[] {
  const consultation = notice?.consultation;
  if (!notice || !consultation) return [];
  if (!persons)
    return [{ kind: 'paragraph', persons: true, content: [text(sayWhen(notice, consultation.start))] }];
  const used = columns.filter(({ of }) => persons.persons.some((person) => of(person) !== undefined));
  const rows = persons.persons.map((person): Cell[] => [
    { content: [text(String(person.no))] },
    { content: [text(person.name)], header: true },
    ...used.map(({ of }): Cell => ({ content: [text(of(person) ?? '')] })),
  ]);
  return [
    {
      kind: 'table',
      persons: true,
      caption: '公示名单',
      columns: [{ title: '序号', align: 'end' }, { title: '姓名' }, ...used.map(({ column }) => column)],
      rows,
      notes: [
        `${countList(persons.persons)}。`,
        `＊是隐去的字。为保护个人，姓名、电话只公开一部分，住址只到乡镇（街道）；写法相同的，用序号分清。`,
        `这张名单公示到${nameDay(consultation.end)}，期满就撤下。`,
      ],
    },
  ];
}

/** 这张名单一共8户，21口人; of a list without sizes of households only how many are on it. */
function countList(persons: readonly PublicPerson[]): string {
  const sizes = persons.flatMap(({ people }) => people ?? []);
  if (sizes.length < persons.length) return `这张名单一共${persons.length}人`;
  return `这张名单一共${persons.length}户，${sizes.reduce((all, size) => all + size, 0)}口人`;
}

function sayWhen({ state }: PublicNotice, start: Day): string {
  if (state === 'issued') return `名单从${nameDay(start)}起在这里公示。`;
  return '名单在公示期满后已从网上撤下。';
}
