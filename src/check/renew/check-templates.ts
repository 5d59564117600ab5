import { isFileOf } from '../../record/files.ts';
import { decodeText } from '../../record/source/decode.ts';
import { nearest } from '../../record/source/nearest.ts';
import { isTemplatePlace, placesIn, templatePlaces } from '../../record/template/places.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/** An office's own templates of notices: what is to be filled in has a name that the program knows. */
export function checkTemplates({ folder }: Pick<Evidence, 'folder'>): Finding[] {
  const known = Object.keys(templatePlaces);
  return folder
    .list()
    .filter((file) => isFileOf('templates', file))
    .flatMap((file) => {
      const text = decodeText(file, folder.read(file)).text ?? '';
      return placesIn(text)
        .filter(({ name }) => !isTemplatePlace(name))
        .map(({ name, offset }) => {
          const before = text.slice(0, offset).split('\n');
          const at = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
          return found('unknown-place', at, { name, nearest: nearest(name, known), known }, `{{${name}}}`);
        });
    });
}
