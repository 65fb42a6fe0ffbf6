import * as z from 'zod/mini';
import { outputNames, outputs } from './contract/outputs.ts';
import { UsageError } from './usage-error.ts';

/** Of commands that print what another one prints. */
const sameAs: Record<string, string> = { explain: 'check', uninstall: 'install' };

/**
 * Prints the JSON Schema (draft 2020-12) of what a command prints with `--json`. Of a diagnosis the property `evidence` is what `explain`
 * reads.
 * @throws UsageError if there's no such command
 */
export function printSchema(command = 'check'): void {
  const name = outputNames.find((one) => one === (sameAs[command] ?? command));
  if (!name) throw new UsageError(`there's no schema of ${command}; there is one of ${outputNames.join(', ')}`);
  process.stdout.write(`${JSON.stringify(z.toJSONSchema(outputs[name], { io: 'input' }), null, 2)}\n`);
}
