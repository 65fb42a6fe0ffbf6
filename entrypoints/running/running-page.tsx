import { Announcer } from '../../components/page/announcer.tsx';
import { Brand } from '../../components/page/brand.tsx';
import { HeadlineView } from '../../components/page/headline-view.tsx';
import { Prose } from '../../components/page/prose.tsx';
import { SearchField } from '../../components/page/search-field.tsx';
import { HelperCard } from '../../components/settings/helper-card.tsx';
import { needsAttention } from '../../words/report/helper-in-words.ts';
import { calmLine, matchesQuery } from '../../words/services/running-words.ts';
import { words } from '../../words/words.ts';
import { allowHelper } from '../pages/allow-helper.ts';
import { RunningList } from './running-list.tsx';
import type { Session } from './session.ts';

/** All that runs on this computer, followed while it is looked at. */
export function RunningPage({ session }: { session: Session }) {
  const { rows, pages, seen, query, news } = session;
  const { helper } = seen.value;
  const isLooking = helper.state === 'unasked';
  const shown = rows.value.filter(({ service }) =>
    matchesQuery(service, pages.value.get(service.port)?.title, query.value),
  );
  const isNarrowed = shown.length < rows.value.length;
  return (
    <div class="page running">
      <header class="bar">
        <Brand />
        <SearchField query={query} first={openFirst} />
      </header>
      <main data-portside={isLooking ? 'looking' : 'ready'}>
        <HeadlineView headline={{ title: words.page.headings.running, lede: ledeOf(session) }} />
        {rows.value.length > 0 && (
          <>
            <p class="hint quiet">
              {isNarrowed ? (
                words.page.running.shown(shown.length, rows.value.length)
              ) : (
                <Prose text={words.page.running.keys} />
              )}
            </p>
            <section class="card" aria-label={words.page.headings.running}>
              {shown.length > 0 ? (
                <RunningList rows={shown} session={session} />
              ) : (
                <p class="quiet">{words.page.running.noMatch(query.value)}</p>
              )}
            </section>
          </>
        )}
        {!isLooking && needsAttention(helper) && (
          <HelperCard helper={helper} allow={() => allowHelper(session.again)} />
        )}
      </main>
      <Announcer text={isNarrowed ? words.page.running.shown(shown.length, rows.value.length) : news.value} />
    </div>
  );
}

function ledeOf({ rows, seen }: Session): string {
  const { state } = seen.value.helper;
  const running = rows.value.flatMap(({ service, missedAtMs }) => (missedAtMs === undefined ? [service] : []));
  if (state === 'unasked') return words.page.running.looking;
  if (state !== 'fine') return running.length > 0 ? words.page.running.browserOnly : words.page.running.browserNone;
  return running.length > 0 ? calmLine(running) : words.page.running.none;
}

function openFirst(): void {
  document.querySelector<HTMLAnchorElement>('a[data-row]')?.click();
}
