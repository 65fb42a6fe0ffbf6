import type { OperatingSystem } from '../evidence/index.ts';

/** The shells that commands are written for. `bash` is zsh too: what is written for one can be typed into the other. */
export const shells = ['bash', 'fish', 'powershell', 'cmd'] as const;

export type Shell = (typeof shells)[number];

/** The shells of a system, the one that people most likely have in front of them first. On Windows, `bash` is Git's. */
export function shellsOf(os: OperatingSystem): readonly [Shell, ...Shell[]] {
  return os === 'windows' ? ['powershell', 'cmd', 'bash'] : ['bash', 'fish'];
}

/** Its name, which is the same in every language. @param os where `bash` is Git's, or zsh as well */
export function shellName(shell: Shell, os: OperatingSystem): string {
  const bash = { windows: 'Git Bash', macos: 'zsh', linux: 'bash', unknown: 'bash' };
  return { bash: bash[os], fish: 'fish', powershell: 'PowerShell', cmd: 'cmd' }[shell];
}
