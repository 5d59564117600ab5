import type { Disclosure } from '../../protect/disclosure.ts';
import type { Superseded } from '../../publish/editions/superseded.ts';
import { nameKind, sortKinds } from '../../publish/editions/words.ts';
import { groupByTownship } from './group-documents.ts';

/** Versions that a correction of very many documents replaced, by kind and township: 村公开单，沈丘县子虚镇. */
export function foldSuperseded(
  superseded: readonly Superseded[],
  disclosure: Disclosure,
): Array<{ name: string; superseded: Superseded[] }> {
  const named = superseded.map((each) => ({ id: each.version.line.id, kind: each.version.line.kind, each }));
  return sortKinds(named).flatMap(({ documents, kind }) =>
    groupByTownship(documents, disclosure).map(({ documents: own, name }) => ({
      name: `${nameKind(kind)}，${name}`,
      superseded: own.map(({ each }) => each),
    })),
  );
}
