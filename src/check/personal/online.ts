import type { Detect, Hit } from './view.ts';

const mail = /(?<![\w.+-])([A-Za-z0-9][\w.+-]{1,40})@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,6})/g;
/** Mail that anybody can have. Offices' own stand in their field, and at their own addresses. */
const free =
  /^(?:(?:vip\.)?(?:qq|163|126|139|189|188|wo|sina|sohu|21cn|tom|yeah|foxmail|aliyun|gmail|hotmail|outlook|yahoo|icloud|live|msn)\.(?:com|net|cn|com\.cn))$/i;
const wechat =
  /(?:微\s?信(?:号|名|账号|帐号|ID)?|wechat|weixin|加\s?v|vx|v信)(?:号码?)?[:：为是\s]{1,3}([A-Za-z][\w-]{5,19}|[1-9]\d{5,11})|(?:微信号|微信账号|加(?:我)?微信|vx)([A-Za-z][\w-]{5,19}|\d{6,11})/gi;
const qq = /(?:(?<![A-Za-z])QQ|扣扣|企鹅)(?:号码?|账号)?[:：为是\s]{0,3}([1-9]\d{4,10})(?!\d)/gi;
const publicAccount = /公众号?|小程序|服务号|订阅号|视频号|群|平台|企业/;

/** Mail addresses and chat accounts of persons. */
export const findOnline: Detect = (view) => {
  const hits: Hit[] = [];
  const { plain } = view;
  if (plain.includes('@')) {
    for (const found of plain.matchAll(mail)) {
      const [text, local = '', host = ''] = found;
      const [start, end] = [found.index, found.index + text.length];
      const isOwn = /本人|个人/.test(view.labelBefore(start)) || /^\d{5,11}$/.test(local);
      if (/\.gov\.cn$/i.test(host) || !(view.isNamed(start, end, 20) || (free.test(host) && isOwn))) continue;
      hits.push({ kind: 'email-of-person', start, end, shown: `${'＊'.repeat(local.length)}@${host}` });
    }
  }
  if (!/微|wechat|weixin|v|q|扣|企鹅/i.test(plain)) return hits;
  for (const pattern of [wechat, qq]) {
    for (const found of plain.matchAll(pattern)) {
      const account = found[1] ?? found[2] ?? '';
      const start = found.index + found[0].length - account.length;
      if (publicAccount.test(plain.slice(Math.max(0, found.index - 4), start))) continue;
      hits.push({
        kind: 'chat-account',
        start,
        end: start + account.length,
        shown: '＊'.repeat(account.length),
      });
    }
  }
  return hits;
};
