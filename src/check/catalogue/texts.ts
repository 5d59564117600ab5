import { componentGrammar } from '../../record/report/components.ts';
import { entry } from './entry.ts';

/** MB5xx: the words of authored texts, and the components in them. */
export const texts = {
  'unknown-component': entry<{ name: string; nearest: string | undefined }>({
    code: 'MB501',
    severity: 'error',
    title: '不认识的标签',
    message: ({ name }) => `正文里的标签 <${name}> 不认识，不知道这里要放什么数或者什么表。`,
    fix: ({ nearest }) =>
      nearest === undefined
        ? `请删去，或者改成规定的标签：${Object.keys(componentGrammar).join('、')}。`
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
