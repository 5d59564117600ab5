import type { Disclosure, PublicNotice } from '../../protect/disclosure.ts';
import { nameDay } from '../../record/value/calendar.ts';
import { nameSpan } from '../plan/plans.ts';
import { kindOf } from './groups.ts';

const validity: Record<PublicNotice['state'], string> = {
  open: '公示中',
  closed: '公示已结束',
  issued: '有效',
  withdrawn: '已撤下',
};

/** The fields that a page of government information bears (索引、发文机关、成文日期、发布日期 …). What is not known is left out. */
export function catalogueOf(
  notice: PublicNotice,
  { rules }: Pick<Disclosure, 'rules'>,
): Array<{ key: string; value: string }> {
  const bases = notice.basis.flatMap((id) => {
    const basis = rules.bases.find((each) => each.id === id);
    return basis ? [`《${basis.name}》${basis.number ? `（${basis.number}）` : ''}`] : [];
  });
  const fields = [
    { key: '索引', value: notice.id },
    { key: '种类', value: kindOf(notice, rules)?.name },
    { key: '发文机关', value: notice.issuer },
    { key: '发文字号', value: notice.number },
    { key: '主送', value: notice.addressee },
    { key: '成文日期', value: nameDay(notice.date) },
    { key: '发布日期', value: nameDay(notice.published) },
    {
      key: '公示时间',
      value: notice.consultation && `${nameSpan(notice.consultation)}，首尾两天都算`,
    },
    { key: '答复期限', value: notice.due && `${nameDay(notice.due)}前` },
    { key: '有效性', value: validity[notice.state] },
    { key: '依据', value: bases.join('、') || undefined },
  ];
  return fields.flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
}
