import { frameworks } from '../../../evidence/programs/frameworks.ts';
import { frameworkOf } from '../owners/framework-of.ts';
import { isShell } from '../owners/lineage.ts';

/** What the same tools do besides serving pages. */
const otherWork =
  /^(build|test|lint|check|generate|migrate|makemigrations|shell|export|import|init|create|new|add|install|upgrade|deploy|optimize|console|queue:\w+|info|--version|--help|-v|-V|-h)$/;

/** A build that also serves the result. */
const serving = /^--serve(r)?$/;

/**
 * Whether a command line is that of a known web server, on any port. A shell's arguments may name any number of programs; those that run
 * are processes themselves.
 */
export function isServer(words: readonly string[]): boolean {
  if (isShell(words[0])) return false;
  const framework = frameworkOf([words.join(' ')]);
  if (!framework || frameworks[framework].mayBeOther) return false;
  return !words.some((word) => otherWork.test(word)) || words.some((word) => serving.test(word));
}
