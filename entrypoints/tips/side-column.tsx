import { AboutCard } from '../../components/services/about-card.tsx';
import { Running } from '../../components/services/running.tsx';
import type { Target } from '../../evidence/address/target.ts';
import type { TabState } from '../../state/tab/tab-state.ts';
import { aboutUrl } from '../about/about-url.ts';

/** What else is known: who runs here, what the address is. */
export function SideColumn({ target, state }: { target: Target; state: TabState | undefined }) {
  const evidence = state?.diagnosis.evidence;
  return (
    <div class="side">
      <Running evidence={evidence} target={target} isSettled={state?.stage === 'settled'} />
      <AboutCard target={target} more={aboutUrl(target.url)} />
    </div>
  );
}
