import { smallFiles } from '../small-record.ts';

export const rules = (smallFiles['rules.yaml'] ?? '').replace(
  '    requires: [consultation, objection]\n',
  '    requires: [consultation, objection]\n    persons: masked\n    basis: [tiaoli]\n',
);
export const notice = `${smallFiles['notices/n1.mdx'] ?? ''}\n## 名单\n\n<PersonTable />\n`;
const list = `序号,姓名,家庭人口,住址,电话,事由,备注
1,张小𬬮,3,小样县甲镇子村3组12号,13812345678,和欧阳无有一起干保洁,患病多年
2,欧阳无有（已故）,2,乙镇寅村,0374-1234567,护林,
3,买买提·子虚,4,卯村,,保洁,
4,张大𬬮,1,甲镇,,保洁,
`;
/** The small record with a list of persons for its consultation. */
export const changes = { 'rules.yaml': rules, 'notices/n1.mdx': notice, 'consultations/n1.csv': list };
/** What is written in the list and may be seen nowhere. */
export const raw = [
  '张小𬬮',
  '张大𬬮',
  '小𬬮',
  '欧阳无有',
  '无有',
  '买买提',
  '子虚',
  '13812345678',
  '1234567890',
  '0374-1234567',
  '3组',
  '12号',
  '患病',
  '已故',
];
/** What is seen of it while the consultation is open. */
export const shown = ['张＊𬬮', '欧阳＊＊', '买＊＊·子＊＊', '138****5678', '0374-****'];
