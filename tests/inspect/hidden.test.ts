import { describe, expect, test } from 'vitest';
import type { HiddenValue, KnownNames } from '../../src/inspect/hidden/hidden-value.ts';
import { inspectFiles } from './folder.ts';

const hidden: HiddenValue[] = [
  {
    name: '临时救助户数',
    id: 'helped',
    area: '张湾村',
    areaCode: '990009001001',
    period: '2022-06',
    values: ['3'],
  },
  {
    name: '慢病签约率',
    id: 'signed',
    area: '张湾村',
    areaCode: '990009001001',
    period: '2022-06',
    values: ['97.4%', '97.368421', '37', '38'],
  },
];
const known: KnownNames = {
  areas: [
    { code: '990009001001', name: '张湾村' },
    { code: '990009001002', name: '李庄村' },
    { code: '990009001000', name: '东山乡' },
    { code: '990008001001', name: '张湾村' },
    { code: '990009000000', name: '甲县' },
    { code: '990008000000', name: '乙县' },
  ],
  indicators: [
    { id: 'helped', name: '临时救助户数' },
    { id: 'helped-total', name: '临时救助户数累计' },
    { id: 'signed', name: '慢病签约率' },
    { id: 'visited', name: '走访户数' },
  ],
  printed: ['确保3户困难户得到临时救助'],
};

async function leaks(file: string, content: string): Promise<string[]> {
  const { finds } = await inspectFiles({ [file]: content }, { hiddenValues: hidden, known });
  return finds.map((each) => (each.what === 'hidden' ? `${each.name} @ ${each.where}` : each.what));
}

const table = (caption: string, head: string[], ...rows: string[][]) =>
  tableOf('甲县', caption, head, ...rows);
/** The same on a page of the village. */
const own = (caption: string, head: string[], ...rows: string[][]) =>
  tableOf('张湾村', caption, head, ...rows);
const chart = (may: string, june: string) =>
  `<h1>张湾村</h1><h2>临时救助户数</h2><svg><title>走势</title><text x="20" y="15">${may}</text><text x="60" y="9">${june}</text><text x="20" y="90">2022年5月</text><text x="60" y="90">6月</text></svg>`;
const tableOf = (title: string, caption: string, head: string[], ...rows: string[][]) =>
  `<h1>${title}</h1><table><caption>${caption}</caption><thead><tr>${head.map((each) => `<th>${each}</th>`).join('')}</tr></thead>${rows
    .map((row) => `<tr>${row.map((each) => `<td>${each}</td>`).join('')}</tr>`)
    .join('')}</table>`;

describe('a hidden number is found in the place of its figure', () => {
  test.each<[string, string, string]>([
    [
      'a table with areas down and indicators across',
      'a/index.html',
      table('2022年6月', ['地区', '临时救助户数'], ['李庄村', '3'], ['张湾村', '3户']),
    ],
    [
      'a table with indicators down, on the page of the area',
      'areas/990009001001/index.html',
      own('本村的数', ['指标', '2022年6月'], ['走访户数', '9'], ['临时救助户数', '3']),
    ],
    [
      'a table with months across',
      'indicators/helped/index.html',
      table('张湾村', ['指标', '2022年5月', '2022年6月'], ['临时救助户数', '8', '3']),
    ],
    [
      'a table whose first cell reaches down',
      'a/index.html',
      '<h1>甲县</h1><table><tr><th>地区</th><th>指标</th><th>2022年6月</th></tr><tr><td rowspan="2">张湾村</td><td>走访户数</td><td>9</td></tr><tr><td>临时救助户数</td><td>3</td></tr></table>',
    ],
    [
      'a percentage whose sign is in the heading',
      'areas/990009001001/index.html',
      own('2022年6月', ['指标', '数值（%）'], ['慢病签约率', '97.4']),
    ],
    ['a sentence', 'a/index.html', '<h1>甲县</h1><p>2022年6月，张湾村临时救助户数为3户，比上月少。</p>'],
    [
      'an alternative text',
      'a/index.html',
      '<h1>甲县</h1><img src="a.png" alt="张湾村2022年6月：临时救助户数3户，走访户数9户">',
    ],
    [
      'a figure of its own, with its name below',
      'areas/990009001001/index.html',
      '<title>张湾村</title><h2>2022年6月</h2><p>3户</p><p>临时救助户数</p>',
    ],
    [
      'a chart',
      'areas/990009001001/index.html',
      '<h1>张湾村</h1><h2>临时救助户数</h2><svg><text>2022年6月</text><text>3</text></svg>',
    ],
    ['a chart with months below its columns', 'areas/990009001001/index.html', chart('8', '3')],
    [
      'the column of the last period',
      'areas/990009001001/index.html',
      own('2022年7月', ['指标', '本期', '上期'], ['临时救助户数', '8', '3']),
    ],
    [
      'a list in a sentence',
      'a/index.html',
      '<h1>甲县</h1><p>2022年6月临时救助户数：李庄村8户，张湾村3户。</p>',
    ],
    [
      'CSV',
      'data/progress.csv',
      '编号,名称,报告期,地区,地区代码,数值\nhelped,临时救助户数,2022年6月,张湾村,990009001001,3\n',
    ],
    [
      'CSV: a denominator',
      'data/progress.csv',
      '编号,报告期,地区代码,数值,分母\nsigned,2022年6月,990009001001,,38\n',
    ],
    [
      'JSON',
      'data/progress.json',
      '[{"indicator":"helped","period":"2022-06","area":"990009001001","value":3}]',
    ],
    [
      'JSON with the period outside',
      'data/progress.json',
      '{"period":"2022-06","areas":[{"area":"990009001001","name":"张湾村","figures":[{"indicator":"helped","value":3}]}]}',
    ],
    [
      'JSON: a sentence in a field',
      'data/notices.json',
      '[{"area":"990009001001","summary":"2022年6月临时救助户数3户"}]',
    ],
    [
      'a sentence that names two months with 到',
      'a/index.html',
      '<h1>甲县</h1><p>到2022年6月，张湾村临时救助户数到3户。</p>',
    ],
    ['full-width digits', 'a/index.html', '<h1>甲县</h1><p>2022年6月，张湾村临时救助户数为３户。</p>'],
    [
      'a feed',
      'feed.xml',
      '<rss><item><description>甲县张湾村2022年6月临时救助户数3户</description></item></rss>',
    ],
  ])('%s', async (_name, file, content) => {
    expect(await leaks(file, content)).toHaveLength(1);
  });
});

describe('the same number in another place is none', () => {
  test.each<[string, string, string]>([
    [
      'another village of the table',
      'a/index.html',
      table('2022年6月', ['地区', '临时救助户数'], ['李庄村', '3'], ['张湾村', '＊']),
    ],
    [
      'another indicator',
      'areas/990009001001/index.html',
      own('2022年6月', ['指标', '数值'], ['走访户数', '3'], ['临时救助户数', '＊']),
    ],
    [
      'an indicator with a longer name',
      'areas/990009001001/index.html',
      own('2022年6月', ['指标', '数值'], ['临时救助户数累计', '3']),
    ],
    [
      'another period',
      'areas/990009001001/index.html',
      own('本村', ['指标', '2022年5月', '2022年6月'], ['临时救助户数', '3', '＊']),
    ],
    [
      'the village of that name in another county',
      'a/index.html',
      '<h1>乙县</h1><p>2022年6月，乙县张湾村临时救助户数为3户。</p>',
    ],
    ['the column of another month in a chart', 'areas/990009001001/index.html', chart('3', '8')],
    [
      'the last period, on the page of this one',
      'areas/990009001001/index.html',
      own('2022年6月', ['指标', '本期', '上期'], ['临时救助户数', '＊', '3']),
    ],
    [
      'another village of a list in a sentence',
      'a/index.html',
      '<h1>甲县</h1><p>2022年6月临时救助户数：李庄村3户，张湾村不公开。</p>',
    ],
    [
      'a difference',
      'areas/990009001001/index.html',
      '<h1>张湾村</h1><p>2022年6月临时救助户数比上月多3户。</p>',
    ],
    [
      'part of a longer number',
      'areas/990009001001/index.html',
      own('2022年6月', ['指标', '数值'], ['临时救助户数', '13']),
    ],
    [
      'a number of villages',
      'a/index.html',
      '<h1>甲县</h1><p>2022年6月，张湾村等3个村报了临时救助户数。</p>',
    ],
    ['a day', 'a/index.html', '<p>张湾村7月3日报了2022年6月的临时救助户数。</p>'],
    [
      'how many reports were due',
      'data/progress.csv',
      '编号,报告期,地区代码,数值,应报数,已报数\nhelped,2022年6月,990009001001,,3,3\n',
    ],
    [
      'a field of another village in JSON',
      'data/progress.json',
      '[{"indicator":"helped","period":"2022-06","area":"990009001002","value":3},{"indicator":"helped","period":"2022-06","area":"990009001001","status":"hidden"}]',
    ],
    [
      'a total of the township that names its villages',
      'a/index.html',
      table('2022年6月', ['地区', '临时救助户数', '说明'], ['东山乡', '3', '张湾村未列出']),
    ],
    [
      'an end of a range in a table',
      'areas/990009001001/index.html',
      own('2022年6月', ['指标', '数值'], ['临时救助户数', '3～7户'], ['慢病签约率', '95.2%～97.4%']),
    ],
    [
      'an end of a range in a sentence',
      'a/index.html',
      '<h1>甲县</h1><p>2022年6月，张湾村临时救助户数在3到7户之间，慢病签约率在95.2%到97.4%之间。</p>',
    ],
    [
      'an end of a range in a table of data',
      'data/progress.csv',
      '编号,报告期,地区代码,数值,数值下限,数值上限\nhelped,2022年6月,990009001001,,3,7\n',
    ],
    [
      'an end of a range in JSON',
      'data/progress.json',
      '[{"indicator":"helped","period":"2022-06","area":"990009001001","value":null,"least":3,"most":7}]',
    ],
    [
      'the target of a chart',
      'areas/990009001001/index.html',
      '<h1>张湾村</h1><h2>临时救助户数</h2><p>2022年6月</p><svg><text x="1" y="1">目标3</text></svg>',
    ],
    ['a percentage for a count', 'a/index.html', '<h1>甲县</h1><p>2022年6月，张湾村临时救助户数占3%。</p>'],
  ])('%s', async (_name, file, content) => {
    expect(await leaks(file, content)).toEqual([]);
  });
});

describe('what a published plan itself prints', () => {
  const said = (words: string) => leaks('p.html', `<h1>张湾村</h1><h2>2022年6月</h2><p>${words}</p>`);

  test('gives nothing away, though a hidden count may be the same', async () => {
    expect(await said('临时救助户数：确保3户困难户得到临时救助')).toEqual([]);
  });

  test('excuses no number beside it, and no other words', async () => {
    expect(await said('临时救助户数：3户，确保3户困难户得到临时救助')).toHaveLength(1);
    expect(await said('临时救助户数：保证3户困难户得到临时救助')).toHaveLength(1);
  });
});
