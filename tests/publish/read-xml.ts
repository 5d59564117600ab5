import sax from 'sax';

/** An element of XML as it was read: its name, attributes, own text and children. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

/** Reads XML with a strict parser; throws where it is not well-formed. */
export function readXml(xml: string): XmlElement {
  const parser = sax.parser(true);
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ attributes, name }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  const take = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.ontext = take;
  parser.oncdata = take;
  parser.onclosetag = () => open.pop();
  parser.write(xml).close();
  const [first] = root.children;
  if (!first) throw new Error('no element');
  return first;
}

/** Children of a name. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the only child of a name; throws where there is none or more than one. */
export function only(element: XmlElement, name: string): string {
  const [first, ...others] = all(element, name);
  if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} of ${name}`);
  return first.text;
}
