import { componentGrammar } from '../../record/report/components.ts';
import { entry } from './entry.ts';

/** MB5xx: the words of authored texts, and the components in them. */
export const texts = {
  'unknown-component': entry<{ name: string; nearest: string | undefined; allowed: string[] }>({
    code: 'MB501',
    severity: 'error',
    title: '不认识的标签',
    message: ({ name }) => `正文里的标签 <${name}> 不认识，不知道这里要放什么数或者什么表。`,
    fix: ({ allowed, nearest }) =>
      nearest === undefined
        ? `请删去，或者改成规定的标签：${allowed.join('、')}。`
        : `请改成 <${nearest}>，注意大小写。`,
  }),
  'unknown-attribute': entry<{ component: string; name: string; nearest: string | undefined }>({
    code: 'MB502',
    severity: 'error',
    title: '标签里不认识的内容',
    message: ({ component, name }) => `标签 <${component}> 里的“${name}”不认识，它会被当作没有写。`,
    fix: ({ component, nearest }) => {
      if (nearest !== undefined) return `请改成“${nearest}”。`;
      const grammar = componentGrammar[component];
      const allowed = Object.keys({ ...grammar?.required, ...grammar?.optional });
      return allowed.length === 0 ? '请删去这一项。' : `请删去，或者改成可以写的：${allowed.join('、')}。`;
    },
  }),
  'missing-attribute': entry<{ component: string; name: string }>({
    code: 'MB503',
    severity: 'error',
    title: '标签里缺少内容',
    message: ({ component, name }) => `标签 <${component}> 没有写“${name}”，不知道要放哪一个数。`,
    fix: ({ component, name }) => `请写成 <${component} ${name}="编号" />，编号在 indicators 里查。`,
  }),
  'typed-tag': entry<{ name: string; code: boolean }>({
    code: 'MB504',
    severity: 'error',
    title: '标签成了普通文字',
    message: ({ name, code }) =>
      `这里的 ${name} 是想放数或者放表的标签，可是${code ? '写在了反引号（`）里' : '两边不是英文的尖括号'}，会照原样印出来，数和表都没有。`,
    fix: ({ name, code }) =>
      code
        ? `请删去两边的反引号，只留 <${name} … />。`
        : `请用英文的尖括号、等号和双引号重新写：<${name} ${Object.keys(
            componentGrammar[name]?.required ?? {},
          )
            .map((each) => `${each}="编号" `)
            .join('')}/>。`,
  }),
  'lost-in-text': entry<{ what: string; where: string }>({
    code: 'MB506',
    severity: 'error',
    title: '这里的内容印不出来',
    message: ({ what, where }) =>
      `${what}${where === '' ? '' : `放在${where}里，`}在网页和 PDF 上都不会有，群众看不到。`,
    fix: ({ what, where }) => {
      if (where !== '') return `请把${what}移出来，单独写一段，上下各空一行。`;
      if (what === '图片') return '请删去图片，把图上的意思写成文字；要贴的图另外张贴。';
      if (what === '脚注') return '请把脚注的内容写进正文，可以放在括号里。';
      return '请把中间的文字移到标签外面，标签写成 <… /> 一个。';
    },
  }),
  'unit-twice': entry<{ unit: string }>({
    code: 'MB505',
    severity: 'warning',
    title: '单位写了两遍',
    message: ({ unit }) =>
      `<Value … /> 带出来的数后面已经有“${unit}”，这里又写了一遍，会印成“${unit}${unit}”。`,
    fix: ({ unit }) => `请删去标签后面的“${unit}”。`,
  }),
  'no-glyph': entry<{
    character: string;
    codePoint: string;
    /** The document that could not be printed, or the words around. */
    document?: string | undefined;
    around?: string | undefined;
  }>({
    code: 'MB601',
    severity: 'error',
    title: '字体里没有这个字',
    message: ({ character, codePoint, document, around }) => {
      const where =
        around !== undefined ? `“${around}”里` : document !== undefined ? `“${document}”里` : '这里';
      return isHidden(character)
        ? `${where}有一个看不见的符号（${codePoint}），多半是从网页或聊天软件里复制来的，所有字体里都没有，印不出来。`
        : `${where}的“${character}”（${codePoint}）在所有字体里都没有，印不出来。`;
    },
    fix: ({ character }) => {
      if (isHidden(character)) return '请把这一处前后的几个字删掉，重新打一遍。';
      if (/[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u.test(character))
        return '这是某台电脑上自造的字或者特殊字体里的符号，别的电脑上没有。请换成标准的字，或者用文字说明。';
      if (/\p{Extended_Pictographic}/u.test(character))
        return '表情和图形符号印不出来，请删去，或者改成文字。';
      return '请核对这个字是否写对；确需使用的（例如地名用字），请把含有这个字的字体文件放进资料文件夹的 fonts 文件夹。';
    },
  }),
};

/** True for a sign that shows nothing: a zero-width space, a mark of direction, a joiner. */
function isHidden(character: string): boolean {
  return /\p{Cf}|\p{Z}|\p{Mn}/u.test(character);
}
