import type * as z from 'zod/mini';
import { deedSchema } from './deed-schema.ts';
import { diagnosisSchema } from './diagnosis-schema.ts';
import { freeSchema } from './free-schema.ts';
import { listenersHereSchema, listenersSchema } from './listeners-schema.ts';
import { statusSchema } from './status-schema.ts';
import { waitSchema } from './wait-schema.ts';

/**
 * All that is printed with `--json`, by command. Each says which version of its shape it is; within a version names are only added.
 * `explain` prints what `check` prints, and `uninstall` what `install` prints.
 */
export const outputs = {
  check: diagnosisSchema,
  wait: waitSchema,
  listeners: listenersSchema,
  'listeners-here': listenersHereSchema,
  free: freeSchema,
  status: statusSchema,
  install: deedSchema,
} as const satisfies Record<string, z.ZodMiniType>;

export const outputNames = Object.keys(outputs) as (keyof typeof outputs)[];
