/** Pages of ours tell here which address they show, once they have been painted. No channel leads into Firefox's private windows. */
const channelName = 'tips-painted';

/** What is not painted by then is covered, private, or on a machine that is busy. */
const patienceMs = 150;

/** @param address as the page's own address names it */
export function tellPainted(address: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(address);
  channel.close();
}

/**
 * Resolves once a tips page of this address has been painted, or after a moment. Work of the background would hold the page up: in
 * Firefox they share a thread, and everywhere the processors.
 */
export function untilPainted(address: string): Promise<void> {
  const channel = new BroadcastChannel(channelName);
  return new Promise<void>((resolve) => {
    setTimeout(resolve, patienceMs);
    channel.onmessage = ({ data }) => {
      if (data === address) resolve();
    };
  }).finally(() => channel.close());
}
