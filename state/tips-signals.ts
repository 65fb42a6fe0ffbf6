/**
 * What a tips page and the background tell each other without an answer, by the address that the page's own address names. No channel leads
 * into Firefox's private windows, so whoever waits for such a word has to be patient only for so long.
 */
type Signal =
  /** By the page: it has been painted. */
  | 'tips-painted'
  /** By the background: the diagnosis is complete. */
  | 'tips-settled';

export function sendSignal(name: Signal, address: string): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(address);
  channel.close();
}

/** Resolves once the word has come for this address, or after `patienceMs`. */
export function untilSignal(name: Signal, address: string, patienceMs: number): Promise<void> {
  const channel = new BroadcastChannel(name);
  return new Promise<void>((resolve) => {
    setTimeout(resolve, patienceMs);
    channel.onmessage = ({ data }) => {
      if (data === address) resolve();
    };
  }).finally(() => channel.close());
}
