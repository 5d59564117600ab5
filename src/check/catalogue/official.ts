import { entry } from './entry.ts';

/** MB980 to MB989: issued official documents (`official` of notices and reports; GB/T 9704-2012). */
export const official = {
  'official-unnumbered': entry<{ form: string; example: string }>({
    code: 'MB980',
    severity: 'error',
    title: '正式公文没有发文字号',
    message: ({ form }, value) =>
      value === undefined
        ? `${form}格式的公文要有发文字号，现在没有写。没有编号的文件不是正式发出的公文，不能印红头。`
        : `${form}格式的公文要有发文字号，“${value}”里没有年份，不像发文字号（GB/T 9704-2012 第7.2.5条）。`,
    fix: ({ example }) =>
      `请在文件开头写上 number，例如 number: ${example}；还没有编号、没有正式发出的，删去 official 这一段。`,
  }),
  'official-number-year': entry<{ year: string; date: string }>({
    code: 'MB981',
    severity: 'warning',
    title: '发文字号的年份和成文日期不是一年',
    message: ({ year, date }, value) =>
      `发文字号“${value ?? ''}”是${year}年的，成文日期却是${date}。文号按发文的年份编。`,
    fix: () => '请核对 number 里的年份和 date；年底编号、年初才签发的，两处都没有错就不用改。',
  }),
  'official-unsigned': entry<Record<string, never>>({
    code: 'MB982',
    severity: 'error',
    title: '上行文没有签发人',
    message: () => '报给上级的公文（direction: 上行）要在发文字号右边标注签发人，现在没有写。',
    fix: () =>
      '请在 official 里写上 signers: [签发人的姓名]；不是报给上级的，把 direction 改成 下行 或 平行。',
  }),
  'official-signed': entry<{ direction: string }>({
    code: 'MB983',
    severity: 'error',
    title: '不是上行文，却标注了签发人',
    message: ({ direction }) =>
      `签发人只在报给上级的公文上标注，这一份是${direction}文。不该公开的姓名也会因此印出去。`,
    fix: () => '请删去 signers；确实是报给上级的，在 official 里写 direction: 上行。',
  }),
  'foreign-mark': entry<{ issuer: string; right: string }>({
    code: 'MB984',
    severity: 'error',
    title: '红头和发文单位对不上',
    message: ({ issuer }, value) =>
      `红头写的是“${value ?? ''}”，发文单位却是“${issuer}”。用别的单位的红头发文，等于冒用它的名义。`,
    fix: ({ right }) => `请核对 mark 和 issuer。以发文单位为准的，写 mark: ${right}。`,
  }),
  'imprint-early': entry<{ date: string }>({
    code: 'MB985',
    severity: 'error',
    title: '印发日期早于成文日期',
    message: ({ date }, value) =>
      `印发日期是${value ?? ''}，成文日期是${date}：文件还没有签发，不会先印出来。`,
    fix: ({ date }) => `请核对 imprint 里的 date，应当是${date}或以后的一天。`,
  }),
  'form-unfit': entry<{ kind: string; allowed: string[] }>({
    code: 'MB986',
    severity: 'error',
    title: '这一种文件不用这种公文格式',
    message: ({ kind, allowed }, value) =>
      allowed.length === 0
        ? `“${kind}”是张贴给群众看的，不是正式公文，不能印红头。`
        : `“${kind}”不用${value ?? ''}格式。`,
    fix: ({ allowed }) =>
      allowed.length === 0
        ? '请删去 official 这一段。'
        : `请把 form 改成${allowed.join('或')}；种类写错了的，改 kind。`,
  }),
  'attachment-punctuated': entry<{ right: string }>({
    code: 'MB987',
    severity: 'error',
    title: '附件名称后面有标点',
    message: (_, value) => `附件名称“${value ?? ''}”后面不加标点（GB/T 9704-2012 第7.3.4条）。`,
    fix: ({ right }) => `请改成：${right}`,
  }),
  'title-punctuated': entry<{ signs: string }>({
    code: 'MB988',
    severity: 'warning',
    title: '公文标题里有标点',
    message: ({ signs }) => `公文标题除了法规、规章等名称加书名号以外，一般不用标点，这里有“${signs}”。`,
    fix: () => '请把标题改成一句完整的话，例如“××关于××的通报”。',
  }),
  'annex-unlisted': entry<{ names: string[] }>({
    code: 'MB989',
    severity: 'error',
    title: '正文里的附件没有列入附件说明',
    message: (_, value) =>
      `“# ${value ?? ''}”是一级标题，在正式公文里表示附件从这里开始，可是 attachments 里没有这个名称。`,
    fix: ({ names }) =>
      names.length === 0
        ? '请在 official 里加上 attachments，写明附件的名称；不是附件的标题，前面用两个 # 号。'
        : `attachments 里有${names.map((name) => `“${name}”`).join('、')}，请写成一样的；不是附件的标题，前面用两个 # 号。`,
  }),
};
