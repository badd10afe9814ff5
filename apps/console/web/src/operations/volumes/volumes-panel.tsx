import { LISTED_CHANNELS } from '../../channels';
import { useClients } from '../../clients/use-clients';
import { useMessages } from '../../i18n/language';
import { More } from '../../parts/more';
import { Panel } from '../../parts/panel';
import { Refusal } from '../../parts/refusal';
import { VolumesRow } from './volumes-row';

/** Clients per page, kept small because each takes two requests. */
const PAGE_SIZE = 20;

/** Today's traffic by client and channel, compared with the same hours a week before. */
export function VolumesPanel() {
  const { common, operations: texts, wording } = useMessages();
  const clients = useClients(PAGE_SIZE);
  return (
    <Panel title={texts.volumes}>
      {clients.error && <Refusal error={clients.error} />}
      {clients.isPending && <p role="status">{common.loading}</p>}
      {clients.data && (
        <div className="scroll" role="group" aria-label={texts.volumes} tabIndex={0}>
          <table>
            <caption>{texts.volumesNote}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.client}</th>
                {LISTED_CHANNELS.map((channel) => (
                  <th key={channel} scope="col" className="number">
                    {wording.channels.headings[channel]}
                  </th>
                ))}
                <th scope="col" className="number">
                  {texts.allChannels}
                </th>
                <th scope="col">{texts.state}</th>
              </tr>
            </thead>
            <tbody>
              {clients.data.pages
                .flatMap((page) => page.clients)
                .map((client) => (
                  <VolumesRow key={client.clientId} client={client} />
                ))}
            </tbody>
          </table>
        </div>
      )}
      <More of={clients} />
    </Panel>
  );
}
