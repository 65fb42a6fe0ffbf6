import { FinishedRequests } from '../../components/diagnosis/finished-requests.tsx';
import { RequestView } from '../../components/diagnosis/request-view.tsx';
import { Announcer } from '../../components/page/announcer.tsx';
import { maxTargets } from '../../state/tab/tab-calls.ts';
import { words } from '../../words/words.ts';
import { type FailedRequest, failedRequests } from './failed-requests.ts';
import type { Finished } from './finished.ts';
import type { PanelLook } from './look-at-tab.ts';

/** As many rows as a person reads. */
const maxRows = 200;

/** The requests of one tab to this computer, while they are made: failing ones first. */
export function PanelPage({ look }: { look: PanelLook }) {
  const { panel, calls: texts } = words.page;
  const { isStorm } = look.calls.value;
  const failed = failedRequests(look);
  const counted = panel.counted(failed.length);
  return (
    <main class="page panel" data-portside={look.isSettled.value ? 'ready' : 'looking'}>
      <h1>{panel.title}</h1>
      <p class="lede">{isStorm ? texts.storm(maxTargets) : counted}</p>
      {failed.length > 0 && (
        <>
          <h2 class="only-heard">{panel.failing}</h2>
          <ul class="requests">
            {failed.map(({ url, call, stops }) => (
              <RequestView key={call.key} url={url} call={call} stops={stops} />
            ))}
          </ul>
        </>
      )}
      <FinishedRequests requests={othersThan(failed, look.finished.value)} />
      <Announcer text={counted} />
    </main>
  );
}

/** The latest first, without those listed as failing. */
function othersThan(failed: FailedRequest[], finished: readonly Finished[]): Finished[] {
  const told = new Set(failed.map(({ url }) => url));
  return finished
    .filter(({ url }) => !told.has(url))
    .slice(-maxRows)
    .reverse();
}
