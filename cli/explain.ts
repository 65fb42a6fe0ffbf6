import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { diagnose } from '../diagnosis/diagnose.ts';
import { type Evidence, evidenceSchema } from '../evidence/index.ts';
import { parseTarget } from '../evidence/target.ts';
import { printDiagnosis } from './print-diagnosis.ts';
import { UsageError } from './usage-error.ts';

/**
 * Diagnoses recorded evidence, from any machine: a bare evidence object, or a diagnosis that holds one.
 * @param file a path, or `-` for standard input
 * @returns the exit code of `exitCodes`
 * @throws UsageError when it cannot be read as evidence
 */
export async function explain(file: string, options: { json?: boolean }): Promise<number> {
  const evidence = readEvidence(await read(file), file);
  const target = parseTarget(evidence.url);
  if (!target) throw new UsageError(`${evidence.url}, in ${file}, is no http or https address of a computer's own`);
  return printDiagnosis(target, diagnose(evidence), options);
}

async function read(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be read (${error.code})`);
  });
}

function readEvidence(recorded: string, file: string): Evidence {
  const content = parseJson(recorded, file);
  const holder = z.object({ evidence: z.unknown() }).safeParse(content);
  const bare = holder.success && holder.data.evidence ? holder.data.evidence : content;
  const { data: versioned } = z.object({ version: z.unknown() }).safeParse(bare);
  if (versioned?.version !== 1)
    throw new UsageError(`${file} is no evidence of version 1, the one this portside reads`);
  const { data, error } = evidenceSchema.safeParse(bare);
  if (!data) throw new UsageError(`${file} does not fit the schema (see portside schema)\n${z.prettifyError(error)}`);
  return data;
}

function parseJson(recorded: string, file: string): unknown {
  try {
    return JSON.parse(recorded);
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}
