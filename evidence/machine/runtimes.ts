import * as z from 'zod/mini';
import { openList } from '../reading/open-list.ts';

/** Places other than this system where the server may run: virtual machines, WSL, remote engines. */
export const runtimesSchema = openList(
  z.object({
    kind: z.enum([
      'docker-desktop',
      'docker-machine',
      'docker-rootless',
      'docker-context',
      'windows-containers',
      'podman-machine',
      'rancher-desktop',
      'colima',
      'lima',
      'minikube',
      'vagrant',
      'virtual-machine',
      'wsl1',
      'wsl2',
      'android-emulator',
    ]),
    name: z.optional(z.string()),
    state: z.optional(z.enum(['running', 'stopped', 'broken'])),
    /** Portside and its browser are running inside it. */
    isHere: z.optional(z.boolean()),
    /** The address it has from here. */
    address: z.optional(z.string()),
    /** How its ports get to this system's loopback: WSL's networking mode, or the port driver's name. */
    networking: z.optional(z.string()),
    /** Whether its ports are forwarded to this system's loopback. */
    forwardsPorts: z.optional(z.boolean()),
    /** What listens inside on the target's port. */
    listeners: z.optional(z.array(z.object({ address: z.string(), port: z.number() }))),
  }),
);

export type Runtimes = z.infer<typeof runtimesSchema>;
export type Runtime = Runtimes[number];
