import type { Site } from '../record/site/schema.ts';

/** A link that a record may have left out. */
export interface OwedLink {
  name: string;
  url: string | undefined;
}

/** The five parts of 政府信息公开 on the portal (国办公开办函〔2019〕61号), each with its address where the record gives one. */
export function listDisclosureLinks({ portal }: Site): OwedLink[] {
  const given = portal?.disclosure;
  return [
    { name: '政府信息公开指南', url: given?.guide },
    { name: '政府信息公开制度', url: given?.rules },
    { name: '法定主动公开内容', url: given?.content },
    { name: '政府信息公开年报', url: given?.report },
    { name: '依申请公开', url: given?.request },
  ];
}
