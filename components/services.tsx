import type { Service } from '../evidence/services.ts';
import type { Target } from '../evidence/target.ts';
import { en } from '../locales/en.ts';
import { serviceDetail, serviceName } from '../locales/service-words.ts';
import { serviceAddress } from './service-address.ts';

interface Props {
  services: Service[];
  target: Target;
  mini?: boolean | undefined;
}

/** What listens on this computer, a row a port; what serves pages opens at the same path. `mini` leaves out the details. */
export function Services({ services, target, mini = false }: Props) {
  const reaches = mini ? en.services.shortReach : en.services.reach;
  return (
    <ul class="services">
      {services.map((service) => (
        <li key={service.port}>
          <span class="port">{service.port}</span>
          <ServiceName service={service} address={serviceAddress(target, service)} />
          {service.reach && <span class={`pill ${service.reach}`}>{reaches[service.reach]}</span>}
          {!mini && serviceDetail(service) && <span class="detail">{serviceDetail(service)}</span>}
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
