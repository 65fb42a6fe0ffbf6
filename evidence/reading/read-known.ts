import type * as z from 'zod/mini';
import { isOpenList } from './open-list.ts';
import { isHolder, partSchema, plainSchema } from './part-schema.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What could be read of something that another version wrote. */
export interface Known<Value> {
  /** Absent if the fault isn't in a part that can be left out. */
  data?: Value;
  /** Where something was left out, or read as the word for anything else. */
  leftOut: Path[];
  /** What was wrong there. */
  issues: Issue[];
}

/**
 * Reads what another version of Portside may have written. A word, a kind or a shape that this version doesn't know takes no more with it
 * than it has to: an enum with a word for anything else reads it as that, and otherwise the smallest part goes that may be absent.
 */
export function readKnown<Schema extends z.ZodMiniType>(schema: Schema, written: unknown): Known<z.output<Schema>> {
  const known: Known<z.output<Schema>> = { leftOut: [], issues: [] };
  for (let value = written; ; ) {
    const { data, error, success } = schema.safeParse(value);
    if (success) return { ...known, data };
    known.issues.push(...error.issues);
    const faults = error.issues.map(({ path }) => path);
    const kept = withoutFaults(schema, value, faults, [], known.leftOut);
    // Each round leaves something out, so there's an end to it.
    if (kept === unreadable) return known;
    value = kept;
  }
}

const unreadable = Symbol('unreadable');

/** The value without the parts that `faults` lead to, or `unreadable` where it can't be without them. */
function withoutFaults(schema: Schema, value: unknown, faults: Path[], here: Path, leftOut: Path[]): unknown {
  if (!isHolder(value) || faults.some((path) => path.length === 0)) return inOtherWords(schema, value, here, leftOut);
  const kept = new Map<string, unknown>(Object.entries(value));
  for (const key of new Set(faults.map(([first = '']) => first))) {
    const inner = partSchema(schema, value, key);
    const rest = faults.filter(([first]) => first === key).map((path) => path.slice(1));
    const part = inner && withoutFaults(inner, value[key], rest, [...here, key], leftOut);
    if (part !== undefined && part !== unreadable) kept.set(String(key), part);
    else if (!mayBeAbsent(schema, value, inner)) return unreadable;
    else if (kept.delete(String(key))) leftOut.push([...here, key]);
  }
  return Array.isArray(value) ? [...kept.values()] : Object.fromEntries(kept);
}

type Schema = z.core.$ZodType;

function mayBeAbsent(schema: Schema, value: object, part: Schema | undefined): boolean {
  const plain = plainSchema(schema, value);
  const { type } = plain._zod.def;
  if (type === 'array') return isOpenList(plain);
  return type === 'record' || part?._zod.optin === 'optional';
}

/** What an unknown value becomes: this version has no name for it, so it would have called it one of these. */
const wordsForOthers = ['other', 'unknown', 'failed'];

function inOtherWords(schema: Schema, value: unknown, here: Path, leftOut: Path[]): unknown {
  const { def } = plainSchema(schema, value)._zod;
  const word = def.type === 'enum' && value !== undefined && wordsForOthers.find((one) => one in def.entries);
  if (!word) return unreadable;
  leftOut.push(here);
  return word;
}
