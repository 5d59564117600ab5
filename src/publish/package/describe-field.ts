import { catalogue } from '../catalogue.ts';
import type { DescribedColumn } from '../table.ts';
import { listSign } from '../text/csv-cell.ts';

/** A field of a table as Table Schema describes it (Data Package 2.0). */
export interface Field {
  name: string;
  type: DescribedColumn['type'];
  title: string;
  description?: string;
  format?: 'default';
  delimiter?: string;
  itemType?: 'string';
  trueValues?: string[];
  falseValues?: string[];
  /** Not of the standard: the unit, where the name of the column gives it. */
  unit?: string;
  constraints?: { required?: true; unique?: true; pattern?: string };
}

/** Describes a column of the CSV. */
export function describeField(column: DescribedColumn): Field {
  const { header, hides, key, refers, type } = column;
  const target = catalogue.find(({ id }) => id === refers);
  const said = [
    ...(hides ? [`空着的是不公开或没有报的数，为什么见“${header}状态”`] : []),
    ...(target ? [`名称见“${target.title}”表`] : []),
  ];
  const unit = /（(万元|%)）/.exec(header)?.[1];
  const constraints = {
    ...(key ? { required: true as const, unique: true as const } : {}),
    ...(refers === 'areas' || header === '代码' ? { pattern: '\\d{12}' } : {}),
  };
  return {
    name: header,
    type,
    title: header,
    ...(said.length > 0 ? { description: said.join('；') } : {}),
    ...(type === 'date' ? { format: 'default' as const } : {}),
    ...(type === 'list' ? { delimiter: listSign, itemType: 'string' as const } : {}),
    ...(type === 'boolean' ? { trueValues: ['是'], falseValues: ['否'] } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
