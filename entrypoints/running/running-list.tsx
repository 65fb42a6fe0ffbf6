import { RunningRow } from '../../components/services/running-row.tsx';
import { serviceAddress } from '../../components/services/service-address.ts';
import { words } from '../../words/words.ts';

import { rootTarget } from '../pages/root-target.ts';
import type { Row } from './rows.ts';
import type { Session } from './session.ts';

/** The rows, each with what its page says of itself. */
export function RunningList({ rows, session }: { rows: Row[]; session: Session }) {
  const { pages, seen } = session;
  const now = new Date().toISOString();
  return (
    <ul class="runs">
      {rows.map(({ service, missedAtMs }) => (
        <RunningRow
          key={service.port}
          service={service}
          {...{ title: undefined, icon: undefined, ...pages.value.get(service.port) }}
          address={serviceAddress(rootTarget, service)}
          since={service.startedAt && words.timeAgo(service.startedAt, now)}
          isStopped={missedAtMs !== undefined}
          isOnNetwork={seen.value.isOnNetwork}
        />
      ))}
    </ul>
  );
}
