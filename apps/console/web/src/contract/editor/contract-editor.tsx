import { useMemo, useState } from 'react';
import { useMessages } from '../../i18n/language';
import { Field } from '../../parts/field';
import { VersionDiff } from '../diff/version-diff';
import type { Signed, SignedTerms } from '../use-contracts';
import { CheckResult } from './check-result';
import { parsed, draftText } from './draft';
import { JsonField } from './json-field';
import { LastMonth } from './last-month';
import { SigningReview } from './signing-review';
import { VersionForm } from './version-form';
import { useCheck } from './use-check';

interface ContractEditorProps {
  /** The initial terms of the draft. */
  readonly start: object;
  readonly latest: number;
  readonly before?: SignedTerms | undefined;
  readonly onSigned: (signed: Signed) => void;
}

/**
 * Edits a version as a form or as JSON, and shows the faults that the server finds meanwhile. Nothing here signs: a
 * version that has no faults and changes something goes on to its review.
 */
export function ContractEditor({ start, latest, before, onSigned }: ContractEditorProps) {
  const { contract: texts } = useMessages();
  const [text, setText] = useState(() => draftText(start));
  const [reason, setReason] = useState('');
  const [isInReview, setInReview] = useState(false);
  const draft = useMemo(() => parsed(text), [text]);
  const { check, isCurrent } = useCheck(draft);
  const { faults = [], sameAs, backdates } = (draft && check.data) ?? {};
  const isReady = draft !== undefined && isCurrent && faults.length === 0 && sameAs === undefined;
  if (draft && isInReview) {
    const edit = (): void => setInReview(false);
    const terms = draft as SignedTerms;
    return (
      <SigningReview draft={terms} reason={backdates ? reason : ''} {...{ latest, before, edit, onSigned }} />
    );
  }
  return (
    <form className="form wide" onSubmit={(event) => event.preventDefault()} aria-label={texts.newVersion}>
      <h3>{texts.newVersion}</h3>
      {draft && (
        <VersionForm draft={draft} faults={faults} change={(changed) => setText(draftText(changed))} />
      )}
      <JsonField text={text} setText={setText} isJson={draft !== undefined} />
      <CheckResult draft={draft} check={check} />
      {draft && before && <VersionDiff before={before} after={draft as SignedTerms} />}
      {draft && before && faults.length === 0 && <LastMonth clientId={before.clientId} draft={draft} />}
      {backdates && (
        <Field
          name="reason"
          label={texts.reason}
          hint={texts.backdates}
          value={reason}
          onChange={setReason}
        />
      )}
      {isCurrent && sameAs !== undefined && <p role="status">{texts.sameAs(sameAs)}</p>}
      <button type="button" className="start" disabled={!isReady} onClick={() => setInReview(true)}>
        {texts.review}
      </button>
    </form>
  );
}
