import { expect, test } from 'vitest';
import { isTelling, recogniseRuntime } from '../../../../helper/probes/runtimes/recognise-runtime.ts';
import { remoteEngine } from '../../../../helper/probes/runtimes/remote-engine.ts';
import { wslHere } from '../../../../helper/probes/runtimes/wsl-here.ts';

const commands: [command: string, program: string, is: object | undefined][] = [
  [
    'rootlesskit --state-dir=/run/user/1000/dockerd-rootless --net=slirp4netns --mtu=65520 --port-driver=builtin --copy-up=/etc /usr/bin/dockerd-rootless.sh',
    'rootlesskit',
    { kind: 'docker-rootless', state: 'running', networking: 'builtin', forwardsPorts: true },
  ],
  [
    '/usr/bin/qemu-system-x86_64 -name guest=debian12,debug-threads=on -machine pc-q35-7.2',
    'qemu-system-x86',
    { kind: 'virtual-machine', name: 'debian12', state: 'running' },
  ],
  [
    '/home/me/Android/Sdk/emulator/qemu/linux-x86_64/qemu-system-x86_64 -avd Pixel_7 -port 5554',
    'qemu-system-x86',
    { kind: 'android-emulator', name: 'Pixel_7', state: 'running', forwardsPorts: false },
  ],
  [
    '/usr/bin/qemu-system-x86_64 -m 2048 -name podman-machine-default -device virtio-serial',
    'qemu-system-x86',
    { kind: 'podman-machine', name: 'podman-machine-default', state: 'running', forwardsPorts: true },
  ],
  [
    'qemu-system-x86_64 -cpu host -name lima-default -drive if=virtio,file=/home/me/.lima/default/diffdisk',
    'qemu-system-x86',
    { kind: 'lima', name: 'lima-default', state: 'running', forwardsPorts: true },
  ],
  [
    '/usr/lib/virtualbox/VBoxHeadless --comment rails-dev-box_default_1763856423000_12345 --startvm 1f2e --vrde config',
    'VBoxHeadless',
    { kind: 'vagrant', name: 'rails-dev-box_default_1763856423000_12345', state: 'running' },
  ],
  [
    '/var/lib/minikube/binaries/v1.28.3/kubelet --config=/var/lib/kubelet/config.yaml --hostname-override=minikube --node-ip=192.168.49.2',
    'kubelet',
    { kind: 'minikube', name: 'minikube', state: 'running', address: '192.168.49.2', forwardsPorts: false },
  ],
  ['rootlesskit --net=slirp4netns buildkitd', 'rootlesskit', undefined],
  ['kubelet --node-ip=10.0.0.1', 'kubelet', undefined],
];

test.each(commands)('recognises %s', (command, program, is) => {
  expect(isTelling(program)).toBe(true);
  expect(recogniseRuntime({ program, words: command.split(' ') })).toEqual(is);
});

test('leaves all other processes alone', () => {
  expect(['node', 'dockerd', 'nginx', 'qmail'].filter(isTelling)).toEqual([]);
});

test('names an engine on another machine, and no other', () => {
  const engine = (environment: Record<string, string>) => remoteEngine({ environment, home: '/home/nobody-here' });
  expect(engine({ DOCKER_HOST: 'ssh://me@build.test' })).toEqual({
    kind: 'docker-context',
    address: 'build.test',
    forwardsPorts: false,
  });
  expect(engine({ DOCKER_HOST: 'tcp://192.168.99.100:2376', DOCKER_MACHINE_NAME: 'default' })).toMatchObject({
    kind: 'docker-machine',
    name: 'default',
    address: '192.168.99.100',
  });
  expect(engine({ DOCKER_HOST: 'tcp://127.0.0.1:2375' })).toBeUndefined();
  expect(engine({ DOCKER_HOST: 'unix:///run/docker.sock' })).toBeUndefined();
  expect(engine({})).toBeUndefined();
});

test('knows WSL by its kernel', () => {
  const two = 'Linux version 5.15.167.4-microsoft-standard-WSL2 (root@f9c826d3017f) (gcc (GCC) 11.2.0) #1 SMP';
  const one =
    'Linux version 4.4.0-19041-Microsoft (Microsoft@Microsoft.com) (gcc version 5.4.0 (GCC) ) #1237-Microsoft';
  const environment = { WSL_DISTRO_NAME: 'Ubuntu' };
  expect(wslHere(two, environment, false)).toMatchObject({
    kind: 'wsl2',
    name: 'Ubuntu',
    networking: 'nat',
    isHere: true,
  });
  expect(wslHere(two, environment, true)).toMatchObject({ kind: 'wsl2', networking: 'mirrored' });
  expect(wslHere(one, environment, false)).toMatchObject({ kind: 'wsl1', isHere: true });
  expect(wslHere('Linux version 6.18.44 (builder@sandboxing)', environment, false)).toBeUndefined();
});
