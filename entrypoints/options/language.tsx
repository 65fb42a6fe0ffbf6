import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Choice } from '../../components/page/choice.tsx';
import { writeSettings } from '../../state/settings/settings.ts';
import { type AllSettings, effectiveSettings, type Settings } from '../../state/settings/settings-shape.ts';
import { languages } from '../../words/languages.ts';
import { words } from '../../words/words.ts';

/** Set while the page reloads in another language, so that someone going through the choices with the arrow keys keeps their place. */
const cameByChoice = 'language-chosen';

/** The choice of the language. Each is named in itself, so that its readers find it. */
export function LanguageChoice({ all }: { all: ReadonlySignal<AllSettings> }) {
  const { language, managed } = words.page.options;
  const names = Object.fromEntries(languages.map((tag) => [tag, { label: ownName(tag), language: tag }]));
  const choose = async (chosen: Settings['language']) => {
    await writeSettings({ language: chosen });
    sessionStorage.setItem(cameByChoice, 'yes');
    location.reload();
  };
  useEffect(() => {
    if (sessionStorage.getItem(cameByChoice)) document.querySelector<HTMLElement>('[name=language]:checked')?.focus();
    sessionStorage.removeItem(cameByChoice);
  }, []);
  return (
    <Choice
      name="language"
      heading={language.heading}
      choices={{
        browser: { label: language.browser },
        ...(names as Record<(typeof languages)[number], { label: string; language: string }>),
      }}
      value={effectiveSettings(all.value).language}
      managed={all.value.managed.language && managed}
      choose={choose}
      note={language.note}
    />
  );
}

function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  // Spanish writes it small within a sentence.
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
