/** What is known of an indicator beyond its definition, so that invented values look like the thing they measure. */
export interface IndicatorFacts {
  /** First and last value (of a share: 0 to 1; of an amount per place: the amount). */
  from?: number;
  to?: number;
  digits?: number;
  /** The whole of the county, divided among the places: the plan prints it. */
  total?: number;
  /** Usual size of the denominator, or of the amount, of one village; of troubles, how many a place has at first. */
  size?: [number, number];
  /** Reported by these places though its parts cannot be put together. */
  each?: 'village' | 'central-village' | 'township';
  /** Place of the period in which the value jumps from the first to the last. */
  jump?: number;
  /** Worked out from the other tables of the sample. */
  derive?: Derivation;
  note?: string;
}

export type Derivation =
  | 'open-problems'
  | 'closed-share'
  | 'paid-share'
  | 'finished-share'
  | 'not-started'
  | 'solar-to-posts'
  | 'industry-share'
  | 'central-industry-share'
  | 'first-batch-money'
  | 'first-batch-count'
  | 'own-money'
  | 'project-count';

/** Indicators that say in words how things stand have no value to invent. */
export const wordsOnly = new Set(['定性']);

export const indicatorFacts: Partial<Record<string, IndicatorFacts>> = {
  'zz-tuopin-income-growth': { from: 11.6, to: 13.4, digits: 1 },
  'zz-farmer-income-growth': { from: 7.8, to: 8.3, digits: 1 },
  'zz-problem-stock': { derive: 'open-problems' },
  'zz-gongyigang-share': { from: 0.17, to: 0.31, size: [3, 9] },
  'zz-pv-to-posts': { derive: 'solar-to-posts' },
  'zz-fund-reimbursement': { derive: 'paid-share' },
  'zz-crossyear-projects': { derive: 'not-started' },
  'zz-street-staff': { from: 4, to: 6 },
  'zz-village-staff': { from: 1, to: 1, each: 'village' },
  'zz-xiaoshan-coverage': { size: [6, 18] },
  'sq-wnjc-rjsr': { from: 4380, to: 8260 },
  'sq-tph-srzf': { from: 11.2, to: 12.7, digits: 1 },
  'sq-qxnm-srzf': { from: 7.1, to: 7.6, digits: 1 },
  'sq-qsnm-srzf': { from: 7.4, to: 7.9, digits: 1 },
  'sq-tpjc-srzs': { from: 11.5, to: 12.9, digits: 1 },
  'sq-ddnc-kzpsr-zs': { from: 7.2, to: 7.7, digits: 1 },
  'sq-tpjc-jyrs': { size: [24, 70], from: 0.9, to: 1 },
  'sq-cjt-nsr': { each: 'village', from: 3.1, to: 7.4, digits: 1 },
  'sq-bjy-bl': { from: 0.00165, to: 0.0024, size: [900, 2600] },
  'sq-fpcj-xzbl': { from: 0.3, to: 0.12, size: [0, 2] },
  'sq-dk-hszb': { from: 0.38, to: 0.49 },
  'sq-qs-dk-hszb': { from: 45.8, to: 46.9, digits: 1 },
  'sq-fmyq': { from: 0, to: 0 },
  'ms-zdh-shouru': { from: 5480, to: 6730 },
  'ms-chanye-fugai': { total: 208 },
  'ms-chanye-shouyi': { from: 10.2, to: 11.3, digits: 1 },
  'ms-yibao-fugai': { total: 208 },
  'ms-jiating-yisheng': { total: 111 },
  'ms-dibao-tigao': { from: 0, to: 7.2, digits: 1, jump: 4 },
  'ms-tekun-beishu': { from: 1.72, to: 1.85, digits: 2, jump: 4 },
  'ms-yinghua-lu': { size: [2, 6], from: 0.82 },
  'ms-yinshui-anquan': { total: 111, from: 0.78 },
  'ms-lingdao-jincun': { from: 1, to: 5 },
  'ms-canji-hu': { total: 54, from: 0.8 },
  'ms-canji-ren': { total: 109, from: 0.8 },
  'ms-quji-zijin': { derive: 'own-money' },
  'ms-xiangmuku': { derive: 'project-count' },
  'ms-gongzuori-qu': { from: 5, to: 7 },
  'ms-gongzuori-jiedao': { each: 'township', from: 10, to: 13 },
  'ms-weigai-chakan': { size: [0, 1] },
  'ja-ertong-kangfu': { total: 42 },
  'ja-zhengce-luoshi': { size: [30, 90] },
  'ja-chanye-zijin': { derive: 'industry-share' },
  'ja-shequ-gongchang': { each: 'central-village', from: 0, to: 1, note: '示例只虚构了一部分中心村' },
  'ja-shiti-xiangmu': { each: 'central-village', from: 0, to: 2 },
  'ja-wangdian': { total: 80, from: 0.2 },
  'ja-jichu-zijin': { derive: 'first-batch-money' },
  'ja-jichu-xiangmu': { derive: 'first-batch-count' },
  'ja-wangong': { derive: 'finished-share' },
  'ja-bofu': { derive: 'paid-share' },
  'ja-sijiang-sanshuo': { each: 'village', from: 1, to: 2 },
  'ja-cunrong': { size: [1, 1] },
  'ja-wenti': { derive: 'open-problems' },
  'ja-xinfang-luoshi': { size: [1, 5] },
  'ja-xinfang-huiyin': { size: [1, 5] },
  'ja-xinfang-manyi': { size: [1, 5] },
  'ja-zaigang': { each: 'township', from: 20, to: 22 },
  'sl-jzpc-cs': { from: 0, to: 2 },
  'sl-xcsr-ys': { from: 7, to: 8 },
  'sl-xcsr': { from: 11200, to: 12800 },
  'sl-jcfw': { from: 8000, to: 8000 },
  'sl-bfjh-ts': { from: 9, to: 7 },
  'sl-kfcs-xs': { from: 1, to: 1.4, digits: 1 },
  'sl-wg-rs': { size: [18, 60], from: 0.88, to: 1 },
  'sl-rjsr-zf': { from: 7.2, to: 9.6, digits: 1 },
  'sl-xjzj-cybz': { derive: 'central-industry-share' },
  'sl-wdjy-rs': { size: [10, 36], from: 0.8, to: 1 },
  'sl-gygbx-l': { size: [2, 6] },
  'sl-yl-kbd': { size: [1, 1] },
  'sl-zgwc-l': { derive: 'closed-share' },
};
