import { AboutCard } from '../../components/about-card.tsx';
import { Checked } from '../../components/checked.tsx';
import { Running } from '../../components/running.tsx';
import type { Target } from '../../evidence/target.ts';
import { checksOf } from '../../words/en/checks/checks.ts';
import { aboutUrl } from '../about/about-url.ts';
import type { TabState } from '../background/tab-state.ts';

/** What else is known: who runs here, what was checked, what the address is. */
export function SideColumn({ target, state }: { target: Target; state: TabState | undefined }) {
  const evidence = state?.diagnosis.evidence;
  return (
    <div>
      <Running evidence={evidence} target={target} isSettled={state?.stage === 'settled'} />
      <Checked checks={evidence ? checksOf(evidence) : []} />
      <AboutCard target={target} more={aboutUrl(target.url)} />
    </div>
  );
}
