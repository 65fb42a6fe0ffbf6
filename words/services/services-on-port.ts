import type { Service } from '../../evidence/machine/services.ts';
import type { ServiceOnPort } from '../service-on-port.ts';
import { exposureWords } from './exposure-words.ts';
import { serviceName } from './service-words.ts';

export function servicesOnPort(port: number, services: readonly Service[]): ServiceOnPort[] {
  return services
    .filter((service) => service.port === port)
    .map((service) => ({ name: serviceName(service), meaning: exposureWords(service)?.meaning ?? [] }));
}
