import type { Service } from '../../../evidence/machine/services.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import { tellingWords } from '../port/telling-words.ts';
import { isSameServer } from './same-server.ts';

/**
 * Whether a server is known to be a different one from the one that answered here: it belongs to another project, or both ran at the same
 * time.
 */
export function isAnotherServer(service: Service, remembered: NonNullable<Remembered>): boolean {
  if (isSameProcess(service, remembered)) return false;
  return (
    isSameServer(service, remembered) === false ||
    ranBeside(service, remembered) ||
    isOfAnotherPage(service, remembered)
  );
}

/** The same process, not another one that got its number since. */
export function isSameProcess({ pid, startedAt }: Service, remembered: NonNullable<Remembered>): boolean {
  const isSameStart = !startedAt || !remembered.startedAt || startedAt === remembered.startedAt;
  return pid !== undefined && pid === remembered.pid && remembered.isRunning !== false && isSameStart;
}

/** The kernel gives the start of a process relative to the boot, whose time it knows to the second. */
const startErrorMs = 2000;

/** It was running when the other one last answered: a second server in the same folder, such as its API. */
function ranBeside({ startedAt }: Service, { lastAnsweredAt }: NonNullable<Remembered>): boolean {
  if (!startedAt || !lastAnsweredAt) return false;
  return Date.parse(startedAt) + startErrorMs < Date.parse(lastAnsweredAt);
}

/** Pages of one server share a word of their titles: `Cart · Shop` and `Shop`. */
function isOfAnotherPage(service: Service, remembered: NonNullable<Remembered>): boolean {
  const [there, before] = [tellingWords(service.title), tellingWords(remembered.title)];
  return there.length > 0 && before.length > 0 && !there.some((word) => before.includes(word));
}
