import * as z from 'zod/mini';
import { frameworkIds } from '../programs/frameworks.ts';

/** The frameworks listed in `frameworks.ts`. */
export const frameworkSchema = z.enum(frameworkIds);

/** The main thread's state. `stopped`: by Ctrl+Z or SIGSTOP. `traced`: by a debugger. `zombie`: ended. */
const stateSchema = z.enum(['running', 'sleeping', 'blocked', 'stopped', 'traced', 'zombie', 'other']);

/** The git checkout that a folder is in. Neither `branch` nor `commit`: git keeps that where Portside doesn't read, or it can't be read. */
export const checkoutSchema = z.object({
  /** Its top folder. */
  root: z.string(),
  /** The branch that is checked out, with or without commits. */
  branch: z.optional(z.string()),
  /** No branch is checked out but this commit, by the first seven digits of its hash. */
  commit: z.optional(z.string()),
  /** Of a linked worktree: the folder of the repository it belongs to. */
  worktreeOf: z.optional(z.string()),
});

/** A process. Secrets are already removed from `command`. */
export const processSchema = z.object({
  pid: z.optional(z.number()),
  /** Short name: node, python3, nginx. */
  program: z.string(),
  command: z.optional(z.string()),
  folder: z.optional(z.string()),
  /** The one that `folder` is in. */
  checkout: z.optional(checkoutSchema),
  /** From package.json, pyproject.toml and the like, or the folder's name. */
  project: z.optional(z.string()),
  framework: z.optional(frameworkSchema),
  /** What a person typed: `npm run dev`, not the process it started. */
  startCommand: z.optional(z.string()),
  /** Where that was typed. Absent: in `folder`. */
  startFolder: z.optional(z.string()),
  startedAt: z.optional(z.iso.datetime()),
  state: z.optional(stateSchema),
  /**
   * Processes it started to do its work, as nginx, gunicorn and Node's cluster do. Empty: it restarts its program whenever a file
   * changes, and the program has ended. Absent: it does the work itself.
   */
  workers: z.optional(
    z.array(
      z.object({
        pid: z.optional(z.number()),
        state: z.optional(stateSchema),
        /** Whether it has the listening socket open too and accepts connections itself. */
        sharesSocket: z.optional(z.boolean()),
      }),
    ),
  ),
  /** Open file descriptors and the limit. */
  files: z.optional(z.object({ open: z.number(), limit: z.number() })),
  user: z.optional(z.string()),
});

/** Which process holds each listener on the target's port. If it can't be seen, there's no `process`. */
export const ownersSchema = z.array(
  z.object({
    /** The listener's address, as in `listeners`. */
    address: z.string(),
    process: z.optional(processSchema),
    /** From the parent upwards. */
    parents: z._default(
      z.array(z.object({ pid: z.optional(z.number()), program: z.string(), command: z.optional(z.string()) })),
      [],
    ),
  }),
);

export type { Framework } from '../programs/frameworks.ts';
export type Checkout = z.infer<typeof checkoutSchema>;
export type Owners = z.infer<typeof ownersSchema>;
export type Process = z.infer<typeof processSchema>;
