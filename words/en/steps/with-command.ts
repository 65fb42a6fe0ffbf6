import type { Step } from '../../step.ts';

/** A step that leads to its command where there is one, and stands alone where not. `text` comes without its last mark. */
export function withCommand(text: string, command: string | undefined): Step {
  return command ? { text: `${text}:`, command } : { text: `${text}.` };
}
