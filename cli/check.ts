import { addressToCheck } from './address-to-check.ts';
import { diagnoseAll } from './check/diagnose-all.ts';
import { exitCodes } from './exit-codes.ts';
import { diagnosisAsJson, diagnosisAsText, diagnosisInWords, exitCodeOf } from './print-diagnosis.ts';

interface CheckOptions {
  json?: boolean;
  watch?: boolean;
}

const betweenAddresses = `\n${'─'.repeat(60)}\n\n`;

/**
 * Diagnoses addresses as the extension does, and keeps doing so with `watch`.
 * @returns one of `exitCodes`
 * @throws UsageError if one of them isn't an http(s) address of this computer
 */
export async function check(typed: string[], { json, watch }: CheckOptions): Promise<number> {
  const targets = await Promise.all(typed.map(addressToCheck));
  if (watch) return (await import('./check/check-on-change.ts')).checkOnChange(targets, { json });
  const all = diagnoseAll(targets);
  const diagnoses = json ? await printJson(all) : await printTexts(all);
  return exitCodeOfAll(diagnoses.map(exitCodeOf));
}

/** Each is printed as soon as it and those before it are ready. */
async function printTexts(all: ReturnType<typeof diagnoseAll>) {
  const diagnoses = [];
  for (const one of all) {
    const { target, diagnosis } = await one;
    process.stdout.write(`${diagnoses.length > 0 ? betweenAddresses : ''}${diagnosisAsText(target, diagnosis)}\n`);
    diagnoses.push(diagnosis);
  }
  return diagnoses;
}

/** One diagnosis, or an array of several. */
async function printJson(all: ReturnType<typeof diagnoseAll>) {
  const diagnoses = (await Promise.all(all)).map(({ diagnosis }) => diagnosis);
  const [first, ...others] = diagnoses;
  const text =
    first && others.length === 0 ? diagnosisAsJson(first) : JSON.stringify(diagnoses.map(diagnosisInWords), null, 2);
  process.stdout.write(`${text}\n`);
  return diagnoses;
}

function exitCodeOfAll(codes: readonly number[]): number {
  if (codes.every((code) => code === exitCodes.works)) return exitCodes.works;
  return codes.includes(exitCodes.causeFound) ? exitCodes.causeFound : exitCodes.cannotTell;
}
