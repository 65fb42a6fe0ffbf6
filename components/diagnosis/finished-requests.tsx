import { words } from '../../words/words.ts';

interface Props {
  /** The latest first. */
  requests: readonly { method: string; url: string; status: number; elapsedMs: number }[];
}

/** Requests that ended and didn't fail for the page, one row each. */
export function FinishedRequests({ requests }: Props) {
  const { panel } = words.page;
  return (
    <section class="card">
      <h2>{panel.finished}</h2>
      {requests.length === 0 ? (
        <p class="quiet">{panel.none}</p>
      ) : (
        <table class="finished">
          <thead>
            <tr>
              <th scope="col">{panel.status}</th>
              <th scope="col">{panel.method}</th>
              <th scope="col">{panel.address}</th>
              <th scope="col" class="time">
                {panel.time}
              </th>
            </tr>
          </thead>
          <tbody>
            {requests.map(({ method, url, status, elapsedMs }, index) => (
              <tr key={requests.length - index}>
                <td>{status || panel.noAnswer}</td>
                <td>{method}</td>
                <td class="place" dir="ltr">
                  {url.replace(/^https?:\/\//, '')}
                </td>
                <td class="time">{words.duration(elapsedMs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
