import { ServicesCard } from '../../components/services-card.tsx';
import type { Target } from '../../evidence/target.ts';
import { en } from '../../locales/en.ts';
import type { ServicesLook } from './look-at-services.ts';

/** Services open at their root: the page in front says nothing of their paths. */
const root: Target = { url: 'http://localhost/', scheme: 'http', host: 'localhost', kind: 'name', port: 80, path: '/' };

/** What runs on this computer, or who could tell. */
export function RunningCard({ look }: { look: ServicesLook }) {
  return <ServicesCard services={look.seen.value.services} target={root} otherwise={otherwise(look)} mini />;
}

function otherwise({ seen }: ServicesLook): string {
  const { services, helper } = seen.value;
  if (helper.state === 'unasked') return en.services.looking;
  return services ? en.popup.noServices : en.services.unknown;
}
