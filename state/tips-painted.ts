/** Tips pages announce here which address they show, once they have been painted. No channel leads into Firefox's private windows. */
const channelName = 'tips-painted';

/** A page that isn't painted by then is covered, private, or on a busy machine. */
const patienceMs = 150;

/** @param address as the page's own address names it */
export function tellPainted(address: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(address);
  channel.close();
}

/**
 * Resolves once a tips page of this address has been painted, or after a moment. The background's work would hold the page up: in Firefox
 * they share a thread, and everywhere the processors.
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
