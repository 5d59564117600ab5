/** Where each kind of thing that others name is registered: for the clerk in words, for the check as a pattern of files. */
export const registers: Record<string, { words: string; files: RegExp }> = {
  方案: { words: 'plans 文件夹', files: /^plans\// },
  任务: { words: 'plans/方案/tasks.yaml', files: /^plans\// },
  台账: { words: 'plans/方案/tasks.yaml', files: /^plans\// },
  章节: { words: 'plans/方案/tasks.yaml', files: /^plans\// },
  单位: { words: 'organizations', files: /^organizations/ },
  单位编号: { words: 'organizations', files: /^organizations/ },
  指标: { words: 'indicators', files: /^indicators/ },
  地区代码: { words: 'areas.csv', files: /^areas\.csv/ },
  这个县的地区代码: { words: 'areas.csv', files: /^(areas\.csv|plans\/)/ },
  这个县的乡镇代码: { words: 'areas.csv', files: /^(areas\.csv|plans\/)/ },
  项目编号: { words: 'projects/projects.csv', files: /^projects\/projects\.csv/ },
  资产编号: { words: 'projects/assets.csv', files: /^projects\/assets\.csv/ },
  公示公告种类: { words: 'rules.yaml', files: /^rules\.yaml/ },
  依据: { words: 'rules.yaml', files: /^rules\.yaml/ },
  公示公告: { words: 'notices 文件夹', files: /^notices\// },
  名词: { words: 'terms', files: /^terms/ },
};
