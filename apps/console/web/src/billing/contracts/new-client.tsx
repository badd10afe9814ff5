import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/language';

/** Shown for an unknown id: incomplete, mistyped, or of a new client. The contract editor opens only on request. */
export function NewClient({
  clientId,
  children,
}: {
  readonly clientId: string;
  readonly children: ReactNode;
}) {
  const { billing: texts } = useMessages();
  const [isNew, setNew] = useState(false);
  if (isNew) return children;
  return (
    <>
      <p role="status">{texts.unknownClient(clientId)}</p>
      <button type="button" onClick={() => setNew(true)}>
        {texts.newClient(clientId)}
      </button>
    </>
  );
}
