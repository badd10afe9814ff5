import type { SchemaOf } from '../api/schema-of';
import { useMessages } from '../i18n/language';
import { Original } from '../parts/original';

/** What keeps a client from being billed. */
export function Obstacles({ obstacles }: { readonly obstacles: readonly SchemaOf<'ObstacleDto'>[] }) {
  const { server } = useMessages();
  return obstacles.map(({ code, record = '', reason }) => (
    <div key={reason} role="status">
      <p>{server.obstacles[code](record)}</p>
      {code === 'invalid-contract' && <Original text={reason} />}
    </div>
  ));
}
