import * as z from 'zod/mini';
import { processSchema } from '../../evidence/port/owners.ts';
import { stepSchema } from './step-schema.ts';

const relatedSchema = z.object({ pid: z.optional(z.number()), program: z.string(), command: z.optional(z.string()) });
const companionSchema = z.extend(relatedSchema, { ports: z.array(z.number()) });

const containerSchema = z.object({
  engine: z.string(),
  name: z.string(),
  image: z.optional(z.string()),
  service: z.optional(z.string()),
});

/** One program on the port, what was decided about it, and the result. */
const holderSchema = z.object({
  addresses: z.array(z.string()),
  process: z.optional(processSchema),
  user: z.optional(z.string()),
  decision: z.enum(['end', 'leave']),
  /** With `end`: the process to end, and what others may depend on that goes with it. */
  pid: z.optional(z.number()),
  takesAlong: z.optional(z.array(companionSchema)),
  /** With `leave`: why, of what, and what to do instead. */
  why: z.optional(
    z.enum(['hidden', 'ancestor', 'container', 'inside-container', 'kind', 'unit', 'supervisor', 'other-user']),
  ),
  container: z.optional(containerSchema),
  kind: z.optional(z.string()),
  name: z.optional(z.string()),
  list: z.optional(z.string()),
  unit: z.optional(z.object({ name: z.string(), isPersons: z.boolean() })),
  instead: z.optional(stepSchema),
  starter: z.optional(relatedSchema),
  also: z.array(companionSchema),
  otherPorts: z.array(z.number()),
  outcome: z.enum([
    'none',
    'ended',
    'declined',
    'not-with-yes',
    'changed',
    'not-permitted',
    'still-there',
    'restarted',
  ]),
  restarted: z.optional(z.object({ process: z.optional(processSchema), parent: z.optional(relatedSchema) })),
  force: z.optional(z.string()),
});

/** What `free --json` prints. */
export const freeSchema = z.object({
  version: z.literal(1),
  port: z.number(),
  free: z.boolean(),
  holders: z.array(holderSchema),
});
