import { words } from '../../words/words.ts';

/** https://www.rfc-editor.org/rfc/rfc6335#section-6 */
const ranges = [
  { name: 'wellKnown', from: 0, to: 1023 },
  { name: 'registered', from: 1024, to: 49_151 },
  { name: 'dynamic', from: 49_152, to: 65_535 },
] as const;

/** Shows where the port is among all ports. Hidden from screen readers, because the sentence beside it says the same. */
export function PortScale({ port }: { port: number }) {
  return (
    <div class="scale" aria-hidden="true">
      {ranges.map(({ name, from, to }) => {
        const isHere = from <= port && port <= to;
        return (
          <div key={name} class={isHere ? 'range here' : 'range'}>
            {isHere && <Place share={(port - from) / (to - from)} label={port} />}
            <span class="line">{isHere && <Place share={(port - from) / (to - from)} />}</span>
            <span>{words.page.about.ranges[name]}</span>
            <bdi dir="ltr" class="numbers">
              {from}–{to}
            </bdi>
          </div>
        );
      })}
    </div>
  );
}

/** Something that far along a line; without a label, a mark. It never reaches beyond an end. */
function Place({ share, label }: { share: number; label?: number }) {
  return (
    <span class={label === undefined ? 'place mark-here' : 'place'}>
      <span style={{ flexGrow: share }} />
      <b>{label}</b>
      <span style={{ flexGrow: 1 - share }} />
    </span>
  );
}
