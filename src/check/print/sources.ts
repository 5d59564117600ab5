import { concealOf } from '../../record/person/conceal-names.ts';
import { decodeText } from '../../record/source/decode.ts';
import type { RecordFolder } from '../../record/source/folder.ts';
import { Sheet } from './sheet.ts';

/** The text of a file of the record, parted into lines or cells when they are asked for. */
export class Source {
  readonly text: string;
  /** Without quotes no cell of a table has two lines. */
  readonly hasQuotes: boolean;
  private readonly file: string;
  private heldLines: string[] | undefined;
  private heldSheet: Sheet | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.hasQuotes = text.includes('"');
  }

  get lines(): string[] {
    this.heldLines ??= this.text.split('\n');
    return this.heldLines;
  }

  /** Undefined where it is no table. */
  get sheet(): Sheet | undefined {
    if (!this.file.endsWith('.csv')) return undefined;
    this.heldSheet ??= new Sheet(this.file, this.text);
    return this.heldSheet;
  }
}

/** Opens the files that findings are about, to show their lines. Findings come file by file: the last one is held. */
export class Sources {
  private readonly folder: RecordFolder;
  private file: string | undefined;
  private held: Source | undefined;

  constructor(folder: RecordFolder) {
    this.folder = folder;
  }

  /** Undefined where the file is not there (any more) or holds no text. */
  open(file: string): Source | undefined {
    if (this.file !== file) {
      this.held = this.read(file);
      this.file = file;
    }
    return this.held;
  }

  private read(file: string): Source | undefined {
    try {
      const decoded = decodeText(file, this.folder.read(file)).text;
      if (decoded === undefined) return undefined;
      // A name of a list that was typed into a text is not shown there either.
      return new Source(file, concealOf(this.folder)(decoded.replace(/^\uFEFF/, '')));
    } catch {
      // It is missing, or went away while we looked: there is no line to show.
      return undefined;
    }
  }
}
