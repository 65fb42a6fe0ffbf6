import { browser } from '../../probes/browser.ts';
import { type WatchNews, watchNewsSchema, watchPortName } from '../../state/messages/page-messages.ts';

/** Chromium stops a worker that hears nothing for 30 s: https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle */
const pingMs = 20_000;
const reconnectMs = 1000;
/** Waiting keeps the background and the helper running. A hidden page waits for this long, and continues once it's visible. */
const hiddenForMs = 30 * 60_000;

/** Has the background watch the address, and passes on its state until it answers. */
export function watchAddress(url: string, changed: (news: WatchNews) => void): void {
  let isOver = false;
  let hiddenTimer: ReturnType<typeof setTimeout> | undefined;
  let end: (() => void) | undefined;
  const rest = () => {
    end?.();
    end = undefined;
  };
  const begin = () => {
    if (!isOver) end ??= connect(url, take, reconnect);
  };
  const reconnect = () => {
    end = undefined;
    setTimeout(begin, reconnectMs);
  };
  const take = (news: WatchNews) => {
    isOver = news.startsWith('answers');
    if (isOver) rest();
    changed(news);
  };
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiddenTimer);
    if (document.hidden) hiddenTimer = setTimeout(rest, hiddenForMs);
    else begin();
  });
  begin();
}

/** @param lost called when the background was stopped @returns a function that ends the connection */
function connect(url: string, take: (news: WatchNews) => void, lost: () => void): () => void {
  const port = browser.runtime.connect({ name: watchPortName });
  const ping = setInterval(() => port.postMessage('ping'), pingMs);
  port.onMessage.addListener((message: unknown) => {
    const { data: news } = watchNewsSchema.safeParse(message);
    if (news) take(news);
  });
  port.onDisconnect.addListener(() => {
    clearInterval(ping);
    lost();
  });
  port.postMessage(url);
  return () => {
    clearInterval(ping);
    port.disconnect();
  };
}
