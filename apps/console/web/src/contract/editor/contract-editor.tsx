import { useMemo, useState } from 'react';
import type { SubmitEvent } from 'react';
import { useMessages } from '../../i18n/language';
import { Field } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { VersionDiff } from '../diff/version-diff';
import type { SignedTerms } from '../use-contracts';
import { CheckResult } from './check-result';
import { parsed, textOf } from './draft';
import { JsonField } from './json-field';
import { LastMonth } from './last-month';
import { VersionForm } from './version-form';
import { useCheck } from './use-check';
import { useSign } from './use-sign';

interface ContractEditorProps {
  /** What to begin with. */
  readonly start: object;
  readonly latest: number;
  readonly before?: SignedTerms | undefined;
}

/** A version being written, as a form or as JSON, with all that the server finds wrong while it is written. */
export function ContractEditor({ start, latest, before }: ContractEditorProps) {
  const { contract: texts } = useMessages();
  const [text, setText] = useState(() => textOf(start));
  const [reason, setReason] = useState('');
  const draft = useMemo(() => parsed(text), [text]);
  const check = useCheck(draft);
  const sign = useSign();
  const faults = draft ? (check.data?.faults ?? []) : [];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (draft) sign.mutate({ draft, reason, latest });
  };
  return (
    <form className="form wide" onSubmit={submit} aria-label={texts.newVersion}>
      <h3>{texts.newVersion}</h3>
      {draft && <VersionForm draft={draft} faults={faults} change={(changed) => setText(textOf(changed))} />}
      <JsonField text={text} setText={setText} isJson={draft !== undefined} />
      <CheckResult draft={draft} check={check} />
      {draft && before && <VersionDiff before={before} after={draft as SignedTerms} />}
      {draft && before && faults.length === 0 && <LastMonth clientId={before.clientId} draft={draft} />}
      {check.data?.backdates && (
        <Field
          name="reason"
          label={texts.reason}
          hint={texts.backdates}
          value={reason}
          onChange={setReason}
        />
      )}
      <button type="submit" disabled={!draft || faults.length > 0 || sign.isPending}>
        {texts.sign}
      </button>
      {sign.error && <Refusal error={sign.error} />}
      <p role="status">{sign.data && texts.signedIt(sign.data.version)}</p>
    </form>
  );
}
