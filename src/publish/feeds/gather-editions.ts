import { paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { placesOfDocument } from '../editions/places.ts';
import { listSuperseded } from '../editions/superseded.ts';
import { sayDocuments } from '../editions/words.ts';
import type { FeedEvent } from './event.ts';

/** Every act of publishing, and what was put right in what had been published. */
export function gatherEditions(disclosure: Disclosure): FeedEvent[] {
  const { datasets, editions: book, site } = disclosure;
  const synthetic = datasets.some((set) => set.synthetic);
  const superseded = listSuperseded(disclosure);
  const sayOld = ({ id }: { id: string }) => {
    const own = superseded.filter((each) => each.correction.id === id);
    const rest = own.filter(({ pdf }) => pdf !== undefined).length;
    if (rest === 0) return '旧版本不再提供。';
    return rest === own.length ? '旧版本还可以查对。' : '旧版本有的还可以查对，有的不再提供。';
  };
  const common = { kind: 'editions' as const, author: site.publisher, synthetic };
  return [
    ...book.editions.map(
      (edition): FeedEvent => ({
        ...common,
        key: `editions/${edition.no}`,
        date: edition.date,
        title: `第${edition.no}期公开：${edition.note}`,
        summary: `${edition.no === 1 ? '第一次公开' : '和上一期相比'}，${sayDocuments(edition)}。`,
        path: paths.edition(edition.no),
        areas: [],
        reach: 'around',
      }),
    ),
    ...book.corrections.map(
      (correction): FeedEvent => ({
        ...common,
        key: `corrections/${correction.id}`,
        date: correction.date,
        title: `更正：${correction.changed}`,
        summary: `原因：${correction.reason.replace(/[。！]$/, '')}。${sayOld(correction)}`,
        path: paths.correction(correction.id),
        areas: correction.documents.flatMap(({ id }) => placesOfDocument(id, disclosure)),
        reach: 'around',
      }),
    ),
  ];
}
