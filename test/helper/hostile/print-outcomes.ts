import { parseTarget } from '../../../evidence/address/target.ts';
import { look } from '../../../helper/look.ts';

/**
 * Looks at several ports at once, and prints what each replied.
 * @param argv ports
 */
const outcomes = process.argv.slice(2).map(async (port) => {
  const target = parseTarget(`http://127.0.0.1:${port}/`);
  const found: Record<string, unknown> = {};
  if (target) await look(target, ({ facts }) => void Object.assign(found, facts));
  const { owners, replies } = found as { owners?: { process?: object }[]; replies?: { outcome: object }[] };
  return [port, { isSeen: owners?.[0]?.process !== undefined, outcomes: replies?.map(({ outcome }) => outcome) ?? [] }];
});
process.stdout.write(JSON.stringify(Object.fromEntries(await Promise.all(outcomes))));
