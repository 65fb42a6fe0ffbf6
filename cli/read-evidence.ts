import * as z from 'zod/mini';
import { parseNamedTarget, type Target } from '../evidence/address/target.ts';
import { type Evidence, evidenceSchema } from '../evidence/index.ts';
import { misfitInWords } from './misfit-in-words.ts';
import { passedOver } from './passed-over.ts';
import { UsageError } from './usage-error.ts';

interface ReadEvidence {
  evidence: Evidence;
  target: Target;
  /** Places that hold what this version knows nothing of. */
  unread: string[];
}

/**
 * Reads evidence that was recorded as JSON: bare, or within a diagnosis.
 * @param source where it was read, as a person knows it
 * @throws UsageError when it is none
 */
export function readEvidence(recorded: string, source: string): ReadEvidence {
  const { evidence, unread } = parseEvidence(recorded, source);
  const target = parseNamedTarget(evidence.url);
  if (!target) throw new UsageError(`${evidence.url}, in ${source}, is no http, https, ws or wss address`);
  return { evidence, target, unread };
}

function parseEvidence(recorded: string, source: string): Omit<ReadEvidence, 'target'> {
  const content = parseJson(recorded, source);
  const holder = z.object({ evidence: z.unknown() }).safeParse(content);
  const bare = holder.success && holder.data.evidence ? holder.data.evidence : content;
  const { data: versioned } = z.object({ version: z.unknown() }).safeParse(bare);
  if (versioned?.version !== 1)
    throw new UsageError(`${source} is no evidence of version 1, the one this portside reads`);
  const { data, error } = evidenceSchema.safeParse(bare);
  if (data) return { evidence: data, unread: passedOver(bare, data) };
  const places = error.issues.map(misfitInWords);
  throw new UsageError(`${source} does not fit the schema (see portside schema) at ${places.join(', ')}`);
}

function parseJson(recorded: string, source: string): unknown {
  try {
    return JSON.parse(recorded);
  } catch (error) {
    throw new UsageError(`${source} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}
