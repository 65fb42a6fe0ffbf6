import { type Reach, reachOfService } from '../../diagnosis/reading/port/exposure.ts';
import { urlHost } from '../../evidence/address/target.ts';
import type { Service, Tunnel } from '../../evidence/machine/services.ts';
import type { Step } from '../step.ts';
import { inShells } from '../steps/shell/in-shells.ts';
import { words } from '../words.ts';

import { type Closing, closingOf } from './closing.ts';

/** Who can reach a service, what that means, and how to close it. */
export interface ExposureWords {
  reach: Reach;
  /** Sentences, the plainest first. */
  meaning: string[];
  step?: Step;
}

/** @param isOnNetwork whether this computer is on any network; undefined: not checked */
export function exposureWords(service: Service, isOnNetwork?: boolean): ExposureWords | undefined {
  const reach = reachOfService(service);
  if (!reach) return undefined;
  const { risk } = service;
  const meaning = [
    ...(service.through ?? []).map(carriedBy),
    listening(service, isOnNetwork),
    ...(risk ? [words.page.exposure.risks[risk]] : []),
    ...containerLines(service),
  ];
  const closing = closingOf(service);
  return { reach, meaning, ...(closing && { step: closingStep(closing) }) };
}

/** `ngrok exposes it to the internet: anyone who has the address can reach it.` */
export function carriedBy({ program, to, isPublic }: Tunnel): string {
  const end = to && quoted(to);
  return isPublic
    ? words.page.exposure.carriedToAll(quoted(program), end)
    : words.page.exposure.carried(quoted(program), end);
}

/** How to limit a service to this computer. */
export function closingStep(closing: Closing): Step {
  const { working } = words.page.popup;
  switch (closing.kind) {
    case 'end-tunnel':
      return { text: words.page.exposure.endTunnel(quoted(closing.tunnel.program), closing.tunnel.pid) };
    case 'publish-here': {
      const tool = closing.engine === 'podman' ? 'podman' : 'docker';
      return { text: words.page.exposure.publishHere(quoted(`${tool} run -p`)), command: closing.mapping };
    }
    case 'restart':
      // What system it is shows in the folder.
      return inShells({ text: working.keepByCommand, command: closing.command }, 'unknown');
    case 'set':
      return { text: words.page.exposure.set(words.closingPlaces[closing.place]), command: closing.setting };
    case 'by-hand':
      return { text: working.keepByHand(closing.host) };
  }
}

function listening({ addresses, reach, through }: Service, isOnNetwork: boolean | undefined): string {
  const isEverywhere = addresses.some((address) => address === '0.0.0.0' || address === '::');
  const where = words.listed(addresses.map((address) => quoted(urlHost(address))));
  const listens = isEverywhere ? words.page.exposure.listensEverywhere(where) : words.page.exposure.listens(where);
  return words.paragraph([listens, reachedBy({ reach, through }, isOnNetwork)]);
}

/** Who can reach what is listening there. */
export function reachedBy(
  { reach = 'this-computer', through = [] }: Pick<Service, 'reach' | 'through'>,
  isOnNetwork: boolean | undefined,
): string {
  if (reach === 'network') return isOnNetwork === false ? words.page.exposure.offline : words.page.exposure.network;
  return through.length > 0 ? words.page.exposure.directly : words.page.exposure['this-computer'];
}

function containerLines({ container, reach }: Service): string[] {
  if (!container) return [];
  const { name, image, engine } = container;
  const line = words.page.exposure.container(quoted(name), image && quoted(image));
  return engine === 'docker' && reach === 'network' ? [line, words.page.exposure.docker] : [line];
}

/** Text between backticks can't contain backticks. */
function quoted(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}
