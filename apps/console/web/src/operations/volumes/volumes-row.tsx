import { Link } from 'wouter';
import { LISTED_CHANNELS } from '../../channels';
import { clientPath } from '../../client-path';
import { clientZone } from '../../clients/use-clients';
import type { Client } from '../../clients/use-clients';
import { useMessages } from '../../i18n/language';
import { NumberWithChange } from './number-with-change';
import { TrafficBadge } from './traffic-badge';
import { useVolumes } from './use-volumes';

export function VolumesRow({ client }: { readonly client: Client }) {
  const { common } = useMessages();
  const { data, error } = useVolumes(client);
  const all = (volumes: Readonly<Record<string, number>> = {}): number =>
    Object.values(volumes).reduce((sum, contacts) => sum + contacts, 0);
  const [now, then] = [all(data?.now), all(data?.then)];
  return (
    <tr>
      <th scope="row">
        <Link to={clientPath(client.clientId)}>{client.clientId}</Link>
        <small className="quiet"> {clientZone(client)}</small>
      </th>
      {LISTED_CHANNELS.map((channel) => (
        <td key={channel} className="number">
          {data && <NumberWithChange now={data.now?.[channel] ?? 0} then={data.then?.[channel] ?? 0} />}
        </td>
      ))}
      <td className="number">{data && <NumberWithChange now={now} then={then} />}</td>
      <td>{error ? common.failed : data && <TrafficBadge client={client} now={now} then={then} />}</td>
    </tr>
  );
}
