import { useEffect, useId, useRef, useState } from 'react';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Facts } from '../../parts/facts';
import { Refusal } from '../../parts/refusal';
import { VersionDiff } from '../diff/version-diff';
import type { Signed, SignedTerms } from '../use-contracts';
import { TermsView } from '../describe/terms-view';
import { useSign } from './use-sign';

/** Longer than a double click on the button before, which would reach one of these. */
const ENABLED_AFTER_MS = 1_000;

interface SigningReviewProps {
  readonly draft: SignedTerms;
  readonly reason: string;
  readonly latest: number;
  readonly before: SignedTerms | undefined;
  /** Returns to the form, which keeps its contents. */
  readonly edit: () => void;
  readonly onSigned: (signed: Signed) => void;
}

/** The last step before signing: shows the version, its client, its start and its changes. */
export function SigningReview({ draft, reason, latest, before, edit, onSigned }: SigningReviewProps) {
  const { contract: texts } = useMessages();
  const { instant } = useFormat();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [isEnabled, setEnabled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setEnabled(true), ENABLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const sign = useSign();
  const { clientId, version, effectiveFrom, zone = 'UTC' } = draft;
  return (
    <section className="form wide" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {texts.reviewOf(version, clientId)}
      </h3>
      <Facts
        facts={[
          [texts.client, clientId],
          [texts.version, String(version)],
          [texts.from, instant(effectiveFrom, zone)],
          ...(reason === '' ? [] : [[texts.reason, reason] as const]),
        ]}
      />
      {before ? <VersionDiff before={before} after={draft} /> : <TermsView terms={draft} />}
      <p>{texts.permanent}</p>
      <div className="inline">
        <button type="button" disabled={!isEnabled} onClick={edit}>
          {texts.edit}
        </button>
        <button
          type="button"
          disabled={!isEnabled || sign.isPending || sign.isSuccess}
          onClick={() => sign.mutate({ draft, reason, latest }, { onSuccess: onSigned })}
        >
          {texts.signVersion(version)}
        </button>
      </div>
      {sign.error && <Refusal error={sign.error} />}
    </section>
  );
}
