import { reachOfService } from '../../diagnosis/reading/port/exposure.ts';
import { ownerProcess } from '../../diagnosis/reading/program/owner-process.ts';
import { addressesOf, type Target, urlHost } from '../../evidence/address/target.ts';
import type { Service } from '../../evidence/machine/services.ts';
import type { Owners } from '../../evidence/port/owners.ts';
import type { Headline } from '../report/headline.ts';
import type { Step } from '../step.ts';
import { words } from '../words.ts';
import { closingOf } from './closing.ts';
import { carriedBy, closingStep, reachedBy } from './exposure-words.ts';
import { reachOf } from './who-serves.ts';

/** What is known so far about a page that loaded. */
export interface Loaded {
  title: string | undefined;
  /** To Portside's own request; undefined while it is running, `null` if no page came back. */
  answer: { status: number } | null | undefined;
  /** Who serves it; empty if unknown, undefined while checking. */
  owners: Owners | undefined;
  /** Its port in the list of services, which says what carries it to others. */
  service?: Service | undefined;
  /** Whether this computer is on any network. */
  isOnNetwork?: boolean | undefined;
  /** ISO 8601. */
  at: string;
}

type Words = Omit<Headline, 'tone'>;

/** Whether a page that loaded still works, who serves it and who can reach it, as far as that is known. */
export function workingWords(loaded: Loaded): Words {
  const { answer, owners, service } = loaded;
  const { working } = words.page.popup;
  if (answer === undefined) return { title: working.loaded, lede: working.looking };
  if (answer === null) return { title: working.noAnswer, lede: working.noAnswerLede };
  const isFault = answer.status >= 400;
  const reach = owners && reachOfService({ reach: reachOf(owners), through: service?.through });
  // The page of an error is called after the error.
  const lede = owners ? servedBy(owners, isFault ? { ...loaded, title: undefined } : loaded) : working.looking;
  if (!isFault) return { title: reach ? working.worksFor[reach] : working.works, lede };
  return {
    title: reach ? working.answersTo[reach](answer.status) : working.answers(answer.status),
    lede: words.paragraph([lede, working.askedBare]),
  };
}

function servedBy(owners: Owners, { title, at, service, isOnNetwork }: Loaded): string {
  const { working } = words.page.popup;
  const reach = reachOf(owners);
  if (!reach) return words.paragraph([...(title ? [working.page(title)] : []), working.untold]);
  const addresses = [...new Set(owners.map(({ address }) => `\`${urlHost(address)}\``))];
  const meaning = reachedBy({ reach, through: service?.through }, isOnNetwork);
  const { through = [], risk } = service ?? {};
  const isOpen = reach === 'network' || through.length > 0;
  return words.paragraph([
    listening(owners, words.listed(addresses), at),
    ...inContainer(service),
    meaning,
    ...through.map(carriedBy),
    ...(risk && isOpen ? [words.page.exposure.risks[risk]] : []),
  ]);
}

/** Where a container works is of more use than who passes its port on. */
function inContainer({ container }: Pick<Service, 'container'> = {}): string[] {
  if (!container?.folder) return [];
  const { name, folder, checkout } = container;
  return [words.page.checkout.container(`\`${name}\``, words.placeName(`\`${folder}\``, checkout))];
}

/** `Django (python3) from ~/code/api (branch fix-ui), started 3 hours ago, is listening on 0.0.0.0.` */
function listening(owners: Owners, addresses: string, at: string): string {
  const { working } = words.page.popup;
  const process = ownerProcess(owners);
  if (!process) return owners.some((owner) => owner.process) ? working.several(addresses) : working.hidden(addresses);
  const { framework, program, folder, checkout, startedAt } = process;
  return working.listens({
    name: words.programName({ framework, program }) + (framework ? ` (${program})` : ''),
    folder: folder && words.placeName(`\`${folder}\``, checkout),
    started: startedAt && words.timeAgo(startedAt, at),
    addresses,
  });
}

/** How to close a page to others; undefined if it isn't known to be open. */
export function keepHere(target: Target, owners: Owners | undefined = [], service?: Service): Step | undefined {
  const [host] = addressesOf(target);
  const { program, framework, folder } = ownerProcess(owners) ?? {};
  const { through, container, risk } = service ?? {};
  const served = { port: target.port, addresses: [], program, framework, folder, through, container, risk };
  const closing = closingOf({ ...served, reach: reachOf(owners) }, host);
  return closing && closingStep(closing);
}
