import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiSchema } from '../../api/api-schema';
import { useFaultText } from '../../parts/use-problem-text';
import { useMessages } from '../../i18n/language';
import { Original } from '../../parts/original';
import { Badge } from '../../parts/badge';
import { Refusal } from '../../parts/refusal';

interface CheckResultProps {
  readonly draft: object | undefined;
  readonly check: UseQueryResult<ApiSchema<'CheckedContractDto'>>;
}

/** All faults of a draft, each with its JSON pointer. */
export function CheckResult({ draft, check: { data, error } }: CheckResultProps) {
  const { common, contract: texts } = useMessages();
  const faultText = useFaultText();
  if (error) return <Refusal error={error} />;
  if (!draft) return <p className="fault">{texts.notJson}</p>;
  if (!data) return <p role="status">{common.loading}</p>;
  return (
    <div role="status" className="check">
      {data.faults.length === 0 ? (
        <Badge tone="good">{texts.nothingWrong}</Badge>
      ) : (
        <>
          <Badge tone="bad">{texts.faults(data.faults.length)}</Badge>
          <ul>
            {data.faults.map((fault) => (
              <li key={`${fault.pointer} ${fault.message}`}>
                <code>{fault.pointer}</code> {faultText(fault)}
                {faultText(fault) !== fault.message && <Original text={fault.message} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
