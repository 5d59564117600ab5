import { stringify } from 'yaml';

/** What an office answered before its record is begun. */
export interface StartWish {
  /** Full name of the county: 幸福县. */
  county: string;
  /** Its 12-digit code. */
  code: string;
  publisher: string;
  name: string;
  origin: string;
  phone: string;
  address: string;
  hours: string;
}

const quote = (text: string) => JSON.stringify(text);

/** `site.yaml` of a new record. What an office has to add is named, none of it is invented. */
export function writeSite({ county, publisher, name, origin, phone, address, hours }: StartWish): string {
  return `# 网站设置。改动后运行 npm run check 检查。
name: ${quote(name)}
description: ${quote(`${county}的工作方案、任务、进展、项目和资金，一处公开，处处同数。`)}
# 主办单位
publisher: ${quote(publisher)}
# 网站的网址，二维码和分享图用；还没有定下来的先这样，公开以前改好
origin: ${quote(origin)}
# 网站放在哪个路径下面，例如 /xxgk/
base: /
# 数据截至哪一天。不写就是生成的那一天；要固定下来，写成 asOf: 2023-01-31
# 政府网站页脚要的标识，办下来一样填一样，没有的显示“待填”：
# identity:
#   siteCode: "9901000001"
#   icp: 备案号
#   police: 备案号
#   operator: 承办单位
contact:
  phone: ${quote(phone)}
  address: ${quote(address)}
  hours: ${quote(hours)}
privacy:
  # 小于这个数的户数、人数不公开，可以写 3 到 10
  threshold: 5
`;
}

/** `areas.csv` of a new record: the county; townships and villages are the office's to fill in. */
export function countyRow({ county, code }: StartWish) {
  return { code, name: county, level: '县' as const, kind: /(县|区|市|旗)$/.exec(county)?.[1] };
}

/** `organizations.yaml`: who publishes, and the group that stands for all townships. */
export function writeOrganizations({ publisher, code }: StartWish): string {
  const units = [
    { id: 'publisher', name: publisher, kind: 'government', area: code },
    { id: 'townships', name: '各乡镇', kind: 'group', area: code, membersAreAreas: 'township' },
  ];
  return `# 单位名单。方案里出现的单位，名称照原文登记；改过名的写在 aliases 里。
# kind：department（部门）、party（党委）、mass（群团）、company（企业）、township（乡镇）、leading-group（领导小组）、
#       group（各乡镇、各部门这样的统称）、government（政府）、other（其他）
# 例如：
# - id: nyncj
#   name: 县农业农村局
#   kind: department
#   area: "${code}"
#   phone: 办公电话
${stringify(units, { lineWidth: 0 })}`;
}

/** `indicators.yaml`: none yet, and how to write one. */
export const emptyIndicators = `# 指标名单。要报的数一个一项，例如：
# - id: safe-water
#   name: 脱贫人口安全饮水率
#   plain: 每一百个脱贫人口里，有多少人喝上了安全的水。
#   unit: "%"
#   direction: up
#   adds: ratio
#   numerator: 喝上安全水的人数
#   denominator: 总人数
#   sensitivity: people
#   lowestLevel: township
[]
`;

/** `datasets.yaml`: where the list of places is from, and how to tell of what comes. */
export const firstDatasets = `# 每个有数字的文件从哪里来、是不是真实数据。
- path: areas.csv
  title: 县、乡镇、村名单
  synthetic: false
  source: 民政部门公布的行政区划
# 有了进展、项目、台账、监测户数以后，把下面的照着加上（去掉前面的 #）：
# - { path: progress, title: 任务进展和指标, synthetic: false, source: 各单位报送 }
# - { path: projects, title: 项目、资金、资产和收益, synthetic: false, source: 县农业农村局 }
# - { path: rectification, title: 问题整改台账, synthetic: false, source: 县农业农村局 }
# - { path: monitoring, title: 监测对象统计, synthetic: false, source: 县农业农村局 }
`;
