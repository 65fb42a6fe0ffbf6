import { reachOfService } from '../diagnosis/exposure.ts';
import type { Service } from '../evidence/services.ts';
import { enExposure } from './en-exposure.ts';
import { enRunning } from './en-running.ts';
import { listed } from './listed.ts';
import { serviceName } from './service-words.ts';

/** The line below a name: `Shop, node, ~/code/shop`, as much of it as is known. */
export function runningDetail(service: Service, title: string | undefined): string {
  const { framework, program, folder, risk, container } = service;
  const isNamedByTitle = title !== undefined && serviceName({ ...service, title }) === title;
  const parts = [
    isNamedByTitle ? undefined : title,
    container && enRunning.container(container.name),
    framework ? program : undefined,
    folder,
    risk && risk !== 'files' ? enExposure.riskNames[risk] : undefined,
  ];
  return parts.filter(Boolean).join(', ');
}

/** The one calm line above the list. */
export function calmLine(services: readonly Service[]): string {
  const reaches = services.map(reachOfService);
  const count = (reach: string) => reaches.filter((one) => one === reach).length;
  const [network, internet] = [count('network'), count('internet')];
  const risky = services.find((service, index) => service.risk && service.risk !== 'files' && isOpen(reaches[index]));
  if (network + internet === 0) return enRunning.allHere;
  return [
    ...(network > 0 ? [enRunning.onNetwork(network, services.length)] : []),
    ...(internet > 0 ? [enRunning.onInternet(internet)] : []),
    ...(risky?.risk ? [enRunning.risky(risky.port, enExposure.riskNames[risky.risk])] : []),
  ].join(' ');
}

function isOpen(reach: string | undefined): boolean {
  return reach === 'network' || reach === 'internet';
}

/** What began and what ended, in one sentence; empty where nothing did. */
export function newsOf({ started, stopped }: { started: Service[]; stopped: Service[] }): string {
  const names = (services: Service[]) => listed(services.map((service) => `${serviceName(service)}, ${service.port}`));
  const began = started.length > 0 ? [enRunning.hasStarted(names(started))] : [];
  const ended = stopped.length > 0 ? [enRunning.hasStopped(names(stopped))] : [];
  return [...began, ...ended].join('. ');
}

/** Whether every word a person typed stands somewhere in what is known of a service. */
export function matchesQuery(service: Service, title: string | undefined, query: string): boolean {
  const reach = reachOfService(service);
  const text = [
    service.port,
    serviceName(service),
    service.program,
    title,
    runningDetail(service, title),
    reach && enRunning.reach[reach],
  ]
    .join(' ')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
