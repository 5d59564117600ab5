import sax from 'sax';

/** Told what stands in a text of HTML or XML, in order. Names are in lower case; entities are resolved. */
export interface MarkupListener {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
  comment(text: string): void;
  /** Content of a `<script>` of HTML. */
  script?(text: string): void;
}

// A long text is one text: parted at 64 KB, what stands across the border would be missed.
Object.assign(sax, { MAX_BUFFER_LENGTH: Number.POSITIVE_INFINITY });

/** Reads HTML, XML or SVG as leniently as a browser does: what is not well-formed is passed over, never a reason to stop. */
export function readMarkup(text: string, listener: MarkupListener): void {
  const parser = sax.parser(false, { lowercase: true });
  parser.onerror = () => {
    parser.error = null as unknown as Error;
    parser.resume();
  };
  // Behind the end of the first element the parser takes all for text; in an element of our own nothing is behind it.
  const frame = 'all-of-it';
  parser.write(`<${frame}>`);
  parser.onopentag = ({ name, attributes }) => listener.open(name, attributes as Record<string, string>);
  parser.onclosetag = (name) => {
    if (name !== frame) listener.close(name);
  };
  parser.ontext = (each) => listener.text(each);
  parser.oncdata = (each) => listener.text(each);
  parser.oncomment = (each) => listener.comment(each);
  parser.ondoctype = (each) => listener.comment(each);
  parser.onprocessinginstruction = ({ body }) => listener.comment(body);
  parser.onscript = (each) => (listener.script ? listener.script(each) : listener.text(each));
  parser.write(text);
  readRest(parser, `<${frame}>${text}`, listener);
  parser.close();
}

/** What stands in a tag, a comment or a script that nobody closed is read as text: a browser hides it, the source does not. */
function readRest(parser: sax.SAXParser, all: string, listener: MarkupListener): void {
  const { state } = parser as unknown as { state: number };
  const { TEXT } = (sax as unknown as { STATE: { TEXT: number } }).STATE;
  if (state !== TEXT) listener.text(all.slice(Math.max(0, parser.startTagPosition - 1)));
}
