import { ApiError } from '../api/problem';
import { useMessages } from '../i18n/language';

/** Why something did not work, in the server's own words, with every fault and what to do. */
export function Refusal({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { common } = useMessages();
  const faults = error instanceof ApiError ? (error.problem.faults ?? []) : [];
  return (
    <div className="refusal" role="alert">
      <strong>{common.failed}</strong>
      <p>{error.message}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ pointer, parameter, message }) => (
            <li key={`${pointer ?? parameter} ${message}`}>
              <code>{pointer ?? parameter}</code> {message}
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
