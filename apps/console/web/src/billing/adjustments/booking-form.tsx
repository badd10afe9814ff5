import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useMessages } from '../../i18n/language';
import { Field } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { useSession } from '../../session/use-session';
import { useFaultText } from '../../parts/use-problem-text';
import { findFault } from '../../api/find-fault';
import { useBookAdjustment } from './use-adjustments';
import type { Order } from './use-adjustments';

const EMPTY = { id: '', kind: 'credit', amount: '', description: '', reason: '' } as const;

/** Books a credit or a charge, which the next close includes. */
export function BookingForm({ clientId }: { readonly clientId: string }) {
  const { billing: texts } = useMessages();
  const { session } = useSession();
  const faultText = useFaultText();
  const [order, setOrder] = useState<Omit<Order, 'bookedBy'>>(EMPTY);
  const book = useBookAdjustment(clientId);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    book.mutate({ ...order, bookedBy: session?.name ?? '' }, { onSuccess: () => setOrder(EMPTY) });
  };
  const fieldFault = (pointer: string): string | undefined => {
    const fault = findFault(book.error, pointer);
    return fault && faultText(fault);
  };
  const field = (name: 'id' | 'amount' | 'description' | 'reason') => ({
    name,
    label: texts.fields[name],
    hint: texts.hints[name],
    fault: fieldFault(`/${name}`),
    value: order[name],
    onChange: (value: string) => setOrder({ ...order, [name]: value }),
  });
  return (
    <form className="form" onSubmit={submit} aria-label={texts.bookOne}>
      <h3>{texts.bookOne}</h3>
      <label>
        {texts.kind}
        <select
          value={order.kind}
          onChange={({ target }) => setOrder({ ...order, kind: target.value as Order['kind'] })}
        >
          <option value="credit">{texts.kinds.credit}</option>
          <option value="charge">{texts.kinds.charge}</option>
        </select>
      </label>
      <Field {...field('amount')} />
      <Field {...field('id')} />
      <Field {...field('description')} />
      <Field {...field('reason')} />
      <button type="submit" disabled={book.isPending}>
        {texts.book}
      </button>
      {book.error && <Refusal error={book.error} />}
      <p role="status">{book.data && texts.bookedMessage(book.data.id)}</p>
    </form>
  );
}
