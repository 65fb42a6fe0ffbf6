import * as z from 'zod/mini';
import { checkoutSchema, frameworkSchema } from '../port/owners.ts';
import { openList } from '../reading/open-list.ts';

/**
 * What makes an open port a risk, if the program and its command line show it.
 * `debugger`: runs code in the program. `browser-debugger`: controls a browser. `database`, and `open-database` if it was
 * started without a password. `container-engine`: starts programs as root. `notebook`, `shell`: run commands without a password.
 * `screen`: shows the screen and accepts keys. `cluster`: gives access to a cluster. `files`: serves a folder.
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
 * What else is running on this computer, one row per port, without the target's port.
 * From the helper: every listener with its owner. From the browser alone: the ports of a short list that answered HTTP.
 */
export const servicesSchema = openList(
  z.object({
    port: z.number(),
    addresses: z._default(z.array(z.string()), []),
    /** Who can connect, from the addresses it listens on: this computer only, its containers too, or every device on the network. */
    reach: z.optional(z.enum(['this-computer', 'network'])),
    /** Programs on this computer that expose the port elsewhere: `ngrok http 3000`, `ssh -R`. */
    through: z.optional(
      z.array(
        z.object({
          /** The name people know: `ngrok`, `Tailscale Funnel`. */
          program: z.string(),
          pid: z.optional(z.number()),
          /** The name or machine at the other end, from its arguments. */
          to: z.optional(z.string()),
          /** Open to anyone on the internet who has the address. Otherwise only to users of the machine or network at the other end. */
          isPublic: z.boolean(),
        }),
      ),
    ),
    /** The container the port leads to, and the port inside it. */
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
    /** Whether it speaks HTTP: seen, or known for this program. Absent: not known. */
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
    /** What the page says about itself, if the browser requested it. */
    title: z.optional(z.string()),
  }),
);

export type Services = z.infer<typeof servicesSchema>;
export type Service = Services[number];
export type Risk = z.infer<typeof riskSchema>;
export type Tunnel = NonNullable<Service['through']>[number];
