import { parse } from 'yaml';
import { isTemplatePlace, placesIn, type TemplatePlace } from '../../record/template/places.ts';
import { Refusal } from '../renewal.ts';

/** What stands in the places of a template; a place that a notice has nothing for is undefined. */
export type Filling = Partial<Record<TemplatePlace, string | undefined>>;

/** A template as it lies in a file. */
export interface Template {
  file: string;
  text: string;
}

/** What a template gives: the words of the front matter and the text below it. */
export interface Filled {
  front: Record<string, unknown>;
  body: string;
}

/** What to add to the command for a place that it has nothing for. */
const wanted: Filling = {
  项目名称: '请用 --project 写上项目编号。',
  项目表: '请用 --project 写上项目编号。',
  原公示: '请用 --follows 写上是哪一份公示的结果。',
  原公示截止日期: '请用 --follows 写上是哪一份公示的结果。',
  报告期: '请用 --period 写上报告期，例如 --period 2022-12。',
  方案年度: '请用 --plan 写上方案的编号。',
  办结日期: '请用 --end 写上要求哪天前办完，例如 --end 2022-12-20。',
};

/**
 * A template with its places filled in. Throws a Refusal that names the line for a place that nobody knows, or that this
 * notice has nothing for: a blank is never made in silence.
 */
export function fillTemplate({ file, text }: Template, filling: Filling): Filled {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (const { name, offset } of placesIn(plain)) {
    const line = plain.slice(0, offset).split('\n').length;
    if (!isTemplatePlace(name))
      throw new Refusal(
        `样本 ${file} 第${line}行的“{{${name}}}”不认识。运行 npm run check 看看能填什么，再改样本。`,
      );
    if (filling[name] === undefined)
      throw new Refusal(
        `样本 ${file} 第${line}行要填“${name}”，这一份没有。${wanted[name] ?? '请把样本里的这一处删去。'}`,
      );
  }
  const filled = plain.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, name: TemplatePlace) => filling[name] ?? '');
  const parts = /^\s*---[ \t]*\n([\s\S]*?)\n---[ \t]*\n?([\s\S]*)$/.exec(filled);
  if (!parts) throw new Refusal(`样本 ${file} 开头要有两行“---”，中间写 title 和 summary。`);
  const front = readFront(parts[1] ?? '', file);
  return { front, body: (parts[2] ?? '').trim() };
}

function readFront(text: string, file: string): Record<string, unknown> {
  let front: unknown;
  try {
    front = parse(text);
  } catch {
    throw new Refusal(`样本 ${file} 两行“---”中间的写法不对。标题里有冒号、方括号的，两边加英文双引号。`);
  }
  if (
    typeof front === 'object' &&
    front !== null &&
    !Array.isArray(front) &&
    'title' in front &&
    'summary' in front
  )
    return { ...front };
  throw new Refusal(`样本 ${file} 两行“---”中间要有 title（标题）和 summary（摘要）。`);
}
