import { entry } from './entry.ts';
import { planDuties } from './plan-duties.ts';
import { doubt } from './plan-entry.ts';
import { planTimes } from './plan-times.ts';

const facts = {
  'issue-unknown': doubt<{ missing: string[]; inferred: string[] }>({
    code: 'MB830',
    as: 'lost-text',
    title: '发文的基本情况不全',
    message: ({ inferred, missing }) =>
      `这份方案${[
        ...(missing.length > 0 ? [`没有${missing.join('、')}`] : []),
        ...(inferred.length > 0 ? [`${inferred.join('、')}是推断的`] : []),
      ].join('，')}。上级来查先看这几样，缺了就说不清是谁、什么时候发的。`,
    fix: () => '请从原件或发文登记簿上查到后补上。',
  }),
  'carrier-unknown': doubt<{ genre: string }>({
    code: 'MB831',
    as: 'lost-text',
    title: '印发通知没有标题',
    message: ({ genre }) => `印发这份方案的${genre}没有标题，别人按标题查不到原件。`,
    fix: ({ genre }) => `请从原件上查到${genre}的标题，写到 carrier 的 title。`,
  }),
  'no-period': doubt<Record<never, never>>({
    code: 'MB832',
    as: 'unmeasured',
    title: '方案没有起止时间',
    message: () => '不知道这份方案从哪天管到哪天，哪些报表该交、哪些事到期就没法判断。',
    fix: () =>
      '请写明 period，例如 { start: 2022-01-01, end: 2022-12-31 }；能从内容推断的，用 inferred 和 reason 写明理由。',
  }),
  'other-title': doubt<{ where: string; title: string }>({
    code: 'MB833',
    as: 'name',
    title: '方案有两个名称',
    message: ({ title, where }, value) =>
      `方案的标题是《${title}》，${where}里却叫“${value ?? ''}”，读的人会当成两件事。`,
    fix: () => '请对照原件，改正抄错的一处。',
  }),
  'genre-differs': doubt<{ genre: string }>({
    code: 'MB834',
    as: 'genre',
    title: '文种前后不一',
    message: ({ genre }, value) =>
      `文种登记的是“${genre}”，原文却有“${value ?? ''}”，可能前面另有一份文件没有录进来。`,
    fix: () => '请找一找原件；确有印发的通知的，补上 carrier。',
  }),
};

const targets = {
  'threshold-unknown': doubt<{ owner: string }>({
    code: 'MB858',
    as: 'unmeasured',
    title: '目标没有数',
    message: ({ owner }, value) =>
      `${owner}的目标“${value ?? ''}”没有写达到多少，也没有写和什么比，完没完成没法判断。`,
    fix: () => '请对照原文补上 value 或 reference。',
  }),
  'comparator-uneven': doubt<{ full: string }>({
    code: 'MB859',
    as: 'number',
    title: '同一指标有的写“以上”，有的没写',
    message: ({ full }, value) =>
      `同一个指标，一处写“${full}”，另一处写“${value ?? ''}”，没有比较的字眼，不知道是正好还是至少。`,
    fix: () => '请对照原文核对这几处的 text 和 comparator。',
  }),
  'hardness-mixed': doubt<{ words: string[] }>({
    code: 'MB860',
    as: 'term',
    title: '一句话里又是力争又是确保',
    message: ({ words }, value) =>
      `“${value ?? ''}”里同时有“${words.join('”和“')}”，不知道是必须做到还是尽力去做。`,
    fix: () => '是两件事的，请拆成两条，各写各的 hardness。',
  }),
  'hardness-differs': doubt<{ word: string; given: string; right: string; text: string }>({
    code: 'MB861',
    as: 'term',
    title: '口气和原文的不同',
    message: ({ given, text, word }) =>
      `原文“${text}”用的是“${word}”，登记的却是“${given}”，做到没做到会判错。`,
    fix: ({ right }) => `请改成 hardness: ${right}。`,
  }),
  'zero-with-exception': doubt<{ text: string }>({
    code: 'MB862',
    as: 'scope',
    title: '清零的目标带着例外',
    message: ({ text }, value) =>
      `目标“${text}”要求是0，又写了例外（${value ?? ''}），有一例也不能直接判没做到。`,
    fix: () => '请对照原文核对 exception；不能按0来判的，写上 unscorable 说明理由。',
  }),
  'number-differs': doubt<{ text: string; printed: number; unit: string }>({
    code: 'MB863',
    as: 'number',
    title: '登记的数和原文的不同',
    message: ({ printed, text, unit }, value) =>
      `原文“${text}”里的数是${printed}${unit}，登记的却是${value ?? ''}${unit}。`,
    fix: ({ printed }) => `请对照原文；录错的，改成 value: ${printed}。`,
  }),
  'unit-differs': doubt<{ text: string; usual: string; number: number }>({
    code: 'MB865',
    as: 'number',
    title: '单位和同类的不同',
    message: ({ number, text, usual }, value) =>
      `“${text}”的单位是“${value ?? ''}”，同一项任务里另外${number}个同类的数都是“${usual}”，差一个字就差许多倍。`,
    fix: ({ usual }) => `请对照原文；录错的，改成 unit: ${usual}。`,
  }),
  'measures-differ': doubt<{ own: string; other: string; a: string; b: string }>({
    code: 'MB866',
    as: 'term',
    title: '比较的两个数不是一种数',
    message: ({ a, b, other, own }) =>
      `“${own}”要和“${other}”比，一个是“${a}”，一个是“${b}”，算法不同，不能直接比。`,
    fix: () => '请对照原文核对 indicator 和 reference。',
  }),
};

/** MB830–MB869: what is doubtful in a plan itself, and the register of such places. */
export const plan = {
  ...facts,
  ...planTimes,
  ...planDuties,
  ...targets,
  'register-untrue': entry<{ title: string }>({
    code: 'MB868',
    severity: 'warning',
    title: '登记的存疑之处没有查到',
    message: ({ title }, value) =>
      `存疑之处“${title}”写着由 ${value ?? ''} 查出，这次检查却没有在它说的地方查到，网站上会写错是怎样发现的。`,
    fix: ({ title }, value) =>
      `如果毛病已经改好，请删去“${title}”这一条；是人看出来的，从 codes 里删去 ${value ?? ''}；查到的在别处的，改 tasks 或 sections。`,
  }),
};
