import type { Check } from './evidence.ts';
import { checkMonitoring } from './ledger/check-monitoring.ts';
import { checkRectification } from './ledger/check-rectification.ts';
import { checkMoney } from './money/check-money.ts';
import { checkNotices } from './notice/check-notices.ts';
import { checkPersons } from './notice/check-persons.ts';
import { checkOfficial } from './official/check-official.ts';
import { checkPersonal } from './personal/check-personal.ts';
import { checkPlan } from './plan/check-plan.ts';
import { checkAsOf } from './progress/check-as-of.ts';
import { checkCopies } from './progress/check-copies.ts';
import { checkFalls } from './progress/check-falls.ts';
import { checkMissingIndicators, checkNotAsked } from './progress/check-missing-indicators.ts';
import { checkMissingTasks } from './progress/check-missing-tasks.ts';
import { checkPeriods } from './progress/check-periods.ts';
import { checkPlausibility } from './progress/check-plausibility.ts';
import { checkReportDays } from './progress/check-report-days.ts';
import { checkRows } from './progress/check-rows.ts';
import { checkSumOf } from './progress/check-sum-of.ts';
import { checkSums } from './progress/check-sums.ts';
import { checkPlanProgress } from './progress/check-targets.ts';
import { checkTaskCourses } from './progress/check-task-course.ts';
import { checkUnits } from './progress/check-units.ts';
import { checkAreas } from './references/check-areas.ts';
import { checkDatasets } from './references/check-datasets.ts';
import { checkDocuments } from './references/check-documents.ts';
import { checkForms } from './references/check-forms.ts';
import { checkIdentity } from './references/check-identity.ts';
import { checkNamesInTime } from './references/check-names-in-time.ts';
import { checkOrganizations, checkPlans } from './references/check-references.ts';
import { checkRegisters, checkUnitCircles } from './references/check-registers.ts';
import { checkSameDocuments } from './references/check-same-documents.ts';
import { checkSite } from './references/check-site.ts';
import { checkTables } from './references/check-tables.ts';
import { checkUnitSlips } from './references/check-unit-slips.ts';
import { checkUnsound } from './references/check-unsound.ts';
import { checkLost } from './text/check-lost.ts';
import { checkTags } from './text/check-tags.ts';
import { checkTexts } from './text/check-texts.ts';
import { checkWording } from './wording/check-wording.ts';

/** Every check that is made, each with what it is about in a word. */
export const checks: Array<{ step: string; check: Check }> = [
  { step: '编号', check: checkIdentity },
  { step: '网站', check: checkSite },
  { step: '方案', check: checkPlans },
  { step: '方案内容', check: checkPlan },
  { step: '单位', check: checkOrganizations },
  { step: '表格', check: checkTables },
  { step: '每一行', check: checkRows },
  { step: '数字的单位', check: checkUnits },
  { step: '报送日期', check: checkReportDays },
  { step: '网站的日期', check: checkAsOf },
  { step: '报告期', check: checkPeriods },
  { step: '合计', check: checkSums },
  { step: '分项', check: checkSumOf },
  { step: '累计数', check: checkFalls },
  { step: '任务的进展', check: checkTaskCourses },
  { step: '照抄', check: checkCopies },
  { step: '漏报的指标', check: checkMissingIndicators },
  { step: '中心村', check: checkNotAsked },
  { step: '漏报的任务', check: checkMissingTasks },
  { step: '目标', check: checkPlanProgress },
  { step: '反常的数', check: checkPlausibility },
  { step: '资金', check: checkMoney },
  { step: '整改台账', check: checkRectification },
  { step: '监测对象', check: checkMonitoring },
  { step: '正文', check: checkTexts },
  { step: '标签', check: checkTags },
  { step: '正文里的内容', check: checkLost },
  { step: '没有读全的文件', check: checkUnsound },
  { step: '空白表', check: checkForms },
  { step: '公示公告和报告', check: checkNotices },
  { step: '公示名单', check: checkPersons },
  { step: '正式公文', check: checkOfficial },
  { step: '文字', check: checkWording },
  { step: '个人信息', check: checkPersonal },
  { step: '地区', check: checkAreas },
  { step: '名词和规定', check: checkRegisters },
  { step: '单位的成员', check: checkUnitCircles },
  { step: '单位的名称', check: checkUnitSlips },
  { step: '改名和撤销的单位', check: checkNamesInTime },
  { step: '文号', check: checkDocuments },
  { step: '重复的公文', check: checkSameDocuments },
  { step: '数据来源', check: checkDatasets },
];
