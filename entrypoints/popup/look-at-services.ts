import { type ReadonlySignal, signal } from '@preact/signals';
import { mayServePage } from '../../diagnosis/knowledge/may-serve-page.ts';
import type { FrontPage } from '../../probes/asking/ask-front-page.ts';
import { FrontPages } from '../../probes/asking/front-pages.ts';
import { askServices, type SeenServices } from '../../probes/helper/helper.ts';
import { logErrors } from '../../state/log-errors.ts';
import { follow, portInFocus } from '../running/follow.ts';
import { nextRows, type Row } from '../running/rows.ts';

/** What is running on this computer, as far as the helper can see, and the helper's state. */
export interface ServicesLook {
  readonly seen: ReadonlySignal<SeenServices>;
  /** What those that serve pages say of themselves, by port. */
  readonly pages: ReadonlySignal<ReadonlyMap<number, FrontPage>>;
  again(): Promise<void>;
}

const pauseMs = 2000;

/** Asks the helper at the moment the popup opens. `isList`: the popup is about that list, so it is followed, with titles and icons. */
export function lookAtServices({ isList }: { isList: boolean }): ServicesLook {
  const seen = signal<SeenServices>({ helper: { state: 'unasked' } });
  const pages = signal<ReadonlyMap<number, FrontPage>>(new Map());
  const front = new FrontPages((found) => {
    pages.value = found;
  });
  let rows: Row[] = [];
  const again = async () => {
    const { services, ...rest } = await askServices();
    if (services) rows = nextRows(rows, services, { nowMs: performance.now(), heldPort: portInFocus() });
    seen.value = { ...rest, ...(services && { services: rows.map(({ service }) => service) }) };
    if (services && isList) logErrors(front.ask(services.filter(mayServePage)));
  };
  const pause = () => (isList && seen.value.helper.state === 'fine' ? pauseMs : undefined);
  logErrors(again().then(() => follow(again, pause)));
  return { seen, pages, again };
}
