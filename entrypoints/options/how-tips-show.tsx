import type { ReadonlySignal } from '@preact/signals';
import { Choice } from '../../components/page/choice.tsx';
import { writeSettings } from '../../state/settings/settings.ts';
import { type AllSettings, effectiveSettings } from '../../state/settings/settings-shape.ts';
import { words } from '../../words/words.ts';

/** The choice how a page that fails is explained. */
export function HowTipsShow({ all }: { all: ReadonlySignal<AllSettings> }) {
  const { show, managed } = words.page.options;
  return (
    <Choice
      name="show"
      heading={show.heading}
      choices={show.choices}
      value={effectiveSettings(all.value).show}
      managed={all.value.managed.show && managed}
      choose={(value) => writeSettings({ show: value })}
      note={show.forms}
    />
  );
}
