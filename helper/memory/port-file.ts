import * as z from 'zod/mini';
import { frameworkSchema } from '../../evidence/port/owners.ts';
import { type RememberedPort, rememberedPortSchema } from '../../evidence/port/remembered-port.ts';
import { parseJson } from '../files/parse-json.ts';

/** Raised when an older helper could misread what a newer one wrote. */
const formatVersion = 1;

/** A framework that only a newer helper knows says nothing to this one; the rest does. */
const portFileSchema = z.extend(rememberedPortSchema, {
  version: z.literal(formatVersion),
  framework: z.catch(z.optional(frameworkSchema), undefined),
});

const anyVersionSchema = z.object({ version: z.int().check(z.minimum(formatVersion + 1)) });

/** What stands in a file: a server, something of a newer helper's, or nothing that can be read. */
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

/** Whether it runs is looked up each time, and never written down. */
export function printPortFile({ isRunning: _, ...server }: RememberedPort): string {
  return `${JSON.stringify({ version: formatVersion, ...server })}\n`;
}
