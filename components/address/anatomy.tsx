import { type Target, urlHost } from '../../evidence/address/target.ts';
import { words } from '../../words/words.ts';

/** The address taken apart: below each piece, what it says. */
export function Anatomy({ target: { scheme, host, kind, port, path } }: { target: Target }) {
  const { anatomy } = words.page.about;
  const pieces = [
    { text: `${scheme}://`, says: anatomy.scheme[scheme] },
    { text: urlHost(host), says: anatomy.host[kind === 'wildcard' ? 'all' : 'one'] },
    { text: `:${port}`, says: anatomy.port },
    { text: path, says: anatomy.path },
  ];
  return (
    <dl class="anatomy">
      {pieces.map(({ text, says }) => (
        <div key={says} class="piece">
          <dt>
            <bdi dir="ltr">{text}</bdi>
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}
