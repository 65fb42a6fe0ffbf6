import type { Sandbox } from '../../../evidence/machine/sandbox.ts';
import type { Marks } from './sandbox-marks.ts';

type Variables = Readonly<Record<string, string | undefined>>;

interface Signs extends Marks {
  network?: Sandbox['network'];
  isRestricted?: boolean;
  /** Process 1 is in another network, so it isn't a container's. */
  seesOutside?: boolean;
}

/** Coding agents set these for the commands they run in a sandbox. */
const agentVariables = ['SANDBOX_RUNTIME', 'CODEX_SANDBOX', 'CODEX_SANDBOX_NETWORK_DISABLED'];

const programs: Record<string, Sandbox['kind']> = { bwrap: 'bubblewrap', firejail: 'firejail' };

/**
 * What makes this sandbox, the most telling sign first. A sandbox inside a container sees the marks of both, and the inner one
 * decides what can be reached.
 */
export function kindOfSandbox(variables: Variables, signs: Signs): Sandbox['kind'] {
  const { files, firstProgram = '', network, isRestricted, seesOutside } = signs;
  if (agentVariables.some((name) => variables[name])) return 'agent';
  if (files.includes('/.flatpak-info')) return 'flatpak';
  const program = programs[variables.container ?? ''] ?? programs[firstProgram];
  if (program) return program;
  if (variables.SNAP_NAME && isRestricted) return 'snap';
  const isContainer = files.length > 0 || variables.container || variables.KUBERNETES_SERVICE_HOST;
  if (isContainer && !seesOutside) return 'container';
  if (network === 'own') return 'namespace';
  return isRestricted ? 'restricted' : 'none';
}
