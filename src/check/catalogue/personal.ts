import { type Entry, entry } from './entry.ts';

/** What was found, in words; `shown` is masked. */
interface Facts {
  kind: string;
  shown: string;
  mend: string;
}

/**
 * 个人信息保护法第六条: as little as the purpose needs. The law and what may be cited of it stand in the register of bases;
 * the words here say what it means for a clerk.
 */
const law = '公开只限于必要的最小范围（个人信息保护法第六条）';

function refuse(code: string, title: string, why: string): Entry<Facts> {
  return entry<Facts>({
    code,
    severity: 'error',
    title,
    message: ({ kind, shown }) => `这里有${kind}“${shown}”（已遮盖）。${why}${law}。`,
    fix: ({ mend }) => `${mend}确属可以公开的，在 allowances.yaml 里写明理由和日期。`,
  });
}

/** MB95x, MB960–MB962: personal data in the record, and what is allowed of it. */
export const personal = {
  'personal-certificate': refuse('MB950', '证件号码', '凭它能认出一个人，还能冒用身份；'),
  'personal-phone': refuse('MB951', '个人的电话号码', '它会招来骚扰和诈骗；'),
  'personal-account': refuse('MB952', '个人的卡号、账号', '金融账户是敏感个人信息；'),
  'personal-address': refuse('MB953', '比村还细的住址', '写到门牌、小组，就等于指出了是哪一户；'),
  'personal-name': refuse('MB954', '姓名和个人情况写在一起', '谁家困难、谁有病、谁信访，是他自己的事；'),
  'personal-minor': refuse('MB955', '未成年人的姓名', '不满十四岁的人的信息，样样都是敏感个人信息；'),
  'personal-birth': refuse('MB956', '出生日期', '知道哪天出生，就能在村里认出是谁；'),
  'personal-other': refuse('MB957', '车牌、账号等个人信息', '凭它能找到一个人；'),
  'personal-in-remark': entry<Facts>({
    code: 'MB958',
    severity: 'warning',
    title: '注释里有个人信息',
    message: ({ kind, shown }) =>
      `这里的注释里有${kind}“${shown}”（已遮盖）。注释不会上网，可是这个文件会在人手里传来传去。`,
    fix: () => '请把它从注释里删去。',
  }),
  'personal-in-file-name': entry<Facts>({
    code: 'MB959',
    severity: 'error',
    title: '文件名里有个人信息',
    wholeFile: true,
    message: ({ kind, shown }) =>
      `文件名或文件夹名里有${kind}“${shown}”（已遮盖）。文件名会成为网址的一部分，人人都看得见。`,
    fix: () => '请给文件换一个名字，例如“乡镇-事项-序号”，不要用人名和号码。',
  }),
  'personal-allowed': entry<{
    kind: string;
    shown: string;
    reason: string;
    on: string;
    by: string | undefined;
  }>({
    code: 'MB960',
    severity: 'info',
    title: '写明了理由、准许公开的个人信息',
    message: ({ kind, shown, reason, on, by }) =>
      `准许公开${kind}“${shown}”：${reason}（${by === undefined ? '' : `${by}，`}${on}）。`,
    fix: () => '不再需要公开的，请从资料里和 allowances.yaml 里一起删去。',
  }),
  'allowance-unused': entry<{
    file: string;
    kind: string;
    shown: string;
    isKind: boolean;
    kinds: string[];
  }>({
    code: 'MB961',
    severity: 'warning',
    title: '用不上的准许',
    message: ({ file, kind, shown, isKind }) =>
      isKind
        ? `这一条准许“${file}”里的${kind}“${shown}”，可是那里没有了。`
        : `这一条的种类写的是“${kind}”，没有这个种类，什么也准许不了。`,
    fix: ({ isKind, kinds }) =>
      isKind
        ? '请删去这一条；写错了文件名或遮盖后的样子的，照检查结果里的写法改。'
        : `种类只能是：${kinds.join('、')}。`,
  }),
  'allowance-ambiguous': entry<{ kind: string; shown: string; values: number; entries: number }>({
    code: 'MB962',
    severity: 'error',
    title: '分不清准许的是哪一个',
    message: ({ kind, shown, values, entries }) =>
      `这个文件里有${values}个不同的${kind}，遮盖以后都是“${shown}”，准许却只写了${entries}条，不知道准许的是哪一个，所以一个也没有放行。`,
    fix: () => '请把不该公开的删去；都可以公开的，一个写一条，各写各的理由。',
  }),
};
