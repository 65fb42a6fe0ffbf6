import type { Container } from '../../../evidence/machine/containers.ts';
import type { Risk, Service, Services } from '../../../evidence/machine/services.ts';
import type { Processes } from '../../system/running-process.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import { containerBehind, mayLeadIntoContainer } from './container-behind.ts';
import { isDatabaseImage } from './database-risk.ts';
import { findTunnels } from './find-tunnels.ts';
import { allCommands, hiddenRisk } from './hidden-risk.ts';
import { ownNetworks, reachOf } from './own-reach.ts';
import { riskOf } from './risk-of.ts';

/** What serves no pages, whatever port it has. */
const withoutPages: ReadonlySet<Risk> = new Set(['debugger', 'browser-debugger', 'container-engine', 'screen']);

/**
 * Adds to each service who else reaches it, and what it would mean. Command lines are read whole here, and only what
 * follows from them goes on.
 * @param findContainers asked only where a port may lead into one
 */
export async function withExposure(
  services: Services,
  processes: Processes,
  findContainers: () => Promise<readonly Container[]>,
): Promise<Services> {
  const { ofBridges } = ownNetworks();
  const [tunnels, containers] = await Promise.all([
    findTunnels(processes),
    services.some(mayLeadIntoContainer) ? findContainers() : [],
  ]);
  const hidden = services.some(({ pid }) => pid === undefined) ? allCommands() : [];
  return services.map((service) => {
    const container = mayLeadIntoContainer(service) ? containerBehind(service.port, containers) : undefined;
    const ofHolder =
      service.pid === undefined ? hiddenRisk(service.port, hidden) : riskOfProcess(service, services, processes);
    const risk = container ? riskOfImage(container.image) : ofHolder;
    return withoutUndefined({
      ...service,
      reach: reachOf(service.addresses, ofBridges),
      through: tunnels.get(service.port),
      container,
      risk,
      web: risk && withoutPages.has(risk) ? false : service.web,
    });
  });
}

function riskOfImage(image = ''): Risk | undefined {
  return isDatabaseImage(image) ? 'database' : undefined;
}

function riskOfProcess(service: Service, all: Services, processes: Processes): Risk | undefined {
  const { pid, program = '', framework, port } = service;
  const words = pid === undefined ? undefined : processes.read(pid)?.words;
  const ports = all.filter((one) => one.pid === pid).map((one) => one.port);
  return words && riskOf({ program, words, framework, port, ports });
}
