import type { Framework } from '../../../evidence/owners.ts';
import { frameworkOf } from '../owners/framework-of.ts';

/** What the same tools do besides serving pages. */
const otherWork =
  /^(build|test|lint|check|generate|migrate|makemigrations|shell|export|import|init|create|new|add|install|upgrade|deploy|optimize|console|queue:\w+|info|--version|--help|-v|-V|-h)$/;

/** Any script may run in these. */
const notAlwaysServers: readonly Framework[] = ['bun', 'deno', 'express', 'laravel', 'php'];

/** Whether a command line is that of a web server of a known kind, whatever its port. */
export function isServer(words: readonly string[]): boolean {
  const framework = frameworkOf([words.join(' ')]);
  return (
    framework !== undefined && !notAlwaysServers.includes(framework) && !words.some((word) => otherWork.test(word))
  );
}
