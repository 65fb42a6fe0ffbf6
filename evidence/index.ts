import * as z from 'zod/mini';
import { attemptSchema } from './attempt.ts';
import { certificateSchema } from './certificate.ts';
import { connectSchema } from './connect.ts';
import { listenersSchema } from './listeners.ts';
import { ownersSchema } from './owners.ts';
import { refusalSchema } from './refusal.ts';
import { rememberedSchema } from './remembered.ts';
import { repliesSchema } from './replies.ts';
import { servicesSchema } from './services.ts';
import { stallSchema } from './stall.ts';
import { upstreamsSchema } from './upstreams.ts';

/** The vocabulary: everything that can be known. One fact, one file. */
const factSchemas = {
  attempt: attemptSchema,
  remembered: rememberedSchema,
  connect: connectSchema,
  listeners: listenersSchema,
  owners: ownersSchema,
  replies: repliesSchema,
  certificate: certificateSchema,
  upstreams: upstreamsSchema,
  stall: stallSchema,
  refusal: refusalSchema,
  services: servicesSchema,
};

export type FactName = keyof typeof factSchemas;
export type Facts = { [Name in FactName]: z.infer<(typeof factSchemas)[Name]> };

export const factNames = Object.keys(factSchemas) as [FactName, ...FactName[]];

/** Why a fact is not known. */
const unknownReasonSchema = z.enum([
  /** Still being looked at. */
  'pending',
  /** Nothing seen so far called for it. */
  'not-needed',
  /** Only a browser sees it, and none took part. */
  'no-browser',
  'helper-missing',
  'helper-failed',
  /** A permission of the extension or of the system stands in the way. */
  'not-permitted',
  'timed-out',
  'not-on-this-platform',
]);

export type UnknownReason = z.infer<typeof unknownReasonSchema>;

const factsSchema = z.partial(z.object(factSchemas));
const unknownSchema = z.partialRecord(z.enum(factNames), unknownReasonSchema);

/** Facts as they arrive: some known, some known to be unknown. */
export const foundOutSchema = z.object({ facts: factsSchema, unknown: unknownSchema });
export type FoundOut = z.infer<typeof foundOutSchema>;

/** The facts gathered this time. A fact that stands in neither `facts` nor `unknown` was not asked for. */
export const evidenceSchema = z.object({
  version: z.literal(1),
  url: z.string(),
  os: z.enum(['linux', 'macos', 'windows', 'unknown']),
  /** When the evidence was complete; the engine has no clock of its own. */
  at: z.iso.datetime(),
  facts: factsSchema,
  unknown: z._default(unknownSchema, {}),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type OperatingSystem = Evidence['os'];
