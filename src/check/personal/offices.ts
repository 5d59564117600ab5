const roles =
  '书记|主任|局长|[县区市镇乡村处科所站股]长|站长|院长|校长|园长|行长|组长|队长|社长|会长|部长|秘书长?|主席|委员|常委|科员|干部|负责人|责任人|联系人|经办人|承办人|编制人?|审核人?|审批人?|签发人?|批准人?|记录人?|填表人?|制表人?|校对|发言人|网格员|专干|会计|出纳|文书|队员|代表人?|法人|律师|记者|作者|医生|护士|教师|老师|班主任|民警|法官|检察官|技术员|工程师|监理|经理|董事长?|理事长?|监事长?';

/** A role of office right before a name: whoever is named so is named for the office, and that is public. */
export const officeBefore = new RegExp(
  `(?:(?:${roles})(?:（[^）]*）|\\([^)]*\\))?|同志)[:：、\\s]{0,2}(?:由|是|为)?$`,
);

/** A role of office right behind a name, in brackets perhaps, or a mode of address for officials. */
export const officeAfter = new RegExp(
  `^(?:同志)?(?:[，,\\s]|[（(]?(?:任|兼任|担任)?[\\u4e00-\\u9fff]{0,2}?)(?:${roles})`,
);

/** Words of offices: an address or a telephone beside one of them is the office's. */
export const officeWords =
  /政府|办事处|委员会|村委|居委|党委|支部|[局处所站院厅部科](?![\u4e00-\u9fff]{0,2}(?:家|户))|中心|办公室|服务大厅|大厅|大楼|学校|小学|中学|幼儿园|医院|卫生室|公司|合作社|协会|银行|信用社|窗口|信箱|邮编|邮政编码|接待室|单位/;
