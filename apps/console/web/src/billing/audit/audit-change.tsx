import { differences } from '../../contract/diff/differences';
import { useMessages } from '../../i18n/language';
import { Disclosure } from '../../parts/disclosure';
import type { ListedAuditEntry } from './use-audit';

/** The values that a change replaced or added. */
export function AuditChange({ entry }: { readonly entry: ListedAuditEntry }) {
  const { billing: texts } = useMessages();
  const { before = {}, after = {}, details = {} } = entry;
  const changed = [...differences(before, after), ...differences({}, details)];
  if (changed.length === 0) return null;
  return (
    <Disclosure title={texts.changeCount(changed.length)}>
      <ul className="changes">
        {changed.map(({ pointer, before: was, after: is }) => (
          <li key={pointer}>
            <code>{pointer}</code> {was !== undefined && <del>{was}</del>}{' '}
            {is !== undefined && <ins>{is}</ins>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
