import { useFormat } from '../../format/use-format';

/** A number, the number that it is compared with, and the relative change. */
export function NumberWithChange({ now, then }: { readonly now: number; readonly then: number }) {
  const { number, change } = useFormat();
  return (
    <>
      {number(now)}{' '}
      <small className="quiet">
        / {number(then)}
        {then === 0 ? '' : ` (${change((now - then) / then)})`}
      </small>
    </>
  );
}
