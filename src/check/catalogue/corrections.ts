import { entry, meant } from './entry.ts';
import { few } from './say.ts';

/** MB630 to MB638: corrections of what was published. */
export const corrections = {
  'correction-of-nothing': entry<{ isKnown: boolean; near: string | undefined }>({
    code: 'MB630',
    severity: 'error',
    title: '更正的不是公开过的文件',
    message: ({ isKnown }, value) =>
      isKnown
        ? `“${value}”公开过，但是没有公开过这里写的这一版。`
        : `没有公开过编号是“${value}”的文件，谈不上更正。`,
    fix: ({ near }) =>
      `${meant(near)}请用 npm run correct 写更正，不要手填；还没有公开过的，直接改资料，把这一条删去。`,
  }),
  'correction-early': entry<{ title: string; published: string }>({
    code: 'MB631',
    severity: 'error',
    title: '更正的日期在公开以前',
    message: ({ published }, value) => `更正的日期是${value}，它要更正的那一版${published}才公开。`,
    fix: () => '请把 date 改成真正更正的那一天。',
  }),
  'correction-repeated': entry<{ id: string }>({
    code: 'MB632',
    severity: 'error',
    title: '更正的编号重复',
    message: ({ id }) => `编号“${id}”前面已经用过了。`,
    fix: () => '请换一个没有用过的编号，例如把最后的数字加1；已经公开的那一条不要动。',
  }),
  'correction-lost': entry<{
    id: string;
    edition: number;
    titles: string[];
    lines: string[];
    isThere: boolean;
  }>({
    code: 'MB633',
    severity: 'error',
    wholeFile: true,
    title: '公开过的更正不见了',
    message: ({ id, edition, titles, isThere }) => {
      const papers = `“${few(titles, 3, '份')}”`;
      return isThere
        ? `第${edition}期公开时，更正“${id}”里有${papers}，现在没有了：更正的记录和旧版本都会从网站上消失。`
        : `第${edition}期公开了更正“${id}”（${papers}），现在没有这一条了：它的网页和旧版本都会从网站上消失。`;
    },
    fix: ({ id, isThere, lines }) =>
      `公开过的更正不能删。请从备份或版本库里恢复 corrections.yaml，里面要有“${id}”这一条，和公开时一样${isThere && lines.length > 0 ? `；documents 下面少了的是：${few(lines, 3, '行')}` : ''}。`,
  }),
  'correction-renamed': entry<{ id: string; edition: number }>({
    code: 'MB634',
    severity: 'error',
    title: '公开过的更正换了编号',
    message: ({ id, edition }, value) =>
      `这一条第${edition}期公开时的编号是“${id}”，现在是“${value}”：以前公开的链接会找不到它。`,
    fix: ({ id }) => `请把编号改回 ${id}。`,
  }),
  'correction-late': entry<{ id: string; edition: number; published: string }>({
    code: 'MB636',
    severity: 'error',
    title: '公开过的更正改了日期',
    message: ({ id, edition, published }, value) =>
      `更正“${id}”第${edition}期（${published}）就公开了，日期现在是${value}：到那一天以前，网站上会找不到它。`,
    fix: ({ published }) => `请改回公开时的日期，不会晚于${published}；记不清的，从备份或版本库里恢复。`,
  }),
  'correction-twice': entry<{ id: string; title: string; first: string }>({
    code: 'MB635',
    severity: 'error',
    title: '同一版更正了两次',
    message: ({ id, title, first }) =>
      `“${title}”（${id}）的这一版，更正“${first}”已经更正过了：一版只能由一条更正换下。`,
    fix: ({ first }) =>
      `更正“${first}”还没有公开的，把两条的话合写在它里面，删去这一条；已经公开了的，删去这一条，再用 npm run correct 记一次，它取的是最后公开的那一版。`,
  }),
  'correction-reused': entry<{
    id: string;
    edition: number;
    title: string | undefined;
    replaced: string | undefined;
  }>({
    code: 'MB637',
    severity: 'error',
    title: '公开过的更正又添了、换了文件',
    message: ({ id, edition, title }, value) =>
      title === undefined
        ? `更正“${id}”第${edition}期就公开了，里面没有“${value}”的这一版：照这样，这一份改了也没有新的更正，读的人看到的是那一次的话和日期。`
        : `更正“${id}”第${edition}期公开时，换下的是“${title}”当时的那一版，现在写的是另一版：当时的旧版本会从网站上消失，这一份再改也没有新的更正。`,
    fix: ({ replaced }, value) =>
      `${replaced === undefined ? `请把“${value}”的这一行从这一条里删去` : `请把 replaces 改回 ${replaced}`}；后来又要更正的，另记一条：运行 npm run correct -- ${value}。`,
  }),
  'kept-withheld': entry<{ id: string; title: string; files: string[] }>({
    code: 'MB638',
    severity: 'warning',
    title: '不再提供的旧版本还留着',
    message: ({ id, title, files }) =>
      `更正“${id}”写了旧版本不再提供，“${title}”的旧版本却还留在资料里：${files.join('、')}。资料交给别人、存进备份，它就跟着出去。`,
    fix: ({ files }) =>
      `请删去 ${files.join('、')}，备份和版本库里的也要删。旧版本其实可以给人看、还没有公开说不提供的，文件留着，删去 withheld 这一行。`,
  }),
};
