import { expect, test } from 'vitest';
import { kindOfSandbox } from '../../../../helper/probes/sandbox/kind-of-sandbox.ts';

const docker = { files: ['/.dockerenv'], firstProgram: 'node' };
const none = { files: [], firstProgram: 'systemd' };

test.each([
  ['none', {}, none],
  ['none', { SNAP_NAME: 'code', CLAUDECODE: '1' }, none],
  ['snap', { SNAP_NAME: 'code' }, { ...none, isRestricted: true }],
  ['agent', { SANDBOX_RUNTIME: '1' }, { files: [], firstProgram: 'bwrap' }],
  ['agent', { CODEX_SANDBOX_NETWORK_DISABLED: '1' }, { ...none, isRestricted: true }],
  ['flatpak', {}, { files: ['/.flatpak-info'], firstProgram: 'bwrap' }],
  ['firejail', { container: 'firejail' }, docker],
  ['bubblewrap', {}, { files: [], firstProgram: 'bwrap' }],
  ['container', {}, { ...docker, network: 'own' }],
  ['container', { container: 'podman' }, none],
  ['container', { KUBERNETES_SERVICE_HOST: '10.0.0.1' }, { ...none, isRestricted: true }],
  ['namespace', {}, { ...none, network: 'own' }],
  // Made inside a container, whose own network is still seen.
  ['namespace', {}, { ...docker, network: 'own', seesOutside: true }],
  ['restricted', {}, { ...none, isRestricted: true }],
] as const)('%s: %o, %o', (kind, variables, signs) => {
  expect(kindOfSandbox(variables, signs)).toBe(kind);
});
