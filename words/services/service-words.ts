import { type Reach, reachOfService } from '../../diagnosis/reading/port/exposure.ts';
import type { Service } from '../../evidence/machine/services.ts';
import { words } from '../words.ts';

/** The name people know a service by: `Vite · shop`. */
export function serviceName(service: Service): string {
  const known = service.framework || service.program ? words.programName(service) : undefined;
  const said = [known, service.project ?? (known ? undefined : service.title)].filter(Boolean).join(' · ');
  return said || (service.web ? words.page.services.page : words.page.services.program);
}

/** Who can reach it, in a word or two; undefined if unknown. */
export function reachWord(service: Service, isShort: boolean): { kind: Reach; word: string } | undefined {
  const kind = reachOfService(service);
  return kind && { kind, word: (isShort ? words.page.running.shortReach : words.page.running.reach)[kind] };
}

/** The line below the name: `node, ~/code/shop (branch fix-ui)`. */
export function serviceDetail({ framework, program, folder, checkout, web }: Service): string {
  const place = folder && words.placeName(folder, checkout);
  const known = [framework ? program : undefined, place].filter(Boolean).join(', ');
  return web === false ? [known, words.page.services.noPage].filter(Boolean).join(', ') : known;
}

/** The same in a short list: the title of its page, and where it runs from if another one has the same name. */
export function shortDetail(service: Service, title: string | undefined, all: readonly Service[]): string {
  const name = serviceName(service);
  const isOneOfTwo = all.some((other) => other.port !== service.port && serviceName(other) === name);
  const { folder, checkout } = service;
  const place = isOneOfTwo && folder ? words.placeName(folder, checkout) : undefined;
  return [title, place].filter(Boolean).join(', ');
}
