import { mayServePage } from '../../diagnosis/knowledge/may-serve-page.ts';
import type { Service } from '../../evidence/machine/services.ts';

/** One port of the list. A row that was shown stays where it is. */
export interface Row {
  service: Service;
  /** When it was first missed, in milliseconds; a server that restarts is back before its row has gone. */
  missedAtMs?: number;
}

/** Long enough to see which one stopped. */
const shownAfterStopMs = 6000;

/**
 * The rows after another look. Those that are shown keep their order, new ones come below, and one that has stopped goes
 * after a while, unless the focus is in it.
 */
export function nextRows(
  before: readonly Row[],
  services: readonly Service[],
  { nowMs, heldPort }: { nowMs: number; heldPort: number | undefined },
): Row[] {
  const byPort = new Map(services.map((service) => [service.port, service]));
  const kept = before.flatMap(({ service, missedAtMs = nowMs }): Row[] => {
    const now = byPort.get(service.port);
    if (now) return [{ service: now }];
    const isShown = service.port === heldPort || nowMs - missedAtMs < shownAfterStopMs;
    return isShown ? [{ service, missedAtMs }] : [];
  });
  const known = new Set(before.map(({ service }) => service.port));
  const added = services.filter(({ port }) => !known.has(port)).toSorted(pagesFirst);
  return [...kept, ...added.map((service) => ({ service }))];
}

/** What began and what ended between two looks. */
export function changesBetween(
  before: readonly Row[],
  after: readonly Row[],
): { started: Service[]; stopped: Service[] } {
  const running = (rows: readonly Row[]) => rows.filter(({ missedAtMs }) => missedAtMs === undefined);
  const ports = (rows: readonly Row[]) => new Set(rows.map(({ service }) => service.port));
  const [was, is] = [ports(running(before)), ports(running(after))];
  return {
    started: running(after).flatMap(({ service }) => (was.has(service.port) ? [] : [service])),
    stopped: running(before).flatMap(({ service }) => (is.has(service.port) ? [] : [service])),
  };
}

function pagesFirst(one: Service, other: Service): number {
  return Number(mayServePage(other)) - Number(mayServePage(one)) || one.port - other.port;
}
