import * as z from 'zod/mini';
import { addressSchema } from './address/address-schema.ts';
import { attemptSchema } from './browser/attempt.ts';
import { exchangeSchema } from './browser/exchange.ts';
import { proxySchema } from './browser/proxy.ts';
import { redirectsSchema } from './browser/redirects.ts';
import { serviceWorkerSchema } from './browser/service-worker.ts';
import { containersSchema } from './machine/containers.ts';
import { firewallSchema } from './machine/firewall.ts';
import { forwardersSchema } from './machine/forwarders.ts';
import { networkSchema } from './machine/network.ts';
import { resolutionSchema } from './machine/resolution.ts';
import { runtimesSchema } from './machine/runtimes.ts';
import { sandboxSchema } from './machine/sandbox.ts';
import { servicesSchema } from './machine/services.ts';
import { sessionSchema } from './machine/session.ts';
import { softwareSchema } from './machine/software.ts';
import { certificateSchema } from './port/certificate.ts';
import { connectSchema } from './port/connect.ts';
import { expectedSchema } from './port/expected.ts';
import { listenersSchema } from './port/listeners.ts';
import { checkoutSchema, ownersSchema } from './port/owners.ts';
import { refusalSchema } from './port/refusal.ts';
import { rememberedSchema } from './port/remembered.ts';
import { repliesSchema } from './port/replies.ts';
import { reservationsSchema } from './port/reservations.ts';
import { stallSchema } from './port/stall.ts';
import { upstreamsSchema } from './port/upstreams.ts';

/** The vocabulary: everything that can be known. One fact, one file. */
const factSchemas = {
  attempt: attemptSchema,
  remembered: rememberedSchema,
  redirects: redirectsSchema,
  exchange: exchangeSchema,
  serviceWorker: serviceWorkerSchema,
  resolution: resolutionSchema,
  proxy: proxySchema,
  network: networkSchema,
  connect: connectSchema,
  listeners: listenersSchema,
  owners: ownersSchema,
  expected: expectedSchema,
  reservations: reservationsSchema,
  containers: containersSchema,
  forwarders: forwardersSchema,
  runtimes: runtimesSchema,
  session: sessionSchema,
  sandbox: sandboxSchema,
  software: softwareSchema,
  firewall: firewallSchema,
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

/** What only a browser sees; the other facts are the machine's. `remembered` both can tell: the helper keeps it for all browsers. */
export const browserFacts = [
  'attempt',
  'redirects',
  'exchange',
  'serviceWorker',
] as const satisfies readonly FactName[];

/** Why a fact is not known. */
export const unknownReasonSchema = z.enum([
  /** Still being checked. */
  'pending',
  /** Nothing found so far called for it. */
  'not-needed',
  /** Only a browser can see it, and no browser took part. */
  'no-browser',
  'helper-missing',
  /** The helper took part, and is from before there was this fact. */
  'helper-too-old',
  'helper-failed',
  /** A newer version of Portside recorded it in a form that this one can't read. */
  'not-understood',
  /** The extension or the helper lacks a permission. */
  'not-permitted',
  'timed-out',
  'not-on-this-platform',
]);

export type UnknownReason = z.infer<typeof unknownReasonSchema>;

const factsSchema = z.partial(z.object(factSchemas));
const reasonSchemas = Object.fromEntries(factNames.map((name) => [name, unknownReasonSchema])) as Record<
  FactName,
  typeof unknownReasonSchema
>;
/** Not a record, because a newer version's names of facts must be ignored rather than rejected. */
const unknownSchema = z.partial(z.object(reasonSchemas));

/** Facts as they arrive: some known, some known to be unknown. */
export const foundOutSchema = z.object({ facts: factsSchema, unknown: unknownSchema });
export type FoundOut = z.infer<typeof foundOutSchema>;

/** The folder `portside check` was started in. Absent without one, as in a browser. */
const askedFromSchema = z.object({
  folder: z.string(),
  checkout: z.optional(checkoutSchema),
  /** What the server on the target's port is to that folder. Absent: there is none, or where it runs isn't known. */
  server: z.optional(
    z.enum([
      /** It runs from the same folder, or the same part of the checkout. */
      'this-folder',
      /** It runs from another part of the same checkout, such as another package. */
      'this-checkout',
      /** It is the same project, in another checkout. */
      'other-checkout',
      'other-project',
    ]),
  ),
  /** Where that server runs from. */
  serverFolder: z.optional(z.string()),
  serverCheckout: z.optional(checkoutSchema),
});

/** The facts gathered this time. A fact in neither `facts` nor `unknown` wasn't asked for. */
export const evidenceSchema = z.object({
  version: z.literal(1),
  url: addressSchema,
  os: z._default(z.enum(['linux', 'macos', 'windows', 'unknown']), 'unknown'),
  /** When the evidence was complete. Absent: the time it's read. */
  at: z.pipe(
    z.optional(z.iso.datetime()),
    z.transform((at) => at ?? new Date().toISOString()),
  ),
  askedFrom: z.optional(askedFromSchema),
  facts: factsSchema,
  unknown: z._default(unknownSchema, {}),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type AskedFrom = NonNullable<Evidence['askedFrom']>;
export type OperatingSystem = Evidence['os'];
