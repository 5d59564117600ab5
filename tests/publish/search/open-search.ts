import { SearchIndex } from '../../../src/client/search-index.ts';
import { writeSearch } from '../../../src/publish/search/search-files.ts';
import type { SearchPage } from '../../../src/publish/search/search-page.ts';

/** The search over pages as a browser opens it: each part is run as the program that it is. */
export function openSearch(
  pages: readonly SearchPage[],
  spellings?: ReadonlyMap<string, string>,
): Promise<SearchIndex> {
  const files = new Map(writeSearch(pages, spellings).map(({ path, text }) => [path, text]));
  return SearchIndex.open(async (name) => {
    const text = files.get(`search/parts/${name}.js`);
    if (text === undefined) throw new Error(`there is no part ${name}`);
    let given: unknown;
    new Function('mingbaiSearch', text)((_: string, data: unknown) => {
      given = data;
    });
    return given;
  });
}
