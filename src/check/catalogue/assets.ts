import { entry } from './entry.ts';
import { nameSome } from './some.ts';
import { ifYuan, inNote, type Suspect, sayTwins, tidy } from './sums.ts';

/** MB730–MB759, of them what projects left behind, what that earns and who gets it. */
export const assets = {
  'asset-above-paid': entry<{
    project: string;
    original: number;
    paid: number;
    suspect: Suspect | undefined;
  }>({
    code: 'MB737',
    severity: 'warning',
    title: '资产比花的钱还多',
    message: ({ project, original, paid }) =>
      `“${project}”形成的资产，原值加起来是${original}万元，项目却只拨付了${paid}万元，多出${tidy(original - paid)}万元。`,
    fix: ({ suspect }) =>
      suspect
        ? `${ifYuan(suspect)}请核对后改正。`
        : `请核对“原值（万元）”，并看 projects/disbursements.csv 有没有漏记的拨付；按评估价入账，或还有没付的钱，请在资产的${inNote}写明。`,
  }),
  'distributed-above-income': entry<{
    asset: string;
    year: string;
    income: number;
    /** What was carried over from the years before and is not spent yet. */
    carried: number;
    sum: number;
    suspect: Suspect | undefined;
    twin: number[] | undefined;
  }>({
    code: 'MB738',
    severity: 'error',
    title: '分出去的比收益还多',
    message: ({ asset, year, income, carried, sum }, value) =>
      `“${asset}”${year}的收益是${income}万元${carried > 0 ? `，以前结转下来${carried}万元` : ''}，加上这一笔${value ?? ''}万元，分配了${sum}万元，多出${tidy(sum - income - carried)}万元。`,
    fix: ({ suspect, twin }) =>
      suspect
        ? `${ifYuan(suspect)}请核对后改正。`
        : twin
          ? sayTwins(twin)
          : `请核对这一年的每一笔分配，和 projects/income.csv 里的收益。用了以前结转的钱，照实写在用钱的这一年：以前年度的“结转”漏了登记的，请补上；以前的年度没有登记的，请在这一行的${inNote}写明“用以前结转的钱”。`,
  }),
  'distributed-without-income': entry<{ asset: string; year: string; years: string[] }>({
    code: 'MB739',
    severity: 'error',
    title: '没有收益却有分配',
    message: ({ asset, year }, value) =>
      `“${asset}”${year}分配了${value ?? ''}万元，projects/income.csv 里却没有它这一年的收益。`,
    fix: ({ years }) =>
      `请在 projects/income.csv 补上这一年的收益（没有收益的填0）；用以前结转的钱的，请在这一行的${inNote}写明“用以前结转的钱”；或改正这一行的资产编号、年度${years.length === 0 ? '' : `（登记过收益的年度有${years.join('、')}）`}。`,
  }),
  'income-not-distributed': entry<{ asset: string; year: string }>({
    code: 'MB740',
    severity: 'warning',
    title: '有收益没有写怎么分',
    message: ({ asset, year }, value) =>
      `“${asset}”${year}收益${value ?? ''}万元，projects/distribution.csv 里没有写用到哪里，群众会问钱去了哪里。`,
    fix: () => '请在 projects/distribution.csv 写明用途和金额；还没有分的，用途写“结转”。',
  }),
  'income-left-over': entry<{ asset: string; year: string; sum: number; rest: number }>({
    code: 'MB741',
    severity: 'warning',
    title: '收益没有分完',
    message: ({ asset, year, sum, rest }, value) =>
      `“${asset}”${year}收益${value ?? ''}万元，分配的加起来是${sum}万元，还有${rest}万元没有写去向。`,
    fix: ({ asset, year, rest }) =>
      `请核对；没有分的，请在 projects/distribution.csv 给“${asset}”${year}加一行，用途写“结转”，金额写${rest}。`,
  }),
  'income-too-early': entry<{ asset: string; made: string }>({
    code: 'MB742',
    severity: 'error',
    title: '资产还没有就有收益',
    message: ({ asset, made }, value) => `“${asset}”是${made}形成的，${value ?? ''}还没有它，不会有收益。`,
    fix: () =>
      `请核对这一行的“年度”，和 projects/assets.csv 里的“形成年度”；确实先有收益的，请在${inNote}写明原因。`,
  }),
  'posts-elsewhere': entry<{ use: string; posts: number }>({
    code: 'MB743',
    severity: 'warning',
    title: '岗位数写在了别的用途上',
    message: ({ use, posts }) =>
      `这一行的用途是“${use}”，却写了${posts}个岗位。岗位数只跟“公益岗位”走，写在这里，看的人分不清这笔钱是不是用来设岗位的。`,
    fix: ({ use }) =>
      `钱是用来设岗位的，请把用途改成“公益岗位”；是${use}的，请把“岗位数”空着。两样都有的，请分成两行。`,
  }),
  'household-asset-earns': entry<{ asset: string }>({
    code: 'MB744',
    severity: 'warning',
    title: '到户的资产有集体收益',
    message: ({ asset }, value) =>
      `“${asset}”的类型是到户类，归农户自己，这里却登记了${value ?? ''}万元收益。到户资产的收益是农户的，不在这里公开。`,
    fix: () =>
      `请核对 projects/assets.csv 里的“类型”；确实由集体代管、收益归集体的，请在资产的${inNote}写明。`,
  }),
  'asset-not-registered': entry<{ names: string[] }>({
    code: 'MB749',
    severity: 'warning',
    title: '验收一年多还没有登记资产',
    message: ({ names }) =>
      `项目${nameSome(names)}验收已满一年，projects/assets.csv 里没有它形成的资产，也就不知道归谁、谁来管。`,
    fix: () => `请在 projects/assets.csv 登记资产，填上“项目编号”；没有形成资产的，请在项目的${inNote}写明。`,
  }),
  'title-not-registered': entry<{ names: string[] }>({
    code: 'MB750',
    severity: 'warning',
    title: '资产一年多还没有确权',
    message: ({ names }) =>
      `资产${nameSome(names, '件')}的项目验收已满一年，“确权登记日期”还空着，归谁没有定下来。`,
    fix: () => '已经确权的，请补上“确权登记日期”；没有确权的，请抓紧办，并在资产的“说明”写明原因。',
  }),
  'asset-elsewhere': entry<{ asset: string; there: string; project: string; here: string }>({
    code: 'MB754',
    severity: 'warning',
    title: '资产和项目不在一个地方',
    message: ({ asset, there, project, here }) =>
      `“${asset}”登记在${there}，它的项目“${project}”却在${here}。`,
    fix: () => `请核对“地区代码”和“项目编号”；确实建在别处的，请在${inNote}写明。`,
  }),
  'asset-too-early': entry<{ asset: string; project: string; started: string }>({
    code: 'MB755',
    severity: 'error',
    title: '项目没有开工就有了资产',
    message: ({ asset, project, started }, value) =>
      `“${asset}”的形成年度是${value ?? ''}，它的项目“${project}”${started}才开工。`,
    fix: () =>
      `请核对“形成年度”和“项目编号”，和 projects/projects.csv 里的“实际开工”；资产原来就有，或确实如此的，请在${inNote}写明。`,
  }),
  'asset-far-below-paid': entry<{ project: string; original: number; paid: number }>({
    code: 'MB757',
    severity: 'warning',
    title: '资产比花的钱少得多',
    message: ({ project, original, paid }) =>
      `“${project}”拨付了${paid}万元，形成的资产原值加起来只有${original}万元，不到五分之一。`,
    fix: () =>
      `请核对“原值（万元）”的小数点和单位，看有没有漏登记的资产；钱确实没有形成这么多资产的，请在资产的${inNote}写明。`,
  }),
  'income-twice': entry<{ asset: string; year: string; first: number }>({
    code: 'MB759',
    severity: 'warning',
    title: '一年的收益登记了两行',
    message: ({ asset, year, first }, value) =>
      `“${asset}”${year}的收益，第${first}行已经登记过，这里又有${value ?? ''}万元，加起来会算多。`,
    fix: ({ first }) =>
      `登记重了的，请删去一行；确实分两次到账的，请加在一起，写在第${first}行；退回、亏损另写一行的，请在${inNote}写明。`,
  }),
};
