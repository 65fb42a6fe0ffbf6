import type { Service } from '../../../evidence/machine/services.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';
import { tellingWords } from '../port/telling-words.ts';
import { isSameServer } from './same-server.ts';

/** A server known to be another than the one that answered here, whatever its number: one of another project, or one that ran beside it. */
export function isAnotherServer(service: Service, remembered: NonNullable<Remembered>): boolean {
  if (isSameProcess(service, remembered)) return false;
  return (
    isSameServer(service, remembered) === false ||
    ranBeside(service, remembered) ||
    isOfAnotherPage(service, remembered)
  );
}

/** The very process, and not another one that was handed its number since. */
export function isSameProcess({ pid, startedAt }: Service, remembered: NonNullable<Remembered>): boolean {
  const isSameStart = !startedAt || !remembered.startedAt || startedAt === remembered.startedAt;
  return pid !== undefined && pid === remembered.pid && remembered.isRunning !== false && isSameStart;
}

/** The kernel tells the start of a process by that of the machine, which it knows to the second. */
const startErrorMs = 2000;

/** It was there when the other one last answered: a second server of the same folder, such as its API. */
function ranBeside({ startedAt }: Service, { lastAnsweredAt }: NonNullable<Remembered>): boolean {
  if (!startedAt || !lastAnsweredAt) return false;
  return Date.parse(startedAt) + startErrorMs < Date.parse(lastAnsweredAt);
}

/** Pages of one server share a word of their titles: `Cart · Shop` and `Shop`. */
function isOfAnotherPage(service: Service, remembered: NonNullable<Remembered>): boolean {
  const [there, before] = [tellingWords(service.title), tellingWords(remembered.title)];
  return there.length > 0 && before.length > 0 && !there.some((word) => before.includes(word));
}
