import type { Cause, Policy } from '../../protect/account.ts';

/**
 * Why a figure is hidden, as far as the report says it. `zero` and `all` are told as `count` and `rest`, which hold for
 * them too (none is fewer than the threshold): by themselves they would be the hidden number.
 */
export type Reason = Exclude<Cause, 'zero' | 'all'>;

/** The reason of a cause. */
export function reasonOf(cause: Cause): Reason {
  if (cause === 'zero') return 'count';
  return cause === 'all' ? 'rest' : cause;
}

interface ReasonWords {
  /** Before a count of figures: without a number of its own, for 不到5 and 37个 would read as one. */
  brief: string;
  /** In a row of a table. */
  short: string;
  /** For who asks what that means. */
  plain: string;
}

/** Reasons in words, in the order in which they are explained. */
export function reasonWords(threshold: number): Record<Reason, ReasonWords> {
  return {
    count: {
      brief: '数太小',
      short: `数太小，不到${threshold}`,
      plain: `数到的户或人不到${threshold}，写出来，邻里容易想到是哪几家。0也不到${threshold}，这里不分开说。`,
    },
    rest: {
      brief: '剩下的太少',
      short: `剩下的太少，不到${threshold}`,
      plain: `例如100户里有98户已经办了，写出98，就等于说出还有2户没有办。一户不剩的也归在这里。`,
    },
    base: {
      brief: '总数太小',
      short: `总数太小，不超过${threshold}`,
      plain: `应当算的一共不超过${threshold}，不论占多少，说的都是那几家。`,
    },
    dominance: {
      brief: '一两家占了大头',
      short: '一两家占了大头',
      plain: '金额里一两家占了大部分，写出总数，就差不多说出了那一家的数。',
    },
    earlier: {
      brief: '以前没有公开',
      short: '以前没有公开',
      plain: '以前的期里没有公开这个数。现在写出来，就能把以前藏的倒推出来。',
    },
    'less-often': {
      brief: '不单独公开这一期',
      short: '不单独公开这一期',
      plain: '一期一期地写，前后两期一减，就看得出多了哪一户、少了哪一户，所以改为按季度公开。',
    },
    coarser: {
      brief: '只公开全县的数',
      short: '只公开全县的数',
      plain: '乡镇、村的数分开写都不安全，所以只公开全县合计。',
    },
    complementary: {
      brief: '为了护住别的数',
      short: '为了不让别的数被算出来',
      plain: '这个数本身也许不小。但是写出它，用合计一减，旁边不公开的数就出来了。',
    },
  };
}

/** Policies in words. */
export const policyWords: Record<Policy, string> = {
  hide: '隐去个别数',
  bands: '改成区间',
  'less-often': '改为按季度公开',
  coarser: '只公开全县的数',
};

/** An amount of loss: figures wholly lost, with at most one decimal; `—` where it has no end. */
export function writeLoss(loss: number): string {
  if (!Number.isFinite(loss)) return '—';
  return loss > 0 && loss < 0.1 ? '不到0.1' : String(Number(loss.toFixed(1)));
}
