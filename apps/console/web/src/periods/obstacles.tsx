import type { SchemaOf } from '../api/schema-of';
import { useMessages } from '../i18n/language';
import { Original } from '../parts/original';

/** The obstacles to billing a client. */
export function Obstacles({ obstacles }: { readonly obstacles: readonly SchemaOf<'ObstacleDto'>[] }) {
  const { wording } = useMessages();
  // A newer server may know more of them than this page.
  const texts: Readonly<Partial<Record<string, (record: string) => string>>> = wording.closing.obstacles;
  return obstacles.map(({ code, record = '', reason }) => (
    <div key={reason} role="status">
      <p>{texts[code]?.(record) ?? reason}</p>
      {code !== 'no-contract' && <Original text={reason} />}
    </div>
  ));
}
