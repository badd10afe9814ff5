import { useFormat } from '../../format/use-format';

/** A number, the number that it is compared with, and the relative change. */
export function NumberWithChange({ now, then }: { readonly now: number; readonly then: number }) {
  const { number, percent } = useFormat();
  const change = then === 0 ? '' : ` (${now >= then ? '+' : '−'}${percent(Math.abs(now - then) / then)})`;
  return (
    <>
      {number(now)}{' '}
      <small className="quiet">
        / {number(then)}
        {change}
      </small>
    </>
  );
}
