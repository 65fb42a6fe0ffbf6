import * as z from 'zod/mini';
import { parseNamedTarget, type Target } from '../evidence/address/target.ts';
import { type Evidence, evidenceSchema } from '../evidence/index.ts';
import { withNotUnderstood } from '../evidence/reading/not-understood.ts';
import { readKnown } from '../evidence/reading/read-known.ts';
import { formatSchemaIssue } from './format-schema-issue.ts';
import { ignoredFields } from './ignored-fields.ts';
import { withPlainSpelling } from './plain-spelling.ts';
import { UsageError } from './usage-error.ts';

interface ReadEvidence {
  evidence: Evidence;
  target: Target;
  /** What this version doesn't know: the paths of names, and of words and shapes with what belongs there. */
  unread: string[];
}

/**
 * Reads evidence recorded as JSON: bare, or within a diagnosis.
 * @param source where it comes from, in words
 * @throws UsageError if it isn't evidence
 */
export function readEvidence(recorded: string, source: string): ReadEvidence {
  const { evidence, unread } = parseEvidence(recorded, source);
  const target = parseNamedTarget(evidence.url);
  if (!target) throw new UsageError(`${evidence.url}, in ${source}, isn't an http, https, ws or wss address`);
  return { evidence, target, unread };
}

function parseEvidence(recorded: string, source: string): Omit<ReadEvidence, 'target'> {
  const content = parseJson(recorded, source);
  const holder = z.object({ evidence: z.unknown() }).safeParse(content);
  const bare = holder.success && holder.data.evidence ? holder.data.evidence : content;
  const { data: versioned } = z.object({ version: z.unknown() }).safeParse(bare);
  if (versioned?.version !== 1)
    throw new UsageError(`${source} isn't version 1 evidence, the only version this portside reads`);
  const { data, leftOut, issues } = readKnown(evidenceSchema, bare);
  const places = issues.map(formatSchemaIssue);
  if (data)
    return {
      evidence: withPlainSpelling(withNotUnderstood(data, leftOut)),
      unread: [...places, ...ignoredFields(bare, data, leftOut)],
    };
  throw new UsageError(`${source} doesn't match the schema (see portside schema) at ${places.join(', ')}`);
}

function parseJson(recorded: string, source: string): unknown {
  try {
    return JSON.parse(recorded);
  } catch (error) {
    throw new UsageError(`${source} isn't valid JSON: ${error instanceof Error ? error.message : error}`);
  }
}
