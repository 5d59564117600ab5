import { beforeAll, describe, expect, it, vi } from 'vitest';
import { discloseSmall, smallFiles } from '../publish/small-record.ts';

// The link of a page asks Astro for the base of the site.
vi.stubEnv('BASE_URL', '/xxgk/');

const { describeNotice, describePlan, describeReport } = await import(
  '../../src/components/structured-data/papers.ts'
);
const { describeOpenData } = await import('../../src/components/structured-data/open-data.ts');
const { describePlace } = await import('../../src/components/structured-data/place.ts');
const { describePublisher, describeSite, describeTrail } = await import(
  '../../src/components/structured-data/site.ts'
);
const { writeGraph } = await import('../../src/layouts/head.ts');

const disclosure = discloseSmall();
const { site, tree } = disclosure;
const [plan] = disclosure.plans;
const [notice] = disclosure.notices;
const [report] = disclosure.reports;
const village = tree.byCode.get('990001001002');
if (!plan || !notice || !report || !village) throw new Error('the small record has lost a part');

const things = [
  describeSite(site, 'search/?q={query}'),
  describePublisher(site),
  describeTrail(site, [
    { name: '首页', path: '' },
    { name: '方案', path: 'plans/' },
  ]),
  describePlace(disclosure, village),
  describePlan(disclosure, plan.plan),
  describeNotice(disclosure, notice, 'pdf/notices/n1.pdf'),
  describeReport(disclosure, report),
  describeOpenData(disclosure),
];
let graph: Array<Record<string, unknown>> = [];
beforeAll(() => {
  graph = JSON.parse(writeGraph(things))['@graph'];
});
const typed = (type: string) => graph.find((thing) => thing['@type'] === type) ?? {};

describe('structured data', () => {
  it('has whole addresses below the path of the site, everywhere', () => {
    const addresses: string[] = [];
    const walk = (value: unknown, key = ''): void => {
      if (typeof value === 'string' && /^(?:url|item|contentUrl|urlTemplate|@id)$/.test(key))
        addresses.push(value);
      else if (Array.isArray(value)) for (const each of value) walk(each, key);
      else if (value && typeof value === 'object')
        for (const [name, each] of Object.entries(value)) walk(each, name);
    };
    walk(graph);
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/small\.example\/xxgk\//);
  });

  it('says how the site is searched', () => {
    expect(typed('WebSite')['potentialAction']).toMatchObject({
      '@type': 'SearchAction',
      target: { urlTemplate: 'https://small.example/xxgk/search/?q={query}' },
      'query-input': 'required name=query',
    });
  });

  it('claims a government organization only where the record gives its 网站标识码', () => {
    expect(describePublisher(site)).toMatchObject({ '@type': 'Organization', name: '小县公开办' });
    const coded = discloseSmall('2022-07-15', {
      ...smallFiles,
      'site.yaml': `${smallFiles['site.yaml']}identity: { siteCode: "0000000000" }\n`,
    });
    expect(describePublisher(coded.site)).toMatchObject({
      '@type': 'GovernmentOrganization',
      identifier: '0000000000',
    });
  });

  it('numbers the steps of the trail from one', () => {
    expect(typed('BreadcrumbList')['itemListElement']).toMatchObject([
      { position: 1, name: '首页', item: 'https://small.example/xxgk/' },
      { position: 2, name: '方案', item: 'https://small.example/xxgk/plans/' },
    ]);
  });

  it('puts a village into its township, and that into its county', () => {
    expect(typed('AdministrativeArea')).toMatchObject({
      name: '长岭村',
      identifier: { value: '990001001002' },
      containedInPlace: { name: '东镇', containedInPlace: { name: '小县' } },
    });
  });

  it('tells of a plan only what is printed on it: neither a missing number nor an inferred date', () => {
    expect(typed('DigitalDocument')).toMatchObject({
      name: '小县2022年工作方案',
      author: { name: '小县人民政府' },
      temporalCoverage: '2022-01-01/2022-12-31',
    });
    for (const name of ['identifier', 'dateCreated', 'datePublished'])
      expect(typed('DigitalDocument')).not.toHaveProperty(name);
  });

  it('says until when one may object', () => {
    expect(typed('SpecialAnnouncement')).toMatchObject({ datePosted: '2022-07-11', expires: '2022-07-20' });
  });

  it('has a dataset for each table, with CSV and JSON, and claims no licence', () => {
    const datasets = typed('DataCatalog')['dataset'];
    expect(datasets).toHaveLength(14);
    for (const dataset of datasets as Array<Record<string, unknown>>) {
      expect(String(dataset['description']).length).toBeGreaterThan(20);
      expect(dataset['distribution']).toHaveLength(2);
      expect(dataset).not.toHaveProperty('license');
    }
  });

  it('says of invented things that they are invented', () => {
    for (const type of ['AdministrativeArea', 'SpecialAnnouncement'])
      expect(typed(type)['disambiguatingDescription'], type).toContain('编造');
    expect(typed('DigitalDocument')).not.toHaveProperty('disambiguatingDescription');
  });

  it('ends no script element, whatever a title says', () => {
    const written = writeGraph([describeTrail(site, [{ name: '</script><b>', path: '' }])]);
    expect(written).not.toContain('<');
    expect(JSON.parse(written)['@graph'][0].itemListElement[0].name).toBe('</script><b>');
  });
});
