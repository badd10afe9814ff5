import { useEffect, useRef } from 'react';
import type { Signed } from '../../contract/use-contracts';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';

/** Confirms the version just signed, as long as the client's page is open. */
export function SignedMessage({ signed }: { readonly signed: Signed }) {
  const { contract: texts } = useMessages();
  const { instant } = useFormat();
  const message = useRef<HTMLParagraphElement>(null);
  const { version, clientId, from, contract } = signed;
  useEffect(() => message.current?.focus(), [version]);
  return (
    <p className="done" role="status" ref={message} tabIndex={-1}>
      {texts.signedMessage(version, clientId, instant(from, contract.zone ?? 'UTC'))}
    </p>
  );
}
