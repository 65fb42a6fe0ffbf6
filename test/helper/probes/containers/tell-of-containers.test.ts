import { expect, test } from 'vitest';
import { tellOfContainers } from '../../../../helper/probes/containers/tell-of-containers.ts';

test.each([
  ['docker-proxy', true],
  ['conmon', true],
  ['rootlessport', true],
  // The kernel keeps 15 characters.
  ['containerd-shim', true],
  ['containerd-shim-runc-v2', true],
  ['dockerd', false],
  ['containerd', false],
  ['my-docker-proxy', false],
])('that %s runs tells of a container: %s', (name, tells) => expect(tellOfContainers(['node', name])).toBe(tells));
