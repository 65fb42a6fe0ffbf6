import { posix } from 'node:path';
import { mayHoldProject } from '../../checkout/may-hold-project.ts';
import type { Inspected } from './engine-answers.ts';

type Mount = NonNullable<Inspected['Mounts']>[number] & { Source: string };

/** Labels that say where it was started from, set by Docker Compose, Podman Compose and editors with dev containers. */
const labels = ['com.docker.compose.project.working_dir', 'devcontainer.local_folder'];

/**
 * The folder of this computer that a container works on: the one mounted where its program starts, else the one it was started from, else
 * the only one mounted at all. It's the engine's path, and the engine may run on another machine, so the folder may not exist here.
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
