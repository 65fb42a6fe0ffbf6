/** One failed page, as a row of a short list. */
export interface FailedRow {
  tabId: number;
  address: string;
  title: string;
  ago: string;
}

/** Recent failures; each row leads to its tab. */
export function FailedCard({ rows, show }: { rows: FailedRow[]; show(tabId: number): void }) {
  if (rows.length === 0) return null;
  return (
    <div class="card">
      <ul class="failed">
        {rows.map(({ tabId, address, title, ago }) => (
          <li key={tabId}>
            <button type="button" onClick={() => show(tabId)}>
              <span class="where">{address}</span> <span class="certainty">{ago}</span>
              <span class="what">{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
