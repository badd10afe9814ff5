import { useMessages } from '../../i18n/language';
import type { ShownDocument } from '../shown-document';
import { LineView } from './line-view';

interface LinesTableProps {
  readonly rated: ShownDocument;
  readonly documentId: string | undefined;
}

/** The charges line by line; each opens to its calculation. */
export function LinesTable({ rated, documentId }: LinesTableProps) {
  const { document: texts } = useMessages();
  const { lines, freeOfCharge = [] } = rated;
  return (
    <div className="scroll" role="group" aria-label={texts.lines} tabIndex={0}>
      <table className="lines">
        <caption>{texts.lines}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.description}</th>
            <th scope="col" className="number">
              {texts.quantity}
            </th>
            <th scope="col" className="number">
              {texts.unitPrice}
            </th>
            <th scope="col" className="number">
              {texts.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <LineView key={index} {...{ line, rated, documentId }} number={index + 1} />
          ))}
          {freeOfCharge.map((line, index) => (
            <LineView key={`free ${index}`} {...{ line, rated }} documentId={undefined} number={undefined} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
