import { useFormat } from '../../format/use-format';

/** A number, and what it is compared with. */
export function Against({ now, then }: { readonly now: number; readonly then: number }) {
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
