import type { Place } from '../../record/source/problem.ts';
import { registers } from '../registers.ts';
import { entry, meant } from './entry.ts';
import { nameKey } from './key-names.ts';

/** MB4xx: what the record names, and what stands for what. */
export const references = {
  'repeated-id': entry<{ what: string; id: string; first: Place }>({
    code: 'MB401',
    severity: 'error',
    title: '编号重复',
    message: ({ what, id, first }) => `${what}“${id}”重复了，第一次在 ${first.file} 第${first.line}行。`,
    fix: () => '是两样东西的，请给其中一个换一个没有用过的编号或名称；是同一样写了两次的，请只留一个。',
  }),
  'no-such': entry<{
    what: string;
    id: string;
    nearest: string | undefined;
    candidates?: string[];
    /** Ids of the register that nothing names: one of them may be this one, renamed. */
    unnamed?: string[];
    /** How often it stands in the file; told at the first place. */
    places?: number;
  }>({
    code: 'MB402',
    severity: 'error',
    title: '找不到所指的内容',
    message: ({ what, id, places = 1 }) =>
      `找不到${what}“${id}”。${places > 1 ? `这个文件里有${places}处写的是它，这是第一处。` : ''}`,
    fix: ({ what, id, nearest, candidates = [], unnamed = [] }) => {
      const where = registers[what]?.words ?? '相应的文件';
      if (candidates.length > 0)
        return `写法相近的有 ${candidates.join('、')}，如果是，请改过来；都不是的，请先在 ${where} 里登记。`;
      // More than a few are not about this one.
      if (unnamed.length > 0 && unnamed.length <= 3)
        return `${where} 里的 ${unnamed.join('、')} 没有人用，可能是“${id}”改了名：如果是，请把两边改成一样；不是的，请核对写法，或先在 ${where} 里登记。`;
      return nearest === undefined
        ? `请核对写法；没有写错的，请先在 ${where} 里登记。`
        : `${meant(nearest)}如果是，请改过来；如果不是，请先在 ${where} 里登记。`;
    },
  }),
  'area-outside': entry<{
    code: string;
    name: string;
    level: string;
    parent: string;
    above: string | undefined;
    meant: string | undefined;
  }>({
    code: 'MB403',
    severity: 'error',
    title: '地区的上下级对不上',
    message: ({ name, level, parent, above }) => {
      const must = level === '县' ? '县没有上级' : `${level === '乡' ? '乡镇的上级是县' : '村的上级是乡镇'}`;
      if (parent === '') return `${name}没有填上级代码；${must}。`;
      if (above === undefined) return `${name}的上级代码“${parent}”不在这张名单里；${must}。`;
      return `${name}的级别是${level}，上级填的是${above}；${must}。`;
    },
    fix: ({ level, meant: right }) => {
      if (right !== undefined)
        return `按${level === '乡' ? '乡镇' : '村'}的代码，上级是 ${right}，请核对后改正。`;
      return level === '县'
        ? '县的上级代码请空着；如果不是县，请改“级别”。'
        : '请核对上级代码；名单里没有它的上级的，请先加上一行。';
    },
  }),
  'joined-names': entry<{ what: string; parts: string[]; inTable: boolean }>({
    code: 'MB410',
    severity: 'error',
    title: '几个名称写在了一起',
    message: ({ what, parts }) => `这里是${parts.length}个${what}，写成了一个，程序找不到。`,
    fix: ({ parts, inTable }) =>
      inTable ? '一格只填一个；另外的请另起一行。' : `请分开写，中间用英文逗号：[${parts.join(', ')}]`,
  }),
  'area-level-code': entry<{ code: string; name: string; level: string; byCode: string }>({
    code: 'MB411',
    severity: 'error',
    title: '代码和级别对不上',
    message: ({ code, name, level, byCode }) =>
      `${name}的级别是${level}，可是按规定，代码“${code}”是${byCode}一级的（县的后六位是 000000，乡镇的后三位是 000，村的后三位不是 000）。`,
    fix: () => '请从民政部门或统计部门的代码表里核对代码；代码没有错的，请改“级别”。',
  }),
  'area-not-nested': entry<{
    code: string;
    name: string;
    above: string;
    begins: string;
    meant: string | undefined;
  }>({
    code: 'MB412',
    severity: 'error',
    title: '代码和上级的代码对不上',
    message: ({ code, name, above, begins }) =>
      `${name}的上级是${above}，代码应以 ${begins} 开头，现在是“${code}”。对不上，数就会加到别的地方。`,
    fix: ({ meant: right, above }) =>
      right === undefined
        ? `请核对代码有没有打错；上级不是${above}的，请改上级代码。代码和上级都没有错的（例如撤并、代管），请在“说明”列（没有就加一列）里写明。`
        : `按代码它的上级是 ${right}：是它的，请改上级代码；代码打错的，改正代码。代码没有错、确实归${above}管的（例如撤并、代管），都不要改，请在“说明”列（没有就加一列）里写明。`,
  }),
  'no-register': entry<{ what: string; where: string }>({
    code: 'MB413',
    severity: 'error',
    title: '名单里一条也没有',
    message: ({ what, where }) =>
      `这里写了${what}，可是 ${where} 里一条也没有登记，这个文件里的${what}都对不上。`,
    fix: ({ where }) => `请看 ${where} 是不是漏放了，或是空的；补上以后再检查。`,
  }),
  'circular-units': entry<{ name: string; by: string }>({
    code: 'MB414',
    severity: 'error',
    title: '单位的关系绕成了圈',
    message: ({ name, by }) => `“${name}”的${by}，一个一个找下去，又回到了它自己。`,
    fix: ({ by }) =>
      by === '成员'
        ? '请从 members 里去掉绕回来的那一个。'
        : '请改正 succeeds：写的是它接替的、以前的那个单位。',
  }),
  'validity-reversed': entry<{ name: string; from: string; to: string }>({
    code: 'MB416',
    severity: 'error',
    title: '有效期反了',
    message: ({ name, from, to }) => `“${name}”从 ${from} 起，到 ${to} 止，先后反了。`,
    fix: () => '请核对 from（起）和 to（止），特别是年份。',
  }),
  'alias-out-of-use': entry<{
    by: string;
    on: string;
    name: string;
    from: string | undefined;
    to: string | undefined;
    now: string;
  }>({
    code: 'MB420',
    severity: 'warning',
    title: '单位名称当时不用',
    message: ({ by, on, name, from, to }) => {
      const span =
        from === undefined
          ? `用到 ${to} 为止`
          : to === undefined
            ? `从 ${from} 才开始用`
            : `从 ${from} 用到 ${to}`;
      return `${by}（${on}）写的是“${name}”，这个名称${span}，当时不用。`;
    },
    fix: ({ name, now }) =>
      `请核对年份；现用的名称是“${now}”。当时确实这样写的，请在 organizations 里改“${name}”的起止日期。`,
  }),
  'retired-unit': entry<{ by: string; on: string; name: string; retired: string; successor: string }>({
    code: 'MB421',
    severity: 'warning',
    title: '单位已经撤销',
    message: ({ by, on, name, retired, successor }) =>
      `${by}（${on}）写的是“${name}”，它到 ${retired} 就撤销了，工作由“${successor}”接着做。群众按它找不到人。`,
    fix: ({ successor }) =>
      `请改成“${successor}”。原文确实这样印的，不要改，在 tasks.yaml 的 contradictions 里登记一条。`,
  }),
  'dataset-of-nothing': entry<{ path: string; nearest: string | undefined }>({
    code: 'MB422',
    severity: 'warning',
    title: '说明的文件不存在',
    message: ({ path }) => `datasets.yaml 说明了“${path}”的来源，可是没有这样的文件或文件夹。`,
    fix: ({ nearest }) => `${meant(nearest)}请改正 path；文件已经不用的，请删去这一项。`,
  }),
  'citation-differs': entry<{ title: string; registered: string }>({
    code: 'MB424',
    severity: 'warning',
    title: '同一份文件，文号不一样',
    message: ({ title, registered }, value) =>
      `方案引用“${title}”，文号写的是“${value ?? ''}”，rules.yaml 里登记的是“${registered}”。`,
    fix: () => '请对照原文件核对，改正错的一处；方案原文印错的，在 contradictions 里登记一条。',
  }),
  'repeated-row': entry<{ what: string; first: Place }>({
    code: 'MB405',
    severity: 'error',
    title: '同一件事报了两行',
    message: ({ what, first }) => `${what}只能有一行，第${first.line}行已经报过。`,
    fix: ({ first }) => `请核对第${first.line}行和这一行，删去多余的一行。`,
  }),
  circular: entry<{ what: string; id: string }>({
    code: 'MB406',
    severity: 'error',
    title: '上下级绕成了圈',
    message: ({ what, id }) => `${what}“${id}”的上级，一级一级往上找，又回到了它自己。`,
    fix: ({ what }) => `请改正 parent；最上面一级的${what}不写 parent。`,
  }),
  'not-public': entry<{ title: string }>({
    code: 'MB407',
    severity: 'error',
    title: '不予公开的内容',
    message: ({ title }) => `“${title}”写的是不予公开，可是资料文件夹里的内容都会放到网上。`,
    fix: () => '请把这份方案和它的进展移出资料文件夹；如果已经可以公开，请改正这一项。',
  }),
  'bad-folder': entry<{ plan: string; hint: string | undefined }>({
    code: 'MB409',
    severity: 'error',
    wholeFile: true,
    title: '报告期文件夹的名称不对',
    message: ({ plan }, value) =>
      `文件夹“progress/${plan}/${value ?? ''}”的名称应是报告期，现在认不出是哪一期。`,
    fix: ({ hint }) =>
      `请把文件夹改名${hint === undefined ? '为 2022-06（月）、2022-Q2（季）、2022-H1（半年）或 2022（年）这样' : `为“${hint}”`}。`,
  }),
  'same-document': entry<{ title: string; first: string }>({
    code: 'MB425',
    severity: 'warning',
    wholeFile: true,
    title: '同一份公文有两个文件',
    message: ({ title, first }) =>
      `这一份“${title}”和 ${first} 的标题、日期、地区和正文都一样，网站上会出现两次。`,
    fix: () => '多半是复制时留下的，请删去其中一个文件；确是两份的，请改正标题或正文。',
  }),
  'site-owes': entry<{ missing: Array<{ name: string; key: string }> }>({
    code: 'MB426',
    severity: 'warning',
    wholeFile: true,
    title: '网站的标识没有填全',
    message: ({ missing }) =>
      `政府网站每页下面要有的，还缺${missing.length}样：${missing.map(({ name }) => name).join('、')}。页面上会写“待填”，程序不替您编。`,
    fix: ({ missing }) =>
      `请在 site.yaml 里填上 ${missing.map(({ key }) => key).join('、')}；还没有办下来的，先空着，不影响发布。`,
  }),
  'origin-leads-nowhere': entry<Record<never, never>>({
    code: 'MB427',
    severity: 'warning',
    title: '网址还没有定',
    message: (_, value) =>
      `网址（origin）还是“${value ?? ''}”，世上没有这个网址。每张打印件的二维码印的都是它，扫了打不开；贴出去的纸改不了。`,
    fix: () =>
      '请在 site.yaml 的 origin 里写上网站真正的网址，例如 https://www.example.gov.cn。没有定下来以前，npm run release 不公开。',
  }),
  'blank-contact': entry<{ key: string }>({
    code: 'MB428',
    severity: 'warning',
    title: '联系办法没有填',
    message: ({ key }) =>
      `contact 里的${nameKey(key)}还写着“待填”，网页和打印件上就照样写“待填”，群众有事不知道找谁。`,
    fix: ({ key }) =>
      `请在 site.yaml 里填上${key === 'hours' || key === 'mail' ? '，没有的删去这一行' : ''}。`,
  }),
};
