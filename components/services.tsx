import type { Service } from '../evidence/services.ts';
import type { Target } from '../evidence/target.ts';
import { en } from '../locales/en.ts';
import { serviceDetail, serviceName } from '../locales/service-words.ts';
import { serviceAddress } from './service-address.ts';

/** What listens on this computer, a row a port; what serves pages opens at the same path. */
export function Services({ services, target }: { services: Service[]; target: Target }) {
  return (
    <ul class="services">
      {services.map((service) => (
        <li key={service.port}>
          <span class="port">{service.port}</span>
          <ServiceName service={service} address={serviceAddress(target, service)} />
          {service.reach && (
            <span class={`pill ${service.reach}`}>
              {service.reach === 'network' ? en.services.network : en.services.thisComputer}
            </span>
          )}
          {serviceDetail(service) && <span class="detail">{serviceDetail(service)}</span>}
        </li>
      ))}
    </ul>
  );
}

function ServiceName({ service, address }: { service: Service; address: string | undefined }) {
  if (!address) return <span>{serviceName(service)}</span>;
  return (
    <a href={address} title={address}>
      {serviceName(service)}
    </a>
  );
}
