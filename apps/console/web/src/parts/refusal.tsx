import { ApiError } from '../api/problem';
import { useFaultText, useProblemText } from './use-problem-text';
import { useMessages } from '../i18n/language';
import { Original } from './original';

/** An error with all its faults and, where possible, a button to retry. */
export function Refusal({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { common } = useMessages();
  const [describeProblem, faultText] = [useProblemText(), useFaultText()];
  const faults = error instanceof ApiError ? (error.problem.faults ?? []) : [];
  const text = describeProblem(error);
  return (
    <div className="refusal" role="alert">
      <strong>{common.failed}</strong>
      <p>{text}</p>
      {text !== error.message && <Original text={error.message} />}
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.pointer ?? fault.parameter} ${fault.message}`}>
              <code>{fault.pointer ?? fault.parameter}</code> {faultText(fault)}
            </li>
          ))}
        </ul>
      )}
      {retry && (
        <button type="button" onClick={retry}>
          {common.retry}
        </button>
      )}
    </div>
  );
}
