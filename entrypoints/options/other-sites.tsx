import { signal } from '@preact/signals';
import { OtherSitesCard } from '../../components/settings/other-sites-card.tsx';
import { allowOtherSites, mayHearOtherSites, takeOtherSitesBack } from '../pages/allow-other-sites.ts';

const isAllowed = signal(await mayHearOtherSites());

const look = async () => {
  isAllowed.value = await mayHearOtherSites();
};

/** The choice whether other sites' calls to this computer are heard of. */
export function OtherSites() {
  return (
    <OtherSitesCard
      isAllowed={isAllowed.value}
      allow={() => allowOtherSites().then(look)}
      takeBack={() => takeOtherSitesBack().then(look)}
    />
  );
}
