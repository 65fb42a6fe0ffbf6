import { mkdir } from 'node:fs/promises';
import { runProgram } from './run-program.ts';

/** Makes a certificate authority known to the NSS database in this folder; both browsers read one (Debian: libnss3-tools). */
export async function trustAuthority(databaseDir: string, authorityPem: string): Promise<void> {
  await mkdir(databaseDir, { recursive: true });
  const database = `sql:${databaseDir}`;
  await runProgram('certutil', ['-N', '-d', database, '--empty-password']);
  await runProgram('certutil', ['-A', '-d', database, '-n', 'Portside tests', '-t', 'C,,', '-i', authorityPem]);
}
