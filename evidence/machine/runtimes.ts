import * as z from 'zod/mini';

/** Places besides this system itself where a server of the person's may run: virtual machines, WSL, remote engines. */
export const runtimesSchema = z.array(
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
    /** The program that looked, and its browser, run inside it: what is on this system is its own. */
    isHere: z.optional(z.boolean()),
    /** The address under which it is reached from here. */
    address: z.optional(z.string()),
    /** How its ports come to this system's loopback: WSL's networking mode, or the port driver's name. */
    networking: z.optional(z.string()),
    /** Whether its ports are passed on to this system's loopback. */
    forwardsPorts: z.optional(z.boolean()),
    /** What listens inside on the target's port. */
    listeners: z.optional(z.array(z.object({ address: z.string(), port: z.number() }))),
  }),
);

export type Runtimes = z.infer<typeof runtimesSchema>;
export type Runtime = Runtimes[number];
