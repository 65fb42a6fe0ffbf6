import * as z from 'zod/mini';

/**
 * Signs that the person works on another machine than the browser does: a server's localhost is then not this one.
 * Empty: none of the known signs.
 */
export const sessionSchema = z.array(
  z.object({
    sign: z.enum([
      /** This session came in over SSH: the browser may be elsewhere. */
      'ssh-login',
      /** An ssh or mosh client runs here: the server may be at its far end. */
      'ssh-client',
      'remote-editor',
      'codespaces',
      'dev-container',
      'cloud-notebook',
      'wsl',
      'container',
      'android-emulator',
      'remote-browser',
      'socks-proxy',
    ]),
    /** The other machine, as the sign names it. */
    host: z.optional(z.string()),
    /** The port of its SSH server, where the sign names one other than 22. */
    sshPort: z.optional(z.number()),
    /** Whether the server was seen to listen or answer there. */
    serverThere: z.optional(z.boolean()),
  }),
);

export type Session = z.infer<typeof sessionSchema>;
