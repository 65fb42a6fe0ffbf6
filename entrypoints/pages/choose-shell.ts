import { signal } from '@preact/signals';
import type { ShellChoice } from '../../components/page/shell-choice.ts';
import { logErrors } from '../../state/log-errors.ts';
import { readAllSettings, readSettings, watchSettings, writeSettings } from '../../state/settings/settings.ts';
import { type AllSettings, effectiveSettings, shellIn } from '../../state/settings/settings-shape.ts';
import type { Shell } from '../../words/shells.ts';

/** The shell that commands are written for: it follows the settings, and can be changed beside any command. */
export async function chooseShell(): Promise<ShellChoice> {
  const chosen = signal(shellIn(await readSettings()));
  const isFixed = signal(false);
  const take = (all: AllSettings) => {
    chosen.value = shellIn(effectiveSettings(all));
    isFixed.value = all.managed.shell !== undefined;
  };
  watchSettings(take);
  // The browser may take seconds to read what an administrator has set, and no page waits for that.
  logErrors(readAllSettings().then(take));
  const choose = (shell: Shell) => {
    chosen.value = shell;
    logErrors(writeSettings({ shell }));
  };
  return { chosen, isFixed, choose };
}
