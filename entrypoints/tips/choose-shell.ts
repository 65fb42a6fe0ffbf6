import { signal } from '@preact/signals';
import type { ShellChoice } from '../../components/page/shell-choice.ts';
import { logErrors } from '../../state/log-errors.ts';
import { readAllSettings, watchSettings, writeSettings } from '../../state/settings/settings.ts';
import { effectiveSettings, shellIn } from '../../state/settings/settings-shape.ts';
import type { Shell } from '../../words/shells.ts';

/** The shell in the settings, which is followed, and chosen anew beside any command. */
export async function chooseShell(): Promise<ShellChoice> {
  const all = await readAllSettings();
  const chosen = signal(shellIn(effectiveSettings(all)));
  watchSettings((next) => {
    chosen.value = shellIn(effectiveSettings(next));
  });
  const choose = (shell: Shell) => {
    chosen.value = shell;
    logErrors(writeSettings({ shell }));
  };
  return { chosen, choose: all.managed.shell ? undefined : choose };
}
