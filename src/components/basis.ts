import { bandReason, hiddenSigns, writeNumber } from '../document/text.ts';
import type { Basis, Figure, SourceRows } from '../protect/figure.ts';

/** How a figure was computed, one sentence a line. */
export function explainFigure(figure: Figure): string[] {
  if (figure.kind === 'hidden') return [`${hiddenSigns[figure.reason].word}。`];
  if (figure.kind === 'band') return [`${bandReason}，两头的数也算在内。`];
  const { basis } = figure;
  return [
    divide(figure, basis),
    basis.weights && `${basis.weights}。`,
    basis.expected !== undefined &&
      basis.reported !== undefined &&
      `应报${basis.expected}个，已报${basis.reported}个${
        basis.expected > basis.reported ? `，还有${basis.expected - basis.reported}个没有报` : ''
      }。`,
    basis.note,
  ].filter((line) => typeof line === 'string');
}

function divide(figure: Figure & { kind: 'value' }, basis: Basis): string | undefined {
  const { numerator, denominator } = basis;
  if (numerator === undefined || denominator === undefined) return undefined;
  const [above, below] = [writeNumber(numerator, ''), writeNumber(denominator, '')];
  const named = `${basis.numeratorIs ?? '分子'}${above} ÷ ${basis.denominatorIs ?? '分母'}${below}`;
  return `${named} = ${writeNumber(figure.value, figure.unit)}${figure.unit}。`;
}

/** Where the numbers stand in the record: file and lines. Long lists of runs are cut short. */
export function nameSource({ file, lines }: SourceRows): string {
  const most = 6;
  const runs = lines.slice(0, most).map(({ from, to }) => (from === to ? `${from}` : `${from}—${to}`));
  const more = lines.length > most ? `等${lines.length}段` : '';
  return `${file} 第${runs.join('、')}行${more}`;
}
