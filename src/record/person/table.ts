import type { CellType } from '../source/cell-type.ts';
import { count, people, words } from '../source/cell-type.ts';
import { defineTable, may, must } from '../source/table.ts';

/** A type whose faults say only what should stand in the cell: those of other tables quote what does. */
function quiet<T>({ schema, expected, read }: CellType<T>): CellType<T> {
  return {
    schema,
    expected,
    read: (text) => {
      const reading = read(text);
      if ('fault' in reading) return { fault: { kind: 'bad-cell', facts: { expected } } };
      return 'nothing' in reading ? { nothing: true, notes: [] } : { value: reading.value };
    },
  };
}

/** Cells of this type hold a person's data: `mask` says which, and they leave the reader masked only. */
function personal<Mask extends 'name' | 'phone' | 'address'>(mask: Mask, expected: string) {
  return { type: { ...quiet(words), expected }, person: mask };
}

const name = personal('name', '姓名，照实填，公开时自动隐去一部分');
const phone = personal('phone', '手机或座机号码，公开时自动隐去一部分');
const address = personal('address', '住址，公开时只到乡镇（街道）');

/**
 * `consultations/<notice>.csv`: whom a consultation is about. The columns are those that offices' lists have and a reader
 * of the list needs; numbers of papers and of accounts are no columns and never were needed to publish a list.
 */
export const personTable = defineTable('persons', {
  no: may(
    '序号',
    quiet(count),
    '和张贴的名单一致，用来分清隐去以后看起来同名的人；不填或有重复的，按行的先后编',
  ),
  name: { ...must('姓名', name.type, '户主或本人姓名；公开的是“张＊三”这样的写法'), person: name.person },
  people: may('家庭人口', quiet(people), '全家几口人'),
  address: { ...may('住址', address.type, '公开时只到乡镇（街道）'), person: address.person },
  phone: {
    ...may('电话', phone.type, '公开的是“138****1234”这样的写法，座机只留区号；用不着就不要填'),
    person: phone.person,
  },
  reason: may('事由', quiet(words), '为什么列入名单，例如岗位名称；会公开，不写病情、收入和别人的姓名'),
  note: may('备注', quiet(words), '只供核对，不公开；证件号、银行卡号也不能填'),
});
