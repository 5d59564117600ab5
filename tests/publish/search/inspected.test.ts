import { describe, expect, test } from 'vitest';
import { writeSearch } from '../../../src/publish/search/search-files.ts';
import type { SearchPage } from '../../../src/publish/search/search-page.ts';
import { inspectFiles } from '../../inspect/folder.ts';

const page = (path: string, title: string, ...texts: string[]): SearchPage => ({
  path,
  title,
  where: '某县 › 虚日镇',
  passages: texts.map((text) => ({ text, isHeading: false })),
});

const hidden = {
  id: 'weifang',
  name: '住在危房里的户数',
  area: '紫微村',
  areaCode: '990002004002',
  period: '2022-08',
  values: ['3'],
};

async function inspect(...pages: SearchPage[]) {
  const files = Object.fromEntries(writeSearch(pages).map(({ path, text }) => [path, text]));
  const { finds } = await inspectFiles(files, { hiddenValues: [hidden] });
  return finds.map(({ what }) => what);
}

describe('who inspects the output reads the files of the search', () => {
  test('and finds a number that may not be there, on one page or on several', async () => {
    const said = '紫微村2022年8月住在危房里的户数是3户';
    expect(await inspect(page('notices/a/', '通报', said))).toContain('hidden');
    expect(await inspect(page('notices/a/', '通报', said), page('notices/b/', '又一份', said))).toContain(
      'hidden',
    );
  });

  test('by the title of the page, where the sentence does not name the month', async () => {
    const said = '紫微村住在危房里的户数从5户降到3户';
    expect(await inspect(page('reports/a/', '2022年8月月报', said))).toContain('hidden');
    expect(await inspect(page('reports/a/', '2022年6月月报', said))).toEqual([]);
    expect(
      await inspect(page('reports/a/', '2022年6月月报', said), page('reports/b/', '目录', said)),
    ).toEqual([]);
  });

  test('and finds personal data', async () => {
    expect(await inspect(page('notices/a/', '通报', '村民张三，身份证号11010519491231002X'))).toContain(
      'personal',
    );
  });

  test('and takes none of the lists of numbers for an account behind the name of a network', async () => {
    const pages = Array.from({ length: 300 }, (_, at) =>
      page(
        `notices/${at * 7}/`,
        `第${at}号`,
        `微信${at % 7 === 0 ? '公众号' : '群'}里也发了${at}`,
        `${at}加微信看`,
      ),
    );
    expect(await inspect(...pages)).toEqual([]);
  });
});
