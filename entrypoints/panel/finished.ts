import * as z from 'zod/mini';
import { maskQuery } from '../../evidence/address/mask-query.ts';
import { parseTarget } from '../../evidence/address/target.ts';

/** A request to this computer that has come to its end. */
export interface Finished {
  method: string;
  /** Without the values of its query. */
  url: string;
  /** 0: no answer came. */
  status: number;
  elapsedMs: number;
}

/** As much of an entry as is needed. http://www.softwareishard.com/blog/har-12-spec/#entries */
const entrySchema = z.object({
  time: z.catch(z.number(), 0),
  request: z.object({ method: z.string(), url: z.string() }),
  response: z.object({ status: z.number() }),
});

/** A log, or what is new since. Entries for other computers are none of our business. */
export const newsSchema = z.object({
  navigated: z.optional(z.string()),
  entries: z.optional(
    z.pipe(
      z.array(z.unknown()),
      z.transform((entries) => entries.flatMap(finishedOf)),
    ),
  ),
});

function finishedOf(entry: unknown): Finished[] {
  const { data } = entrySchema.safeParse(entry);
  if (!data || !parseTarget(data.request.url)) return [];
  const { method, url } = data.request;
  return [{ method, url: maskQuery(url), status: data.response.status, elapsedMs: data.time }];
}
