import { useId, useState } from 'react';
import { describeLine, describeUnit } from '#wording';
import { useFormat } from '../../format/use-format';
import { useLanguage, useMessages } from '../../i18n/language';
import { Disclosure } from '../../parts/disclosure';
import { LineEventsView } from '../events/line-events-view';
import { ExplanationView } from '../explanation/explanation-view';
import type { ApiSchema } from '../../api/api-schema';
import type { ShownDocument } from '../shown-document';
import { LineNotes } from './line-notes';

interface LineViewProps {
  readonly line: ApiSchema<'DocumentLine'>;
  readonly rated: ShownDocument;
  readonly documentId: string | undefined;
  /** Position in the document, from 1; lines free of charge have none. */
  readonly number: number | undefined;
}

export function LineView({ line, rated, documentId, number }: LineViewProps) {
  const { document: texts } = useMessages();
  const { language } = useLanguage();
  const { money, decimal } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { quantity, unit, unitPrice, amount, explanation } = line;
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="opener"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {describeLine(line, language)}
          </button>
          <LineNotes line={line} zone={rated.zone} />
        </th>
        <td className="number">
          {decimal(quantity)}
          {unit !== 'once' && <small className="quiet"> {describeUnit(unit, quantity, language)}</small>}
        </td>
        <td className="number">{decimal(unitPrice)}</td>
        <td className="number">{money(amount, rated.currency)}</td>
      </tr>
      <tr id={id} hidden={!isOpen} className="opened">
        <td colSpan={4}>
          {isOpen && (
            <>
              <ExplanationView line={line} explanation={explanation} rated={rated} />
              {documentId !== undefined && number !== undefined && (
                <Disclosure title={texts.events}>
                  <LineEventsView documentId={documentId} line={number} zone={rated.zone} />
                </Disclosure>
              )}
            </>
          )}
        </td>
      </tr>
    </>
  );
}
