import { useId } from 'react';
import { useMessages } from '../../i18n/language';

interface JsonFieldProps {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly isJson: boolean;
}

/** The whole version as JSON, to add and remove parts, which the form cannot do. */
export function JsonField({ text, setText, isJson }: JsonFieldProps) {
  const { contract: texts } = useMessages();
  const id = useId();
  return (
    <details className="disclosure">
      <summary>{texts.asJson}</summary>
      <label htmlFor={id}>{texts.json}</label>
      <textarea
        id={id}
        className="json"
        spellCheck={false}
        rows={18}
        value={text}
        aria-invalid={!isJson}
        onChange={({ target }) => setText(target.value)}
      />
    </details>
  );
}
