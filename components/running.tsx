import type { Evidence } from '../evidence/index.ts';
import type { Service } from '../evidence/services.ts';
import type { Target } from '../evidence/target.ts';
import { en } from '../locales/en.ts';
import { Services } from './services.tsx';

const shown = 4;

/** What else runs on this computer, or who could tell. Its room is kept while that is being looked at. */
export function Running(props: { evidence: Evidence | undefined; target: Target; isSettled: boolean }) {
  const { evidence, target, isSettled } = props;
  const services = evidence?.facts.services;
  return (
    <section class="card running">
      <h2>{en.headings.running}</h2>
      {services && services.length > 0 ? (
        <ShownAndMore services={services} target={target} />
      ) : (
        <p class="quiet">{isSettled || services ? nothingShown(evidence) : en.services.looking}</p>
      )}
    </section>
  );
}

function ShownAndMore({ services, target }: { services: Service[]; target: Target }) {
  const pagesFirst = services.toSorted((one, other) => rank(one) - rank(other) || one.port - other.port);
  const rest = pagesFirst.slice(shown);
  return (
    <>
      <Services services={pagesFirst.slice(0, shown)} target={target} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{en.services.more(rest.length)}</summary>
          <Services services={rest} target={target} />
        </details>
      )}
    </>
  );
}

function rank({ web }: Service): number {
  if (web === undefined) return 1;
  return web ? 0 : 2;
}

/** Only the helper reads the table of listeners, so only then is an empty list the whole truth. */
function nothingShown(evidence: Evidence | undefined): string {
  if (!evidence?.facts.services) return en.services.unknown;
  return evidence.facts.listeners ? en.services.none : en.services.noneAnswers;
}
