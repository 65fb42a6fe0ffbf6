import { HelperCard } from '../../components/settings/helper-card.tsx';
import { needsAttention } from '../../words/report/helper-in-words.ts';
import { allowHelper } from '../pages/allow-helper.ts';
import type { ServicesLook } from './look-at-services.ts';

/** Where the helper cannot be asked, the way to it. `granted` is called once it may be. */
export function HelperOffer({ look, granted }: { look: ServicesLook; granted(): void }) {
  const helper = look.seen.value.helper;
  if (!needsAttention(helper)) return null;
  return <HelperCard helper={helper} allow={() => allowHelper(granted)} />;
}
