import { diagnose } from '../diagnosis/diagnose.ts';
import { browserFacts, type Evidence, evidenceSchema, type FoundOut, factNames } from '../evidence/index.ts';
import type { Target } from '../evidence/target.ts';
import { look } from '../helper/look.ts';
import { operatingSystem } from '../helper/operating-system.ts';
import { withoutSecrets } from '../helper/secrets/without-secrets.ts';
import { addressToCheck } from './address-to-check.ts';
import { printDiagnosis } from './print-diagnosis.ts';

/**
 * Diagnoses an address as the extension does; what only a browser sees stays unknown.
 * @returns the exit code of `exitCodes`
 * @throws UsageError when `url` is no http(s) address of this computer
 */
export async function check(url: string, options: { json?: boolean }): Promise<number> {
  const target = await addressToCheck(url);
  return printDiagnosis(target, diagnose(await gatherFromMachine(target)), options);
}

async function gatherFromMachine(target: Target): Promise<Evidence> {
  const found: FoundOut = { facts: {}, unknown: Object.fromEntries(browserFacts.map((name) => [name, 'no-browser'])) };
  await look(target, ({ facts, unknown }) => {
    Object.assign(found.facts, withoutSecrets(facts));
    Object.assign(found.unknown, unknown);
  });
  const unasked = factNames.filter((name) => found.facts[name] === undefined && !found.unknown[name]);
  const unknown = { ...found.unknown, ...Object.fromEntries(unasked.map((name) => [name, 'not-needed' as const])) };
  return evidenceSchema.parse({
    version: 1,
    url: target.url,
    os: operatingSystem,
    at: new Date().toISOString(),
    facts: found.facts,
    unknown,
  });
}
