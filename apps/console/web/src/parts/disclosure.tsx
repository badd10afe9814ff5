import { useState } from 'react';
import type { ReactNode } from 'react';

/** What is shown only to who asks; nothing inside is made, or asked of the server, before. */
export function Disclosure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="disclosure" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
}
