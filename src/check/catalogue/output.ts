import { entry } from './entry.ts';

/** The files in which the same was found, beside the one that is named. */
interface Also {
  elsewhere: number;
  /** The first few of them. */
  files: string[];
}

/**
 * MB967 to MB969: what is found in the files that were made, before they are published (`src/inspect/`). The record is
 * sound where these come up, so no folder of bad data can bring them about: `tests/inspect/` does.
 */
export const output = {
  'personal-in-output': entry<{ where: string; name: string; mend: string; shown: string } & Also>({
    code: 'MB967',
    severity: 'error',
    wholeFile: true,
    title: '生成的文件里有个人信息',
    message: ({ where, name, shown, elsewhere, files }) =>
      `${where}有${name}（${shown}）。${alsoIn(elsewhere, files)}公开出去就收不回来，所以没有发布。`,
    fix: ({ mend }) =>
      `请在资料里找到它：${mend}单位公开的联系方式请写在规定的栏目里；确实该公开的，请在 allowances.yaml 里写明理由和日期。`,
  }),
  'hidden-in-output': entry<{ where: string; name: string; area: string; period: string } & Also>({
    code: 'MB968',
    severity: 'error',
    wholeFile: true,
    title: '生成的文件里有不公开的数',
    message: ({ where, name, area, period, elsewhere, files }) =>
      `${where}写出了${area}${period}的“${name}”，这个数太小或能被推算出来，已定为不公开。${alsoIn(elsewhere, files)}`,
    fix: () =>
      '多半是写在了正文、说明或图片的文字里：请删去这个数，改用 <Value /> 等标签带出，该不公开的就不会印出来。',
  }),
  'unreadable-output': entry<{ why: 'unknown-type' | 'broken' | 'locked' }>({
    code: 'MB969',
    severity: 'error',
    wholeFile: true,
    title: '生成的文件里有读不了的',
    message: ({ why }) => `${reasons[why]}不知道里面有没有个人信息，所以没有发布。`,
    fix: ({ why }) =>
      why === 'unknown-type'
        ? '不需要的请移走；要公开的，请换成网页、PDF、CSV、JSON、文本、PNG 或 JPEG。'
        : '请打开看看是不是坏了、设了密码，换成能打开的；是程序自己生成的，请告诉维护人员。',
  }),
};

const reasons = {
  'unknown-type': '不认识这种文件，看不到里面的内容。',
  broken: '这个文件坏了，或内容和后缀对不上，读不出来。',
  locked: '这个文件设了密码，读不出来。',
};

function alsoIn(elsewhere: number, files: string[]): string {
  if (elsewhere === 0) return '';
  return `同样的内容还在另外${elsewhere}个文件里（${files.join('、')}${elsewhere > files.length ? '等' : ''}）。`;
}
