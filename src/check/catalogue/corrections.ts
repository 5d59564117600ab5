import { entry, meant } from './entry.ts';

/** MB630 to MB632: corrections of what was published. */
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
};
