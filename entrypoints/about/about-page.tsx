import { Journey } from '../../components/diagnosis/journey.tsx';
import { Brand } from '../../components/page/brand.tsx';
import { Prose } from '../../components/page/prose.tsx';
import { type Target, urlHost } from '../../evidence/address/target.ts';
import type { TabState } from '../../state/tab/tab-state.ts';
import { tipsUrl } from '../../state/tips-url.ts';
import type { Explained } from '../../words/en/services/explain-address.ts';
import { headlineOf } from '../../words/report/headline.ts';
import { journeyOf, usualJourney } from '../../words/report/journey.ts';
import { servicesOnPort } from '../../words/services/services-on-port.ts';
import { words } from '../../words/words.ts';
import { AnotherAddress } from './another-address.tsx';
import type { SeenOfAddress } from './look-at-address.ts';

interface AboutPageProps {
  typed: string;
  /** Absent where what was typed is no address of this computer. */
  seen: SeenOfAddress | undefined;
}

/** What an address of this computer is, for whom it is new. It opens with nothing failed, and asks the address nothing. */
export function AboutPage({ typed, seen }: AboutPageProps) {
  return (
    <div class="page about">
      <header class="bar">
        <Brand />
        <AnotherAddress typed={typed} />
      </header>
      {seen ? <Explanation seen={seen} /> : <NothingToExplain />}
    </div>
  );
}

function NothingToExplain() {
  return (
    <main data-portside="ready">
      <h1>{words.page.about.noTargetTitle}</h1>
      <p class="lede">
        <Prose text={words.page.about.noTarget} />
      </p>
    </main>
  );
}

function Explanation({ seen: { target, known } }: { seen: SeenOfAddress }) {
  const { registered, services, failed, isSettled } = known.value;
  const place = `${urlHost(target.host)}:${target.port}`;
  document.title = words.page.about.title(place);
  return (
    <main data-portside={isSettled ? 'ready' : 'looking'}>
      <h1>{words.page.about.title(place)}</h1>
      <p class="lede">{words.page.about.lede}</p>
      <section class="way">
        <h2 class="only-heard">{words.page.about.journeyHeading}</h2>
        <Journey stops={failed ? journeyOf(target, failed.diagnosis) : usualJourney(target)} />
        <p class="quiet">{failed ? <LatelyFailed failed={failed} target={target} /> : words.page.about.notTried}</p>
      </section>
      <div class="answers">
        {words
          .explainAddress(target, { registered, here: services && servicesOnPort(target.port, services) })
          .map((one) => (
            <Answer key={one.heading} explained={one} />
          ))}
      </div>
      <a class="button primary" href={target.url}>
        {words.page.about.open(place)}
      </a>
    </main>
  );
}

/** Where it stopped the last time, and the way to all that was found out then. */
function LatelyFailed({ failed, target }: { failed: TabState; target: Target }) {
  const { title } = headlineOf(target, failed.diagnosis, failed.stage === 'settled');
  return (
    <>
      {title} ({words.timeAgo(failed.failedAt, new Date().toISOString())}).{' '}
      <a href={tipsUrl(failed.url)}>{words.page.about.diagnosis}</a>
    </>
  );
}

function Answer({ explained: { heading, paragraphs } }: { explained: Explained }) {
  return (
    <section class="card">
      <h2>{heading}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>
          <Prose text={paragraph} />
        </p>
      ))}
    </section>
  );
}
