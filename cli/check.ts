import { addressToCheck } from './address-to-check.ts';
import { diagnoseAddress } from './diagnose-address.ts';
import { printDiagnosis } from './print-diagnosis.ts';

/**
 * Diagnoses an address as the extension does; facts that only a browser sees stay unknown.
 * @returns one of `exitCodes`
 * @throws UsageError if `url` isn't an http(s) address of this computer
 */
export async function check(url: string, options: { json?: boolean }): Promise<number> {
  const { target, diagnosis } = await diagnoseAddress(await addressToCheck(url));
  return printDiagnosis(target, diagnosis, options);
}
