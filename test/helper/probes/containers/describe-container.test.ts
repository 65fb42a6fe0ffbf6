import { expect, test } from 'vitest';
import { describeContainer } from '../../../../helper/probes/containers/describe-container.ts';
import { inspectSchema } from '../../../../helper/probes/containers/engine-answers.ts';

/** Recorded from Docker 20.10.24 and Podman 4.3.1, the parts that are read. */
function described(inspected: object) {
  return describeContainer(inspectSchema.parse({ Id: 'abc', Name: '/one', Config: { Image: 'zoo' }, ...inspected }));
}

const published = (port: string) => ({ PortBindings: { '80/tcp': [{ HostIp: '', HostPort: port }] } });

test('Docker restarts a container that ends again and again', () => {
  const State = {
    Status: 'restarting',
    Running: true,
    OOMKilled: false,
    Pid: 0,
    ExitCode: 4,
    StartedAt: '2026-11-23T03:09:55.608229103Z',
    FinishedAt: '2026-11-23T03:09:55.641900886Z',
  };
  expect(described({ State, RestartCount: 3, HostConfig: published('8086'), NetworkSettings: { Ports: {} } })).toEqual({
    name: 'one',
    image: 'zoo',
    state: 'restarting',
    startedAt: '2026-11-23T03:09:55.608Z',
    finishedAt: '2026-11-23T03:09:55.641Z',
    exitCode: 4,
    restarts: 3,
    published: [{ hostPort: 8086, containerPort: 80 }],
    exposed: [],
  });
});

test('Docker opens a published port on both families, and asks after the health', () => {
  const State = {
    Status: 'running',
    Pid: 20890,
    ExitCode: 0,
    StartedAt: '2026-11-23T03:09:53.966248519Z',
    FinishedAt: '0001-01-01T00:00:00Z',
    Health: { Status: 'starting', FailingStreak: 0, Log: [] },
  };
  const Ports = {
    '80/tcp': [
      { HostIp: '0.0.0.0', HostPort: '8084' },
      { HostIp: '::', HostPort: '8084' },
    ],
    '443/tcp': null,
    '53/udp': [{ HostIp: '', HostPort: '53' }],
  };
  expect(described({ State, HostConfig: published('0'), NetworkSettings: { Ports } })).toMatchObject({
    state: 'running',
    health: 'starting',
    published: [
      { hostAddress: '0.0.0.0', hostPort: 8084, containerPort: 80 },
      { hostAddress: '::', hostPort: 8084, containerPort: 80 },
    ],
  });
});

test('Podman calls a container stopped between two starts, and has empty words for no health', () => {
  const State = {
    Status: 'stopped',
    OOMKilled: false,
    Pid: 0,
    ExitCode: 4,
    StartedAt: '2026-11-23T03:09:23.748416908Z',
    FinishedAt: '2026-11-23T03:09:23.748837724Z',
    Health: { Status: '', FailingStreak: 0, Log: null },
  };
  const one = described({ State, RestartCount: 13, HostConfig: published('8086') });
  expect(one).toMatchObject({ state: 'exited', exitCode: 4, restarts: 13 });
  expect(one).not.toHaveProperty('health');
});

test('a container that was never started has no times and no exit code', () => {
  const State = {
    Status: 'created',
    ExitCode: 0,
    StartedAt: '0001-01-01T00:00:00Z',
    FinishedAt: '0001-01-01T00:00:00Z',
  };
  const one = described({
    State,
    HostConfig: published('8088'),
    Config: { ExposedPorts: { '80/tcp': {}, '9000/tcp': {} } },
  });
  expect(one).toEqual({
    name: 'one',
    state: 'created',
    published: [{ hostPort: 8088, containerPort: 80 }],
    exposed: [80, 9000],
  });
});

test('the network of the host has no ports to publish', () => {
  const State = { Status: 'running', Pid: 1 };
  expect(described({ State, HostConfig: { NetworkMode: 'host', PortBindings: {} } })).toMatchObject({
    hostNetwork: true,
    published: [],
  });
});

test('a state nobody knows is left out', () => {
  expect(described({ State: { Status: 'dreaming' } })).toBeUndefined();
});

const up = { State: { Status: 'running', ExitCode: 0, StartedAt: '2026-11-23T03:09:53.966248519Z' } };

test.each<[words: string[] | null, command: string | undefined]>([
  [['httpd', '-f', '-p', '8000'], 'httpd -f -p 8000'],
  [['sh', '-c', 'npm start; sleep 1'], "sh -c 'npm start; sleep 1'"],
  [['web', '--token=aIfbP2s9vRk4mX7q'], 'web --token=***'],
  [null, undefined],
  [[], undefined],
  // Cut off it would be another command.
  [['java', '-cp', '/lib/shop.jar:'.repeat(40)], undefined],
])('what it runs is %j', (Cmd, command) => {
  expect(described({ ...up, Config: { Image: 'zoo', Cmd } })?.command).toBe(command);
});
