import * as z from 'zod/mini';
import { recallFailures } from '../../../helper/memory/failures.ts';
import { addressToCheck } from '../../address-to-check.ts';
import { diagnoseAddress } from '../../diagnose-address.ts';
import { UsageError } from '../../usage-error.ts';
import { diagnosisAnswer, diagnosisContentSchema } from '../diagnosis-answer.ts';
import { sandboxAhead } from '../sandbox-ahead.ts';
import { defineTool } from '../tool.ts';

/** What `portside check` finds out, in few words. */
export const diagnose = defineTool({
  name: 'diagnose',
  title: 'Why a local address does not answer',
  description:
    "Finds out why an address on this computer (localhost, 127.x.x.x, [::1], *.localhost) doesn't load: which program listens, where the server went, what it answers, what a proxy, container, firewall or sandbox does, and what the person's browser last saw there. Takes up to some seconds. Give url or port.",
  input: z.object({
    url: z.optional(z.string().check(z.maxLength(4000), z.describe('such as http://localhost:3000/cart'))),
    port: z.optional(z.int().check(z.gte(1), z.lte(65_535), z.describe('instead of url: http://localhost:<port>/'))),
  }),
  output: diagnosisContentSchema,
  async run({ url, port }) {
    if ((url === undefined) === (port === undefined)) throw new UsageError('give either url or port');
    const { target, diagnosis } = await diagnoseAddress(await addressToCheck(url ?? `http://localhost:${port}/`));
    const browserFailure = recallFailures().find((one) => one.port === target.port);
    return diagnosisAnswer(target, diagnosis, { ahead: sandboxAhead(diagnosis), browserFailure });
  },
});
