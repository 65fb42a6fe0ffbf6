import type { Target } from '../../evidence/address/target.ts';
import type { Service } from '../../evidence/machine/services.ts';
import { runningName } from '../../words/services/running-words.ts';
import { reachWord, serviceDetail, shortDetail } from '../../words/services/service-words.ts';
import { Favicon } from '../page/favicon.tsx';
import { serviceAddress } from './service-address.ts';

interface Props {
  services: Service[];
  /** These, and those that are listed elsewhere. */
  all: Service[];
  target: Target;
  mini?: boolean | undefined;
  /** Titles and icons of the pages we could ask. */
  pages?: ReadonlyMap<number, Shown> | undefined;
}

interface Shown {
  title?: string;
  icon?: string;
}

/** What listens on this computer, a row a port; what serves pages opens at the same path. `mini` leaves out the details. */
export function Services({ services, all, target, mini = false, pages }: Props) {
  return (
    <ul class="services">
      {services.map((service) => {
        const reach = reachWord(service, true);
        const page = pages?.get(service.port);
        const name = runningName(service, page?.title);
        const title = page?.title === name ? undefined : page?.title;
        const detail = mini ? shortDetail(service, title, all) : serviceDetail(service);
        return (
          <li key={service.port} data-port={service.port}>
            <span class="port">{service.port}</span>
            <span class="line">
              <span class="what" dir="auto">
                {pages && <Favicon icon={page?.icon} name={name} />}
                <ServiceName name={name} address={serviceAddress(target, service)} />
              </span>
              {reach && <span class={`pill ${reach.kind}`}>{reach.word}</span>}
            </span>
            {detail && (
              <span class="detail" dir="auto">
                {detail}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ServiceName({ name, address }: { name: string; address: string | undefined }) {
  if (!address) return <span>{name}</span>;
  return (
    <a href={address} title={address}>
      {name}
    </a>
  );
}
