import * as z from 'zod/mini';
import { reachOfService } from '../../diagnosis/reading/port/exposure.ts';
import type { Service } from '../../evidence/machine/services.ts';
import type { BrowserFailure } from '../../helper/memory/failures.ts';
import { reachWord, serviceDetail, serviceName } from '../../words/services/service-words.ts';
import { words } from '../../words/words.ts';
import { browserFailureSchema, failuresLine } from './browser-failure.ts';
import { fitText } from './fit-text.ts';
import type { ToolAnswer } from './tool.ts';

/** A text holds this many lines; the data may hold more. */
const maxLines = 20;
const maxServers = 60;

const serverSchema = z.object({
  port: z.number(),
  addresses: z.array(z.string()),
  /** Who can connect. */
  reach: z.optional(z.enum(['this-computer', 'network', 'internet'])),
  /** False: known to be no web server. */
  web: z.optional(z.boolean()),
  pid: z.optional(z.number()),
  program: z.optional(z.string()),
  framework: z.optional(z.string()),
  project: z.optional(z.string()),
  folder: z.optional(z.string()),
  container: z.optional(z.string()),
});

type Server = z.infer<typeof serverSchema>;

export const serversContentSchema = z.object({
  version: z.literal(1),
  servers: z.array(serverSchema),
  total: z.number().check(z.describe('how many there are; servers holds the first of them')),
  ownNetwork: z.boolean().check(z.describe("seen from a sandbox that has its own network: others aren't listed")),
  browserFailures: z
    .optional(z.array(browserFailureSchema))
    .check(z.describe('ports on which a browser saw a page fail within a day, the latest first')),
});

/** Puts what listens into few words, what may be a web server first. */
export function serversAnswer(
  unsorted: readonly Service[],
  ownNetwork: boolean,
  failures: readonly BrowserFailure[] = [],
): ToolAnswer<z.infer<typeof serversContentSchema>> {
  const services = unsorted.toSorted((one, other) => rank(one) - rank(other));
  const servers = services.slice(0, maxServers).map(serverOf);
  return {
    text: textOf(services, ownNetwork, failures),
    content: {
      version: 1,
      servers,
      total: services.length,
      ownNetwork,
      ...(failures.length > 0 && { browserFailures: [...failures] }),
    },
  };
}

/** Those that may have a page, then those of which that isn't known, then the others. */
function rank({ web }: Service): number {
  return web === undefined ? 1 : web ? 0 : 2;
}

function serverOf(service: Service): Server {
  const { port, addresses, web, pid, program, framework, project, folder, container } = service;
  const known = { reach: reachOfService(service), web, pid, program, framework, project, folder };
  const told = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { port, addresses, ...told, ...(container && { container: container.name }) };
}

function textOf(services: readonly Service[], ownNetwork: boolean, failures: readonly BrowserFailure[]): string {
  const { agent, running, services: ofServices } = words.page;
  const head = services.length === 0 ? running.none : agent.listening(services.length);
  const more = services.length - maxLines;
  return fitText([
    words.paragraph([...(ownNetwork ? [agent.ownNetwork] : []), head]),
    ...failuresLine(failures, new Date().toISOString()),
    ...services.slice(0, maxLines).map(lineOf),
    ...(more > 0 ? [ofServices.more(more)] : []),
  ]);
}

/** `5173: Vite · shop (node, ~/code/shop), this computer only` */
function lineOf(service: Service): string {
  const detail = serviceDetail(service);
  const name = detail ? `${serviceName(service)} (${detail})` : serviceName(service);
  return [`${service.port}: ${name}`, reachWord(service, false)?.word].filter(Boolean).join(', ');
}
