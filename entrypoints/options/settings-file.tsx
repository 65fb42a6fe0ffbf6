import { type ReadonlySignal, signal } from '@preact/signals';
import { SettingsFileCard } from '../../components/settings/settings-file-card.tsx';
import { readAllSettings, resetSettings, writeSettings } from '../../state/settings/settings.ts';
import { changesBy, maxBytes, readSettingsFile, settingsFile } from '../../state/settings/settings-file.ts';
import { type AllSettings, type Settings, settingNames } from '../../state/settings/settings-shape.ts';
import { words } from '../../words/words.ts';

const outcome = signal<string | undefined>(undefined);

/** The settings as a file, from a file, and as they came. */
export function SettingsFile({ all }: { all: ReadonlySignal<AllSettings> }) {
  return (
    <SettingsFileCard
      content={settingsFile(all.value.own)}
      outcome={outcome.value}
      load={async (file) => {
        outcome.value = await load(file);
      }}
      reset={async () => {
        await resetSettings();
        outcome.value = words.page.options.reset.done;
      }}
    />
  );
}

/** @returns what came of it, in a sentence or a few */
async function load(file: File): Promise<string> {
  const texts = words.page.options.file;
  const settings = file.size > maxBytes ? 'no-settings' : readSettingsFile(await file.text());
  if (settings === 'no-settings') return texts.none;
  if (settings === 'newer') return texts.newer;
  // What the page shows may be a moment old.
  const { own, managed } = await readAllSettings();
  const changes = changesBy(own, settings);
  await writeSettings(changes);
  if (Object.keys(changes).length === 0) return texts.same;
  const counting = inEffect(changes, managed);
  const isHeld = settingNames.some((name) => changes[name] !== undefined && counting[name] === undefined);
  return texts.loaded(words.paragraph([...changeWords(counting), ...(isHeld ? [texts.managed] : [])]));
}

/** An imported list of sites is added to the organization's. Other settings count only if the organization hasn't set them. */
function inEffect(changes: Partial<Settings>, managed: Partial<Settings>): Partial<Settings> {
  const { neverHere } = changes;
  const held = Object.fromEntries(Object.keys(managed).map((name) => [name, undefined]));
  return { ...changes, ...held, ...(neverHere && { neverHere }) };
}

function changeWords({ show, neverHere, portMemory, language, shell }: Partial<Settings>): string[] {
  const { file, show: shown } = words.page.options;
  return [
    ...(show ? [file.show(shown.choices[show].label)] : []),
    ...(neverHere ? [file.sites(neverHere.length)] : []),
    ...(portMemory === undefined ? [] : [portMemory ? file.memory.on : file.memory.off]),
    ...(language ? [file.language] : []),
    ...(shell ? [file.shell] : []),
  ];
}
