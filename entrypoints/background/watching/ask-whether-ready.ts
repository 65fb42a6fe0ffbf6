import { saysNotYet } from '../../../evidence/reply/says-not-yet.ts';
import { askPort } from '../../../probes/asking/ask-port.ts';
import type { WatchState } from '../../../protocol/answers.ts';

/** The state of an address, as the browser's own request shows it. */
export async function askWhetherReady(url: string): Promise<WatchState> {
  const { outcome } = await askPort(url);
  if (outcome.kind === 'http') return saysNotYet(outcome) ? 'starting' : 'answers';
  if (outcome.kind === 'failed') return (await answersUnseen(url)) ? 'answers' : 'down';
  return outcome.kind === 'no-connection' ? 'down' : 'starting';
}

/** Without host permission (127.0.0.2) a reply cannot be read, but that there is one can be told. */
async function answersUnseen(url: string): Promise<boolean> {
  return fetch(url, {
    mode: 'no-cors',
    cache: 'no-store',
    credentials: 'omit',
    signal: AbortSignal.timeout(3000),
  }).then(
    () => true,
    () => false,
  );
}
