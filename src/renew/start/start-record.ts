import { areaTable } from '../../record/area/table.ts';
import type { RecordReading } from '../../record/read.ts';
import { decodeText } from '../../record/source/decode.ts';
import type { RecordFolder } from '../../record/source/folder.ts';
import { type NewFile, textFile } from '../renewal.ts';
import { tableFile } from '../write-table.ts';
import { Forgetting } from './forget.ts';
import { keepRules, keepTerms, keepWording } from './keep-general.ts';
import {
  countyRow,
  emptyIndicators,
  firstDatasets,
  type StartWish,
  writeOrganizations,
  writeSite,
} from './write-start.ts';

/** Pages that explain the signs of the site, whosever it is. */
const generalPages = ['how-to-read', 'privacy'];

/** What is general in a record, and how it is kept. */
const general = { 'rules.yaml': keepRules, 'terms.yaml': keepTerms, 'wording.yaml': keepWording };

/** The files of a new record, and which of them were taken over and are to be looked through. */
export interface Start {
  files: NewFile[];
  takenOver: string[];
}

/**
 * A real record's first files: the office's own answers, and of the record left behind (`base`) only what is general: rules,
 * words, wording, the pages that explain signs. `pages` are the texts of pages with `{{县}}` in them; whom to ask they take
 * from `site.yaml` with `<Contact />`, so that it stands in one place.
 */
export function startRecord(
  wish: StartWish,
  base: { folder: RecordFolder; reading: RecordReading },
  pages: ReadonlyMap<string, string>,
): Start {
  const forgetting = new Forgetting(base.reading.record);
  const held = base.folder.list();
  const textOf = (file: string) =>
    decodeText(file, base.folder.read(file)).text?.replace(/^\uFEFF/, '') ?? '';
  const rules = Object.entries(general).flatMap(([file, keep]) =>
    held.includes(file) ? [textFile(file, keep(textOf(file), forgetting))] : [],
  );
  const explaining = generalPages.flatMap((id) => {
    const file = `pages/${id}.mdx`;
    const text = held.includes(file) ? textOf(file) : '';
    return text === '' || forgetting.isAbout(text) || /示范|虚构/.test(text) ? [] : [textFile(file, text)];
  });
  const own = [...pages].map(([name, text]) =>
    textFile(
      `pages/${name}`,
      text.replaceAll('{{县}}', () => wish.county),
    ),
  );
  return {
    files: [
      textFile('site.yaml', writeSite(wish)),
      tableFile('areas.csv', areaTable, [countyRow(wish)]),
      textFile('organizations.yaml', writeOrganizations(wish)),
      textFile('indicators.yaml', emptyIndicators),
      textFile('datasets.yaml', firstDatasets),
      ...rules,
      ...own,
      ...explaining,
    ],
    takenOver: [...rules, ...explaining].map(({ path }) => path),
  };
}
