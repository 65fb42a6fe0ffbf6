import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parseTarget } from '../../evidence/address/target.ts';
import { readKnown } from '../../evidence/reading/read-known.ts';
import { type SeenFailure, seenFailureSchema } from '../../protocol/seen-failure.ts';
import { ifReadable } from '../files/if-readable.ts';
import { parseJson } from '../files/parse-json.ts';
import { ifWritable } from './if-writable.ts';
import { keepFile } from './keep-file.ts';
import { memoryFolder } from './memory-folder.ts';
import { failuresKeptForMs, fileKinds, namesOf } from './tidy-memory.ts';

/** What Portside writes is a tenth of it. */
const maximumBytes = 4096;

/** `{"version":1,"port":3000,"origin":"http://localhost:3000","at":"2026-11-29T14:02:00.000Z","failure":"refused"}` */
const failureFileSchema = z.extend(seenFailureSchema, {
  version: z.literal(1),
  port: z.int().check(z.minimum(1), z.maximum(65535)),
  origin: z.string().check(z.maxLength(300)),
  at: z.iso.datetime(),
});

/** The last failure that a browser saw on a port. */
export type BrowserFailure = Omit<z.infer<typeof failureFileSchema>, 'version'>;

/**
 * Notes that a page of this computer failed to load just now. Of its address only the origin is kept: a path is written by whoever made
 * the link, and agents read this.
 * @returns undefined if it's no address of this computer; otherwise whether it could be kept
 */
export function noteFailure(url: string, seen: SeenFailure): boolean | undefined {
  const target = parseTarget(url);
  if (!target) return undefined;
  const { port } = target;
  const failure = { version: 1, port, origin: new URL(target.url).origin, at: new Date().toISOString(), ...seen };
  return keepFile(failurePath(port), `${JSON.stringify(failure)}\n`);
}

/** The last failure on each port, the latest first; none that's older than a day. */
export function recallFailures(): BrowserFailure[] {
  return namesOf('failure')
    .flatMap((name) => readFailure(Number(fileKinds.failure.exec(name)?.[1])) ?? [])
    .filter(({ at }) => Date.now() - Date.parse(at) < failuresKeptForMs)
    .sort((one, other) => other.at.localeCompare(one.at));
}

/** A page has come from there since. */
export function forgetFailure(port: number): void {
  ifWritable(() => rmSync(failurePath(port), { force: true }));
}

function readFailure(port: number): BrowserFailure | undefined {
  const path = failurePath(port);
  const text = ifReadable(() => (statSync(path).size <= maximumBytes ? readFileSync(path, 'utf8') : ''));
  const { data } = readKnown(failureFileSchema, parseJson(text ?? ''));
  if (data?.port !== port) return undefined;
  const { version: _, ...failure } = data;
  return failure;
}

function failurePath(port: number): string {
  return join(memoryFolder(), `${port}.failed.json`);
}
