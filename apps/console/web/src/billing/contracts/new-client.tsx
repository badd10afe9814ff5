import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/language';

/** An id of no client: half of a name, a typing error, or a client to be. Its first contract is written on demand only. */
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
