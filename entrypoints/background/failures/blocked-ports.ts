import { browser } from '../../../probes/browser.ts';
import { readError } from '../../../probes/errors/read-error.ts';
import { isLoopback } from './loopback-urls.ts';
import type { NavigationEvents } from './navigation.ts';

/** Firefox never reports a blocked port as an error. Only its error page shows it. */
export function listenToBlockedPorts(failed: NavigationEvents['failed']): void {
  browser.webNavigation.onDOMContentLoaded.addListener(
    (details) => {
      const page = new URL(details.url).searchParams;
      const url = page.get('u') ?? '';
      if (details.frameId !== 0 || page.get('e') !== 'deniedPortAccess' || !isLoopback(url)) return;
      const error = readError('NS_ERROR_PORT_ACCESS_NOT_ALLOWED');
      const navigation = { tabId: details.tabId, url, startedAt: details.timeStamp };
      failed(navigation, { ...error, elapsedMs: 0, isPartial: false, isForm: false });
    },
    { url: [{ urlPrefix: 'about:neterror' }] },
  );
}
