import type { Forwarder } from '../../../evidence/machine/forwarders.ts';
import type { ProbeContext } from '../../probe.ts';

/** Programs that an engine starts to forward a container's ports; conmon is the container's monitor. */
const ofEngines = /^(docker-proxy|rootlessport)/;

/** The parent of docker-proxy for as long as it runs. Podman ends once it has started a rootlessport. */
const dockerEngine = /^(dockerd|rootlesskit|docker-init|containerd)/;

interface Started extends Pick<Forwarder, 'program' | 'from'> {
  parents: readonly { program: string }[];
}

/**
 * Whether the engine of a container's forwarder is gone, or says that none of its containers publishes the port. Undefined for a forwarder
 * that no engine starts.
 */
export async function isOrphaned(
  { program, from, parents }: Started,
  { found }: ProbeContext,
): Promise<Pick<Forwarder, 'orphaned'>> {
  if (!ofEngines.test(program)) return {};
  const isAlone = program === 'docker-proxy' && !parents.some((parent) => dockerEngine.test(parent.program));
  if (isAlone) return { orphaned: true };
  const containers = await found('containers').catch(() => undefined);
  const running = containers?.filter(({ state }) => state !== 'exited' && state !== 'dead');
  const isPublished = running?.some(({ published }) => published.some(({ hostPort }) => hostPort === from.port));
  return isPublished === undefined ? {} : { orphaned: !isPublished };
}
