import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useMessages } from '../i18n/language';
import { LanguageChoice } from '../parts/language-choice';
import { Refusal } from '../parts/refusal';
import { useSession } from './use-session';

export function LoginPage() {
  const { login } = useMessages();
  const { logIn } = useSession();
  const [key, setKey] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    logIn.mutate(key.trim());
  };
  return (
    <main className="login">
      <h1>contador</h1>
      <p>{login.what}</p>
      <form onSubmit={submit}>
        <label>
          {login.key}
          <input
            type="password"
            name="key"
            autoComplete="current-password"
            required
            value={key}
            onChange={(event) => setKey(event.target.value)}
          />
        </label>
        <button type="submit" disabled={logIn.isPending}>
          {login.logIn}
        </button>
        {logIn.error && <Refusal error={logIn.error} />}
      </form>
      <p className="quiet">{login.where}</p>
      <LanguageChoice />
    </main>
  );
}
