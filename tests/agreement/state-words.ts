/** The words that design §8 gives to states, apart from those of the pages: what is wrong there is not wrong here. */
const words: Record<string, Record<string, string>> = {
  task: {
    done: '已完成',
    ongoing: '进行中',
    behind: '滞后',
    overdue: '逾期',
    unreported: '未报',
    'not-applicable': '不适用',
    ahead: '未到时间',
  },
  target: {
    met: '已达到',
    'on-track': '推进中',
    behind: '滞后',
    missed: '未达到',
    'not-reported': '未报',
    'not-scorable': '不评定',
    ahead: '未到时间',
  },
  notice: {
    open: '正在公示',
    closed: '公示期满',
    settled: '已有结果',
    withdrawn: '已撤下',
    issued: '已公布',
  },
  reply: { waiting: '待答复', answered: '已答复', 'answered-late': '逾期后答复', overdue: '逾期未答复' },
  ledger: { closed: '已销号', 'closed-late': '逾期后销号', open: '整改中', overdue: '逾期未销号' },
  plan: { ahead: '还没开始', running: '正在执行', ended: '期限已满' },
  project: { 未开工: '未开工', 建设中: '建设中', 已完工: '已完工', 已验收: '已验收' },
};

/** The word for a state of the data. */
export const wordState = (of: string, state: string): string => words[of]?.[state] ?? state;

/** An expression for a state's sign and word; the word is its group. */
export function matchState(of: string, flags = 'du'): RegExp {
  // The longer first: 逾期未销号 before 逾期.
  const all = Object.values(words[of] ?? {}).sort((a, b) => b.length - a.length);
  return new RegExp(`[●◐▲✕○–■](${all.join('|')})`, flags);
}
