import { posix } from 'node:path';
import { mayHoldProject } from '../../checkout/may-hold-project.ts';
import type { Inspected } from './engine-answers.ts';

type Mount = NonNullable<Inspected['Mounts']>[number] & { Source: string };

/** Who started it wrote down from where: Docker Compose and Podman Compose, and editors with a dev container. */
const labels = ['com.docker.compose.project.working_dir', 'devcontainer.local_folder'];

/**
 * The folder of this computer that a container works on: the one mounted where its program starts, else the one it was started from,
 * else the only one that is mounted at all. As the engine says, which may run in another machine: whether it's here is still to be seen.
 */
export function workingFolder(
  { Mounts, Config }: Pick<Inspected, 'Mounts' | 'Config'>,
  home: string,
): string | undefined {
  const binds = (Mounts ?? []).filter(isBind);
  const { WorkingDir, Labels } = Config ?? {};
  const startedFrom = labels.map((label) => Labels?.[label]).find(Boolean);
  const projects = binds.filter(({ Source }) => mayHoldProject(Source, home));
  const onlyOne = projects.length === 1 ? projects[0]?.Source : undefined;
  return (WorkingDir && mountedAt(WorkingDir, Mounts ?? [])) || startedFrom || onlyOne;
}

function isBind(mount: NonNullable<Inspected['Mounts']>[number]): mount is Mount {
  return mount.Type === 'bind' && mount.Source !== undefined;
}

/** `/home/ann/shop/web` for `/app/web`, where `/home/ann/shop` is mounted at `/app`. The innermost mount counts, be it a volume. */
function mountedAt(folder: string, mounts: NonNullable<Inspected['Mounts']>): string | undefined {
  const covering = mounts.filter(({ Destination: there }) => folder === there || folder.startsWith(`${there}/`));
  const [innermost] = covering.toSorted((one, other) => other.Destination.length - one.Destination.length);
  if (!innermost || !isBind(innermost)) return undefined;
  return posix.join(innermost.Source, folder.slice(innermost.Destination.length));
}
