import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { mayServePage } from '../../diagnosis/knowledge/may-serve-page.ts';
import type { Services } from '../../evidence/machine/services.ts';
import type { FrontPage } from '../../probes/asking/ask-front-page.ts';
import { FrontPages } from '../../probes/asking/front-pages.ts';
import { UsualPortsScan } from '../../probes/asking/scan-usual-ports.ts';
import { askServices, type SeenServices } from '../../probes/helper/helper.ts';
import { logErrors } from '../../state/log-errors.ts';
import { newsOf } from '../../words/services/running-words.ts';
import { follow, portInFocus, untilVisible } from './follow.ts';
import { changesBetween, nextRows, type Row } from './rows.ts';

/** What the page that lists what runs here knows. */
export interface Session {
  rows: ReadonlySignal<Row[]>;
  pages: ReadonlySignal<ReadonlyMap<number, FrontPage>>;
  seen: ReadonlySignal<Omit<SeenServices, 'services'>>;
  query: Signal<string>;
  /** What began and ended since, for who does not see it. */
  news: ReadonlySignal<string>;
  again(): Promise<void>;
}

/** The helper's answer costs some milliseconds; without it, each look is a dozen questions to dead ports. */
const pauseMs = { withHelper: 2000, alone: 8000 };

/** Follows what runs on this computer while the page can be seen. */
export function openSession(): Session {
  const rows = signal<Row[]>([]);
  const pages = signal<ReadonlyMap<number, FrontPage>>(new Map());
  const seen = signal<Omit<SeenServices, 'services'>>({ helper: { state: 'unasked' } });
  const news = signal('');
  const asked = new FrontPages((found) => {
    pages.value = found;
  });
  const glance = new UsualPortsScan();
  const take = (services: Services) => {
    const before = rows.value;
    rows.value = nextRows(before, services, { nowMs: performance.now(), heldPort: portInFocus() });
    if (before.length > 0) news.value = newsOf(changesBetween(before, rows.value)) || news.value;
  };
  const look = async () => {
    const { services, ...rest } = await askServices();
    if (services) logErrors(asked.ask(services.filter(mayServePage)));
    const found = services ?? (await glance.look());
    if (!services) pages.value = new Map(glance.pages);
    take(found);
    seen.value = rest;
  };
  const pause = () => (seen.value.helper.state === 'fine' ? pauseMs.withHelper : pauseMs.alone);
  logErrors(
    untilVisible()
      .then(look)
      .then(() => follow(look, pause)),
  );
  return { rows, pages, seen, query: signal(''), news: computed(() => news.value), again: look };
}
