import { type ReadonlySignal, signal } from '@preact/signals';
import { chromiumPanelId } from '../../protocol/extension-ids.ts';
import { type Finished, newsSchema } from './finished.ts';

/** What developer tools tell of the tab they are open on. */
export interface Inspected {
  tabId: number;
  /** Requests that ended since the tools were opened, those to this computer alone. */
  finished: ReadonlySignal<Finished[]>;
  /** Where the tab has gone since the panel was opened. */
  navigatedTo: ReadonlySignal<string | undefined>;
}

interface Event {
  addListener(listener: (value: unknown) => void): void;
}

/** Like Firefox, Chromium has it in pages of the developer tools alone. */
interface Devtools {
  inspectedWindow: { tabId: number };
  network: { getHAR(taken: (log: unknown) => void): void; onRequestFinished: Event; onNavigated: Event };
}

declare const chrome: { devtools?: Devtools };

/** A page may make any number of requests. */
const maxKept = 500;

/** In Firefox the panel is a page of the developer tools itself. In Chromium it is a frame in one, see docs/decisions/devtools-panel.md. */
export function lookAtInspected(): Inspected {
  const finished = signal<Finished[]>([]);
  const navigatedTo = signal<string | undefined>(undefined);
  const hear = (news: unknown) => {
    const { data } = newsSchema.safeParse(news);
    if (!data) return;
    if (data.navigated !== undefined) {
      navigatedTo.value = data.navigated;
      finished.value = [];
    }
    finished.value = [...finished.value, ...(data.entries ?? [])].slice(-maxKept);
  };
  const { devtools } = chrome;
  if (devtools) listen(devtools, hear);
  else hearFromFrameAround(hear);
  const named = new URLSearchParams(location.search).get('tab');
  return { tabId: devtools ? devtools.inspectedWindow.tabId : Number(named), finished, navigatedTo };
}

function listen({ network }: Devtools, hear: (news: unknown) => void): void {
  network.onNavigated.addListener((navigated) => hear({ navigated }));
  network.onRequestFinished.addListener((entry) => hear({ entries: [entry] }));
  network.getHAR(hear);
}

/** Only the extension that brings the panel to Chromium is listened to. It waits for a word of ours. */
function hearFromFrameAround(hear: (news: unknown) => void): void {
  const origin = `chrome-extension://${chromiumPanelId}`;
  window.addEventListener('message', (event) => {
    if (event.origin === origin && event.source === parent) hear(event.data);
  });
  if (parent !== window) parent.postMessage('ready', origin);
}
