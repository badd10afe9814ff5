import type { ApiSchema } from '../api/api-schema';
import { useMessages } from '../i18n/language';
import { Original } from '../parts/original';

/** The obstacles to billing a client. */
export function Obstacles({ obstacles }: { readonly obstacles: readonly ApiSchema<'ObstacleDto'>[] }) {
  const { wording } = useMessages();
  // A newer server may know more of them than this page.
  const texts: Readonly<Partial<Record<string, (record: string) => string>>> = wording.closing.obstacles;
  return obstacles.map(({ code, record = '', reason }) => {
    const text = texts[code]?.(record) ?? reason;
    // In English the server's reason is this text, and more
    const isSame = reason.startsWith(text);
    return (
      <div key={reason} role="status">
        <p>{isSame ? reason : text}</p>
        {!isSame && code !== 'no-contract' && <Original text={reason} />}
      </div>
    );
  });
}
