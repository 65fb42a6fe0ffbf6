import * as z from 'zod/mini';
import { frameworkSchema } from '../../evidence/port/owners.ts';
import { type RememberedPort, rememberedPortSchema } from '../../evidence/port/remembered-port.ts';
import { parseJson } from '../files/parse-json.ts';

/** Raised when an older helper could misread what a newer one wrote. */
const formatVersion = 1;

/** If only a newer helper knows the framework, we ignore that and keep the rest. */
const portFileSchema = z.extend(rememberedPortSchema, {
  version: z.literal(formatVersion),
  framework: z.catch(z.optional(frameworkSchema), undefined),
});

const anyVersionSchema = z.object({ version: z.int().check(z.minimum(formatVersion + 1)) });

/** What a file holds: a server, something from a newer helper, or nothing readable. */
export type PortFile = { server: RememberedPort } | 'newer' | 'damaged';

/**
 * Reads the file of one port: `{"version":1,"port":3000,"lastAnsweredAt":"2026-11-22T14:02:00.000Z","program":"node"}`
 */
export function parsePortFile(text: string, port: number): PortFile {
  const content = parseJson(text);
  if (anyVersionSchema.safeParse(content).success) return 'newer';
  const { data } = portFileSchema.safeParse(content);
  if (data?.port !== port) return 'damaged';
  const { version: _, ...server } = data;
  return { server };
}

/** Whether it's running is checked each time, and never stored. */
export function printPortFile({ isRunning: _, ...server }: RememberedPort): string {
  return `${JSON.stringify({ version: formatVersion, ...server })}\n`;
}
