import type { CallWords } from '../../words/report/call-words.ts';
import { words } from '../../words/words.ts';
import { CallView } from './call-view.tsx';

/** The failed calls of the current page to this computer; nothing if there are none. */
export function CallsCard({ calls, note }: { calls: CallWords[]; note: string | undefined }) {
  if (calls.length === 0 && !note) return null;
  return (
    <section class="card calls">
      <h2>{words.page.calls.heading}</h2>
      {note && <p class="quiet">{note}</p>}
      <ul>
        {calls.map((call, index) => (
          <CallView key={call.key} call={call} isOpen={index === 0} />
        ))}
      </ul>
    </section>
  );
}
