import { Prose } from './prose.tsx';

interface Props<Value extends string> {
  /** Names the group, in the form and for screen readers. */
  name: string;
  heading: string;
  /** `language`: the label's, if that isn't the page's. */
  choices: Readonly<Record<Value, { label: string; explains?: string; language?: string }>>;
  value: Value;
  /** Shown if the person can't choose. */
  managed: string | undefined;
  choose(value: Value): void;
  /** Said below. */
  note: string;
}

/** A few options, each with its explanation. */
export function Choice<Value extends string>({ name, heading, choices, value, managed, choose, note }: Props<Value>) {
  return (
    <section class="card">
      <fieldset class="choice" disabled={managed !== undefined}>
        <legend>{heading}</legend>
        {managed && <p class="quiet">{managed}</p>}
        {entriesOf(choices).map(([one, { label, explains, language }]) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === value}
              aria-labelledby={`${name}-${one}`}
              aria-describedby={explains && `${name}-${one}-explained`}
              onChange={() => choose(one)}
            />
            <span>
              <span id={`${name}-${one}`} lang={language}>
                {label}
              </span>
              {explains && (
                <span id={`${name}-${one}-explained`} class="quiet">
                  <Prose text={explains} />
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <p class="quiet">{note}</p>
    </section>
  );
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}
