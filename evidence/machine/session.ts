import * as z from 'zod/mini';
import { openList } from '../reading/open-list.ts';

/**
 * Signs that you're working on another machine than the one the browser runs on: the server's localhost is a different one then.
 * Empty: no known sign.
 */
export const sessionSchema = openList(
  z.object({
    sign: z.enum([
      /** This session came in over SSH, so the browser may be elsewhere. */
      'ssh-login',
      /** An ssh or mosh client is running here, so the server may be at its far end. */
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
    /** The other machine's name. */
    host: z.optional(z.string()),
    /** The port of its SSH server, if it isn't 22. */
    sshPort: z.optional(z.number()),
    /** Whether the server was seen listening or answering there, as somebody tells who looked. */
    serverThere: z.optional(z.boolean()),
  }),
);

export type Session = z.infer<typeof sessionSchema>;
