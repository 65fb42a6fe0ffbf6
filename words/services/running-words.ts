import { reachOfService } from '../../diagnosis/reading/port/exposure.ts';
import type { Service } from '../../evidence/machine/services.ts';
import { words } from '../words.ts';

import { serviceName } from './service-words.ts';

/** The name people know the service by. `reach` is known only with the helper, which sees every program it may see. */
export function runningName(service: Service, title: string | undefined): string {
  if (service.container) return service.container.name;
  const isHidden = service.reach !== undefined && service.program === undefined && title === undefined;
  return isHidden ? words.page.running.hidden : serviceName({ ...service, ...(title && { title }) });
}

/** The line below a name: `Shop, node, ~/code/shop (branch fix-ui)`, as much of it as is known. */
export function runningDetail(service: Service, title: string | undefined): string {
  const { framework, program, project, risk, container } = service;
  const { folder, checkout } = container ?? service;
  const isNamedByTitle = title?.toLowerCase() === project?.toLowerCase() || runningName(service, title) === title;
  const parts = [
    isNamedByTitle ? undefined : title,
    container ? ofContainer(container) : framework && program,
    folder && words.placeName(folder, checkout),
    risk && risk !== 'files' ? words.page.exposure.riskNames[risk] : undefined,
  ];
  return parts.filter(Boolean).join(', ');
}

function ofContainer({ image }: NonNullable<Service['container']>): string {
  return image ? words.page.running.containerOf(image) : words.page.running.container;
}

/** The line above the list. */
export function calmLine(services: readonly Service[]): string {
  const reaches = services.map(reachOfService);
  const count = (reach: string) => reaches.filter((one) => one === reach).length;
  const [network, internet] = [count('network'), count('internet')];
  if (network + internet === 0) return words.page.running.allHere;
  const risky = riskyOnes(services);
  return words.paragraph([
    ...(network > 0 ? [words.page.running.onNetwork(network, services.length)] : []),
    ...(internet > 0 ? [words.page.running.onInternet(internet)] : []),
    ...(risky.length > 0 ? [words.page.running.among(words.listed(risky.slice(0, maxNamed)))] : []),
  ]);
}

const maxNamed = 3;

/** What others can reach that is more than a page to look at: `a debugger on 9229`. */
function riskyOnes(services: readonly Service[]): string[] {
  return services.flatMap((service) => {
    const { risk, port } = service;
    const isOpen = reachOfService(service) !== 'this-computer';
    return risk && risk !== 'files' && isOpen
      ? [words.page.running.oneOnPort(words.page.exposure.riskNames[risk], port)]
      : [];
  });
}

/** What started and what stopped; empty if nothing did. */
export function newsOf({ started, stopped }: { started: Service[]; stopped: Service[] }): string {
  const names = (services: Service[]) =>
    words.listed(services.map((service) => `${runningName(service, undefined)}, ${service.port}`));
  const began = started.length > 0 ? [words.page.running.hasStarted(names(started))] : [];
  const ended = stopped.length > 0 ? [words.page.running.hasStopped(names(stopped))] : [];
  return words.paragraph([...began, ...ended].map(words.sentence));
}

/** Whether every word of the query is found in what is known about a service. */
export function matchesQuery(service: Service, title: string | undefined, query: string): boolean {
  const reach = reachOfService(service);
  const text = [
    service.port,
    runningName(service, title),
    service.program,
    title,
    runningDetail(service, title),
    reach && words.page.running.reach[reach],
  ]
    .join(' ')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
