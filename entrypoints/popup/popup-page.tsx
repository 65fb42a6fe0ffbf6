import type { ComponentProps, JSX } from 'preact';
import { StepActs } from '../../components/diagnosis/step-acts.ts';
import { UpdateNote } from '../../components/page/update-note.tsx';
import { browser } from '../../probes/browser.ts';
import { logErrors } from '../../state/log-errors.ts';
import { forgetUpdate, readUpdate } from '../../state/update/update-note.ts';
import { Diagnosed } from './diagnosed.tsx';
import { Elsewhere } from './elsewhere.tsx';
import type { Shown } from './find-shown.ts';
import { LoadedPage } from './loaded-page.tsx';
import { lookAtCalls } from './look-at-calls.ts';
import { lookAtPage } from './look-at-page.ts';
import { lookAtScan } from './look-at-scan.ts';
import { lookAtServices } from './look-at-services.ts';

/** What the tab in front calls for; what it takes is asked for now, and once. */
export async function popupPage(shown: Shown): Promise<JSX.Element> {
  if (shown.kind === 'failed') return <Diagnosed failed={shown} />;
  const services = lookAtServices({ isList: shown.kind === 'elsewhere' });
  const scan = await lookAtScan(shown.tabId);
  // What a scan fails at is none of a person's business, and nothing is asked on its behalf.
  const calls = await lookAtCalls(scan.value ? undefined : shown.tabId);
  const looks = { services, calls, scan };
  const version = await readUpdate();
  return (
    <StepActs.Provider value={actsOn(shown.tabId)}>
      {shown.kind === 'elsewhere' ? (
        <Elsewhere failed={shown.failed} {...looks} />
      ) : (
        <LoadedPage target={shown.target} title={shown.title} page={lookAtPage(shown.target)} {...looks} />
      )}
      {version && <UpdateNote version={version} read={() => logErrors(forgetUpdate())} />}
    </StepActs.Provider>
  );
}

/** Of a page whose calls fail, the page is loaded again. */
function actsOn(tabId: number | undefined): ComponentProps<typeof StepActs.Provider>['value'] {
  const reload = async (id: number) => {
    await browser.tabs.reload(id);
    window.close();
  };
  return tabId === undefined ? {} : { retry: () => logErrors(reload(tabId)) };
}
