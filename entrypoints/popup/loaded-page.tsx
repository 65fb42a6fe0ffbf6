import { CallsCard } from '../../components/diagnosis/calls-card.tsx';
import { CodeChip } from '../../components/diagnosis/code-chip.tsx';
import { Journey } from '../../components/diagnosis/journey.tsx';
import { ScanCard } from '../../components/diagnosis/scan-card.tsx';
import { WrongPageCard } from '../../components/diagnosis/wrong-page-card.tsx';
import { Announcer } from '../../components/page/announcer.tsx';
import { HeadlineView } from '../../components/page/headline-view.tsx';
import { KeepCard } from '../../components/services/keep-card.tsx';
import { maskQuery } from '../../evidence/address/mask-query.ts';
import { type Target, urlHost } from '../../evidence/address/target.ts';
import type { Evidence } from '../../evidence/index.ts';
import { logErrors } from '../../state/log-errors.ts';
import { tipsUrl } from '../../state/tips-url.ts';
import { journeyOf } from '../../words/report/journey.ts';
import { keepHere, workingWords } from '../../words/services/working.ts';
import { words } from '../../words/words.ts';
import { AboutLink } from './about-link.tsx';
import { HelperOffer } from './helper-offer.tsx';
import type { CallsLook } from './look-at-calls.ts';
import type { PageLook, SeenPage } from './look-at-page.ts';
import type { ScanLook } from './look-at-scan.ts';
import type { ServicesLook } from './look-at-services.ts';
import { RunningCard } from './running-card.tsx';

interface Props {
  target: Target;
  title: string | undefined;
  page: PageLook;
  services: ServicesLook;
  calls: CallsLook;
  scan: ScanLook;
}

/** A page of this computer that loaded: whether it works, who serves it, and who can reach it. */
export function LoadedPage({ target, title, page, services, calls, scan }: Props) {
  const { answer, owners, wrongPage } = page.seen.value;
  const evidence = evidenceOf(target, page.seen.value);
  const { isOnNetwork } = services.seen.value;
  const service = services.seen.value.services?.find(({ port }) => port === target.port);
  const headline = workingWords({ title, answer, owners, service, isOnNetwork, at: evidence.at });
  // Nothing is shown below the headline until everything is known, so that no line moves while someone reads it.
  const isKnown = answer !== undefined && owners !== undefined && services.seen.value.helper.state !== 'unasked';
  const isSettled = isKnown && calls.isSettled.value;
  const keep = keepHere(target, owners, service);
  const granted = () => {
    logErrors(services.again());
    logErrors(page.again());
  };
  return (
    <main class="popup loaded" data-portside={isSettled ? 'ready' : 'looking'}>
      <div class="top">
        <span class="where">
          {urlHost(target.host)}:{target.port}
        </span>
        <CodeChip attempt={answer ?? undefined} />
      </div>
      <HeadlineView headline={headline} />
      {answer === null ? (
        <WholeDiagnosis url={target.url} />
      ) : (
        <Journey stops={journeyOf(target, { findings: [], evidence })} mini />
      )}
      {isKnown && wrongPage && <WrongPageCard finding={wrongPage} />}
      <ScanCard scan={scan.value} />
      <CallsCard calls={calls.calls.value} note={calls.note} />
      {isKnown && keep && <KeepCard step={keep} />}
      {isKnown && services.seen.value.services && <RunningCard look={services} />}
      {isKnown && <HelperOffer look={services} granted={granted} />}
      {isKnown && <AboutLink target={target} />}
      <Announcer text={headline.title} />
    </main>
  );
}

function WholeDiagnosis({ url }: { url: string }) {
  return (
    <p class="act">
      <a href={tipsUrl(url)}>{words.page.buttons.fullDiagnosis}</a>
    </p>
  );
}

/** Our own question is one of the browser's, so its answer counts as the attempt. */
function evidenceOf({ url }: Target, { answer, owners }: SeenPage): Evidence {
  const facts = { ...(answer && { attempt: answer }), ...(owners && { owners }) };
  return { version: 1, url: maskQuery(url), os: 'unknown', at: new Date().toISOString(), facts, unknown: {} };
}
