import type { Shell } from '../../shells.ts';
import { quoteWord } from './quote-word.ts';

/** Sets environment variables for all that is started from the terminal afterwards. */
export function setVariables(variables: [name: string, value: string][], shell: Shell): string {
  switch (shell) {
    case 'bash':
      return `export ${variables.map(([name, value]) => `${name}=${quoted(value, shell)}`).join(' ')}`;
    case 'fish':
      return variables.map(([name, value]) => `set -gx ${name} ${quoted(value, shell)}`).join('; ');
    case 'powershell':
      return inOneCase(variables)
        .map(([name, value]) => `$env:${name} = '${value.replaceAll("'", "''")}'`)
        .join('; ');
    case 'cmd':
      return inOneCase(variables)
        .map(([name, value]) => `set "${name}=${value}"`)
        .join(' && ');
  }
}

/** Windows takes NO_PROXY and no_proxy for the same variable. */
function inOneCase(variables: [name: string, value: string][]): [name: string, value: string][] {
  return [...new Map(variables.toReversed().map((one) => [one[0].toUpperCase(), one])).values()].toReversed();
}

function quoted(value: string, shell: 'bash' | 'fish'): string {
  return quoteWord[shell]({ raw: value, value });
}
