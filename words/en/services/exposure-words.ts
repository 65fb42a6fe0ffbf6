import { type Reach, reachOfService } from '../../../diagnosis/reading/port/exposure.ts';
import { urlHost } from '../../../evidence/address/target.ts';
import type { Service, Tunnel } from '../../../evidence/machine/services.ts';
import type { Step } from '../../step.ts';
import { listed } from '../names/listed.ts';
import { en } from '../page/en.ts';
import { type Closing, closingOf } from './closing.ts';

/** Who can reach a service, what that means and what closes it, for a person. */
export interface ExposureWords {
  reach: Reach;
  /** Sentences, the plainest first. */
  meaning: string[];
  step?: Step;
}

/** @param isOnNetwork whether this computer is on any network at all; undefined: nobody looked */
export function exposureWords(service: Service, isOnNetwork?: boolean): ExposureWords | undefined {
  const reach = reachOfService(service);
  if (!reach) return undefined;
  const { risk } = service;
  const meaning = [
    ...(service.through ?? []).map(carriedBy),
    listening(service, isOnNetwork),
    ...(risk ? [en.exposure.risks[risk]] : []),
    ...containerLines(service),
  ];
  const closing = closingOf(service);
  return { reach, meaning, ...(closing && { step: closingStep(closing) }) };
}

/** `ngrok carries it to the internet: anyone who has the address can reach it.` */
export function carriedBy({ program, to, isPublic }: Tunnel): string {
  if (isPublic) return en.exposure.carriedToAll(quoted(program), to ? ` (${quoted(to)})` : '');
  return en.exposure.carried(quoted(program), to ? quoted(to) : en.exposure.otherEnd);
}

/** What a person does to keep a service to this computer. */
export function closingStep(closing: Closing): Step {
  const { working } = en.popup;
  switch (closing.kind) {
    case 'end-tunnel': {
      const { program, pid } = closing.tunnel;
      return { text: en.exposure.endTunnel(quoted(program), pid === undefined ? '' : en.exposure.process(pid)) };
    }
    case 'publish-here': {
      const tool = closing.engine === 'podman' ? 'podman' : 'docker';
      return { text: en.exposure.publishHere(quoted(`${tool} run -p`)), command: closing.mapping };
    }
    case 'restart':
      return { text: working.keepByCommand, command: closing.command };
    case 'set':
      return { text: en.exposure.set(closing.place), command: closing.setting };
    case 'by-hand':
      return { text: working.keepByHand(closing.host) };
  }
}

function listening({ addresses, reach, through }: Service, isOnNetwork: boolean | undefined): string {
  const isEverywhere = addresses.some((address) => address === '0.0.0.0' || address === '::');
  const where = listed(addresses.map((address) => quoted(urlHost(address))));
  return `${en.exposure.listens(where)}${isEverywhere ? en.exposure.everywhere : ''}: ${reachedBy({ reach, through }, isOnNetwork)}`;
}

/** What it means to listen there. */
export function reachedBy(
  { reach = 'this-computer', through = [] }: Pick<Service, 'reach' | 'through'>,
  isOnNetwork: boolean | undefined,
): string {
  if (reach === 'network') return isOnNetwork === false ? en.exposure.offline : en.exposure.network;
  return through.length > 0 ? en.exposure.directly : en.exposure['this-computer'];
}

function containerLines({ container, reach }: Service): string[] {
  if (!container) return [];
  const { name, image, engine } = container;
  const line = en.exposure.container(quoted(name), image ? en.exposure.image(quoted(image)) : '');
  return engine === 'docker' && reach === 'network' ? [line, en.exposure.docker] : [line];
}

/** What stands between backticks may hold none itself. */
function quoted(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}
