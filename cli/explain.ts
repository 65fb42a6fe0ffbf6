import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { diagnose } from '../diagnosis/diagnose.ts';
import { printDiagnosis } from './print-diagnosis.ts';
import { readEvidence } from './read-evidence.ts';
import { UsageError } from './usage-error.ts';

/**
 * Diagnoses evidence recorded on any machine: a bare evidence object, or a diagnosis that contains one.
 * @param file a path, or `-` for standard input
 * @returns one of `exitCodes`
 * @throws UsageError if it can't be read as evidence
 */
export async function explain(file: string, options: { json?: boolean }): Promise<number> {
  const source = file === '-' ? 'standard input' : file;
  const { target, evidence, unread } = readEvidence(await read(file), source);
  if (unread.length > 0)
    process.stderr.write(`portside: ignored what this version doesn't know: ${unread.join(', ')}\n`);
  return printDiagnosis(target, diagnose(evidence), options);
}

async function read(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`can't read ${file}: ${whyUnreadable[error.code ?? ''] ?? error.code}`);
  });
}

const whyUnreadable: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: "it's a folder",
  EACCES: 'permission denied',
};
