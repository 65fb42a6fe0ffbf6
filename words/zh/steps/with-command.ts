import type { Step } from '../../step.ts';

/** A step that ends with a colon if a command follows, and with a full stop if not. `text` comes without its final punctuation. */
export function withCommand(text: string, command: string | undefined): Step {
  return command ? { text: `${text}：`, command } : { text: `${text}。` };
}
