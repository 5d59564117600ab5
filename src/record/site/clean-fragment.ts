import sax from 'sax';
import { escapeMarkup } from '../value/escape-markup.ts';

/** A piece of HTML that may be shown, or what is wrong with it, in words and by line of the piece. */
export type CleanFragment = { html: string } | { wrong: string };

/** Elements of text and lists, with the attributes that each may have. Everything else is refused, not taken out in silence. */
const allowed: Record<string, readonly string[]> = {
  p: [],
  div: [],
  span: [],
  strong: [],
  em: [],
  b: [],
  i: [],
  small: [],
  br: [],
  hr: [],
  ul: [],
  ol: [],
  li: [],
  dl: [],
  dt: [],
  dd: [],
  a: ['href', 'title', 'rel', 'target'],
};

/** Attributes that every element may have; of those left out `class` and `id` are dropped, for they would meet ours. */
const common = ['lang', 'title', 'aria-label'];
const dropped = ['class', 'id', 'rel', 'target'];

/**
 * Reads a piece of a portal's header or footer and writes it anew from what is allowed: text, lists and links to http,
 * https, tel or mailto. Scripts, styles, pictures, frames, events and unclosed elements are refused with the line on which
 * they stand: nothing of a portal's page may run here or be loaded from outside.
 */
export function cleanFragment(given: string): CleanFragment {
  if (/<(?:!doctype|html|head|body)\b/i.test(given)) return { wrong: '是整张网页，只要其中的一段' };
  const parser = sax.parser(true);
  const out: string[] = [];
  let wrong: string | undefined;
  const refuse = (what: string) => {
    wrong ??= `第${parser.line + 1}行${what}`;
  };
  parser.onerror = () => {
    refuse('的标签没有成对，或者写错了（每个标签都要关上，<br> 写成 <br/>）');
    parser.error = null as unknown as Error;
  };
  parser.onopentag = ({ attributes, name: written }) => {
    const name = written.toLowerCase();
    if (name === root) return;
    const own = allowed[name];
    if (!own) return refuse(`有不能用的标签 <${name}>`);
    const kept = Object.entries(attributes).flatMap(([as, value]) => {
      const attribute = as.toLowerCase();
      const text = String(value);
      if (attribute === 'href' && own.includes('href')) {
        if (/^(https?:\/\/|tel:|mailto:)/i.test(text)) return [` href="${escapeMarkup(text)}"`];
        refuse(`的链接“${text}”要写完整的网址，以 https:// 或 http:// 开头`);
        return [];
      }
      if (common.includes(attribute)) return [` ${attribute}="${escapeMarkup(text)}"`];
      if (!dropped.includes(attribute)) refuse(`有不能用的属性 ${attribute}`);
      return [];
    });
    out.push(`<${name}${kept.join('')}${isVoid(name) ? ' /' : ''}>`);
  };
  parser.onclosetag = (written) => {
    const name = written.toLowerCase();
    if (name !== root && !isVoid(name)) out.push(`</${name}>`);
  };
  parser.ontext = (text) => out.push(escapeMarkup(text));
  parser.oncdata = () => refuse('有不能用的写法 <![CDATA[');
  parser.onprocessinginstruction = () => refuse('有不能用的写法 <?');
  // The piece begins on the line of its own root, so that lines count from 1.
  parser.write(`<${root}>${given}</${root}>`).close();
  return wrong === undefined ? { html: out.join('').trim() } : { wrong };
}

const root = 'fragment';
const isVoid = (name: string) => name === 'br' || name === 'hr';
