import * as z from 'zod/mini';
import { checkoutSchema, frameworkSchema } from '../port/owners.ts';

/**
 * What makes an open port more than a page to look at, where the program and its command line tell.
 * `debugger`: runs code in the program. `browser-debugger`: steers a browser. `database`, and `open-database` where it was
 * started without a password. `container-engine`: starts programs as root. `notebook`, `shell`: run commands without a password.
 * `screen`: shows the screen and takes keys. `cluster`: passes on a person's rights in a cluster. `files`: hands out a folder.
 */
const riskSchema = z.enum([
  'debugger',
  'browser-debugger',
  'database',
  'open-database',
  'container-engine',
  'notebook',
  'shell',
  'screen',
  'cluster',
  'files',
]);

/**
 * What else runs on this computer, one row a port, the target's port left out.
 * From the helper: every listener with its owner. From the browser alone: those of a short list of ports that answered HTTP.
 */
export const servicesSchema = z.array(
  z.object({
    port: z.number(),
    addresses: z._default(z.array(z.string()), []),
    /** Who can connect by the addresses it listens on: this computer only, with its containers, or every device on the network too. */
    reach: z.optional(z.enum(['this-computer', 'network'])),
    /** Programs of this computer that carry the port to others: `ngrok http 3000`, `ssh -R`. */
    through: z.optional(
      z.array(
        z.object({
          /** As a person knows it: `ngrok`, `Tailscale Funnel`. */
          program: z.string(),
          pid: z.optional(z.number()),
          /** The name or the machine at the other end, as its arguments give it. */
          to: z.optional(z.string()),
          /** Anyone on the internet who has the address; else only who may use the machine or network at the other end. */
          isPublic: z.boolean(),
        }),
      ),
    ),
    /** The container that the port leads into, and the port inside. */
    container: z.optional(
      z.object({
        engine: z.enum(['docker', 'podman', 'containerd', 'other']),
        name: z.string(),
        image: z.optional(z.string()),
        port: z.optional(z.number()),
        /** The folder of this computer that it works on, as in `containers`. */
        folder: z.optional(z.string()),
        checkout: z.optional(checkoutSchema),
      }),
    ),
    risk: z.optional(riskSchema),
    /** Speaks HTTP: `true` seen or known of this program, `false` known not to; absent: not known. */
    web: z.optional(z.boolean()),
    pid: z.optional(z.number()),
    program: z.optional(z.string()),
    framework: z.optional(frameworkSchema),
    project: z.optional(z.string()),
    folder: z.optional(z.string()),
    checkout: z.optional(checkoutSchema),
    /** It runs from the folder where the person asked: see `askedFrom`. */
    isFromHere: z.optional(z.boolean()),
    startedAt: z.optional(z.iso.datetime()),
    /** What a page says of itself, where the browser asked. */
    title: z.optional(z.string()),
  }),
);

export type Services = z.infer<typeof servicesSchema>;
export type Service = Services[number];
export type Risk = z.infer<typeof riskSchema>;
export type Tunnel = NonNullable<Service['through']>[number];
