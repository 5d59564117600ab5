import { entry, type Severity } from './entry.ts';

/** MB670–MB679: reasons for which warnings may stand (`ticks.yaml`). */
export const ticks = {
  'tick-of-other': entry<{ severity: Severity; title: string }>({
    code: 'MB670',
    severity: 'error',
    title: '只有提醒可以写理由放行',
    message: ({ severity, title }, value) =>
      severity === 'error'
        ? `${value ?? ''}“${title}”是错误，不是提醒：写了理由也不能发布，一定要改好。`
        : `${value ?? ''}“${title}”只是说明，不挡发布，用不着写理由。`,
    fix: ({ severity }) =>
      severity === 'error'
        ? '请照提示改好那个错误，再删去 ticks.yaml 里这一条。'
        : '请删去 ticks.yaml 里这一条。',
  }),
  'tick-unknown': entry<Record<never, never>>({
    code: 'MB671',
    severity: 'error',
    title: '没有这个编号的提醒',
    message: (_, value) => `程序里没有编号是“${value ?? ''}”的提醒，这一条理由不知道说的是什么。`,
    fix: () =>
      '请照 npm run desk 列出的编号改正；或者删去这一条，用 npm run tick -- 序号 "理由" 重新写，编号由程序填。',
  }),
  'tick-ahead': entry<{ today: string }>({
    code: 'MB672',
    severity: 'error',
    title: '理由的日期还没有到',
    message: ({ today }, value) =>
      `这一条理由写的日期是${value ?? ''}，晚于今天（${today}）。理由哪天写的要记得准，以后查起来才作数。`,
    fix: () => '请把 on 改成写理由的那一天。',
  }),
};
