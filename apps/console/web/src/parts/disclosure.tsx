import { useState } from 'react';
import type { ReactNode } from 'react';

/** Content shown on request: its children are not rendered, and fetch nothing, before it is opened. */
export function Disclosure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="disclosure" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
}
