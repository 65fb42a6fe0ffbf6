import * as z from 'zod/mini';
import { recallFailures } from '../../../helper/memory/failures.ts';
import { networkInUse } from '../../../helper/probes/sandbox/network-in-use.ts';
import { allServices } from '../../../helper/probes/services.ts';
import { operatingSystem } from '../../../helper/system/operating-system.ts';
import { serversAnswer, serversContentSchema } from '../servers-answer.ts';
import { defineTool } from '../tool.ts';

const maxFailures = 10;

/** What `portside listeners` lists, in few words. */
export const listServers = defineTool({
  name: 'list_servers',
  title: 'What listens on this computer',
  description:
    'Lists the ports that are open on this computer, with the program, framework, project and folder behind each, and who can reach it. Sends nothing to them.',
  input: z.object({}),
  output: serversContentSchema,
  async run() {
    const ownNetwork = operatingSystem === 'linux' && networkInUse() === 'own';
    return serversAnswer(await allServices(), ownNetwork, recallFailures().slice(0, maxFailures));
  },
});
