import type { ComponentChildren } from 'preact';
import { Anatomy } from '../../components/address/anatomy.tsx';
import { PortScale } from '../../components/address/port-scale.tsx';
import { Way } from '../../components/address/way.tsx';
import { Brand } from '../../components/page/brand.tsx';
import { Prose } from '../../components/page/prose.tsx';
import { type Target, urlHost } from '../../evidence/address/target.ts';
import type { Service } from '../../evidence/machine/services.ts';
import type { TabState } from '../../state/tab/tab-state.ts';
import { tipsUrl } from '../../state/tips-url.ts';
import type { Explained } from '../../words/en/services/explain-address.ts';
import { headlineOf } from '../../words/report/headline.ts';
import { journeyOf, usualJourney } from '../../words/report/journey.ts';
import { reachWord, serviceName } from '../../words/services/service-words.ts';
import { servicesOnPort } from '../../words/services/services-on-port.ts';
import { words } from '../../words/words.ts';
import { AnotherAddress } from './another-address.tsx';
import type { SeenOfAddress } from './look-at-address.ts';

interface AboutPageProps {
  typed: string;
  /** Absent if what was typed isn't a local address. */
  seen: SeenOfAddress | undefined;
}

/** What an address of this computer is, for whom it is new. It opens with nothing failed, and asks the address nothing. */
export function AboutPage({ typed, seen }: AboutPageProps) {
  return (
    <div class="page about">
      <header class="bar">
        <Brand />
        {seen && <AnotherAddress typed={typed} />}
      </header>
      {seen ? <Explanation seen={seen} /> : <NothingToExplain typed={typed} />}
    </div>
  );
}

function NothingToExplain({ typed }: { typed: string }) {
  return (
    <main data-portside="ready">
      <h1>{words.page.about.noTargetTitle}</h1>
      <p class="lede">
        <Prose text={words.page.about.noTarget} />
      </p>
      <AnotherAddress typed={typed} isMain />
    </main>
  );
}

function Explanation({ seen: { target, known } }: { seen: SeenOfAddress }) {
  const { registered, services, failed, isSettled } = known.value;
  const place = `${urlHost(target.host)}:${target.port}`;
  const here = services?.filter(({ port }) => port === target.port);
  const answers = words.explainAddress(target, {
    registered,
    here: services && servicesOnPort(target.port, services),
  });
  const drawings: Partial<Record<Explained['question'], ComponentChildren>> = {
    address: <Anatomy target={target} />,
    path: (
      <>
        <Way stops={failed ? journeyOf(target, failed.diagnosis) : usualJourney(target)} />
        <p>{failed ? <LatelyFailed failed={failed} target={target} /> : words.page.about.notTried}</p>
      </>
    ),
    port: <PortScale port={target.port} />,
    safety: here && <Reaches services={here} />,
  };
  document.title = words.page.about.title(place);
  return (
    <main data-portside={isSettled ? 'ready' : 'looking'}>
      <h1>{words.page.about.title(place)}</h1>
      <p class="lede">{words.page.about.lede}</p>
      <p class="act">
        <a class="button primary" href={target.url}>
          {words.page.about.open(place)}
        </a>
      </p>
      <div class="answers">
        {order.flatMap((question) =>
          answers
            .filter((one) => one.question === question)
            .map((one) => <Answer key={question} explained={one} drawing={drawings[question]} />),
        )}
      </div>
    </main>
  );
}

/** What is drawn across the page comes first. */
const order: readonly Explained['question'][] = ['address', 'path', 'port', 'safety', 'uses'];

/** Who has the port now, and who reaches it. */
function Reaches({ services }: { services: readonly Service[] }) {
  return services.map((service) => {
    const reach = reachWord(service, false);
    return (
      <p key={service.pid} class="reaches">
        <b dir="auto">{serviceName(service)}</b> {reach && <span class={`pill ${reach.kind}`}>{reach.word}</span>}
      </p>
    );
  });
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

interface AnswerProps {
  explained: Explained;
  drawing: ComponentChildren;
}

function Answer({ explained: { question, heading, paragraphs }, drawing }: AnswerProps) {
  return (
    <section class={`card ${question}`}>
      <h2>{heading}</h2>
      {drawing}
      <div class="prose">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>
            <Prose text={paragraph} />
          </p>
        ))}
      </div>
    </section>
  );
}
