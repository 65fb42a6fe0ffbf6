import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ifReadable } from '../files/if-readable.ts';
import { readJson } from '../files/read-json.ts';

/** Where a person's settings are looked up. */
export interface Settings {
  environment: Readonly<Record<string, string | undefined>>;
  home: string;
}

/** The engine that `docker` talks to unless it is told otherwise: an address such as `unix:///run/docker.sock` or `ssh://user@host`. */
export interface ChosenEngine {
  /** The context's name; absent where the environment names the address itself. */
  name?: string;
  host: string;
}

const configSchema = z.object({ currentContext: z.optional(z.string()) });
const contextSchema = z.object({ Name: z.string(), Endpoints: z.object({ docker: z.object({ Host: z.string() }) }) });

/**
 * $DOCKER_HOST, else the context of $DOCKER_CONTEXT or of config.json. Undefined: nothing was chosen, so it is the standard socket.
 * @see https://docs.docker.com/engine/manage-resources/contexts/
 */
export function chosenDockerEngine({ environment, home }: Settings): ChosenEngine | undefined {
  if (environment.DOCKER_HOST) return { host: environment.DOCKER_HOST };
  const folder = environment.DOCKER_CONFIG || join(home, '.docker');
  const name =
    environment.DOCKER_CONTEXT || configSchema.safeParse(readJson(join(folder, 'config.json'))).data?.currentContext;
  if (!name || name === 'default') return undefined;
  // A context's folder is named after the hash of its name; the name itself stands in it.
  const contexts = join(folder, 'contexts', 'meta');
  const found = (ifReadable(() => readdirSync(contexts)) ?? [])
    .map((hash) => contextSchema.safeParse(readJson(join(contexts, hash, 'meta.json'))).data)
    .find((context) => context?.Name === name);
  return found && { name, host: found.Endpoints.docker.Host };
}
