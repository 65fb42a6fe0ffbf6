import { describe, expect, test } from 'vitest';
import { reachOfService } from '../../../../diagnosis/reading/port/exposure.ts';
import type { Service } from '../../../../evidence/machine/services.ts';
import { closingOf } from '../../../../words/services/closing.ts';

const open: Service = { port: 8000, addresses: ['0.0.0.0'], reach: 'network' };
const here: Service = { port: 8000, addresses: ['127.0.0.1'], reach: 'this-computer' };
const ngrok = { program: 'ngrok', pid: 7, isPublic: true };
const ssh = { program: 'ssh', pid: 8, to: 'box', isPublic: false };

test.for<[service: Service, reach: string | undefined]>([
  [here, 'this-computer'],
  [open, 'network'],
  [{ ...here, through: [ngrok] }, 'internet'],
  [{ ...open, through: [ssh, ngrok] }, 'internet'],
  [{ ...here, through: [ssh] }, 'network'],
  [{ port: 8000, addresses: ['127.0.0.1'] }, undefined],
])('%j is reached by: %s', ([service, reach]) => {
  expect(reachOfService(service)).toBe(reach);
});

describe('what keeps it to this computer', () => {
  test.for<[what: string, service: Service, closing: object | undefined]>([
    ['nothing is open', here, undefined],
    ['nobody knows who reaches it', { port: 8000, addresses: ['::'] }, undefined],
    [
      'a tunnel to all goes before one to some',
      { ...open, through: [ssh, ngrok] },
      { kind: 'end-tunnel', tunnel: ngrok },
    ],
    [
      'a container',
      { ...open, container: { engine: 'podman', name: 'web', port: 80 } },
      { kind: 'publish-here', engine: 'podman', mapping: '127.0.0.1:8000:80' },
    ],
    [
      'vite --host',
      { ...open, program: 'node', framework: 'vite', folder: '~/code/shop' },
      { kind: 'restart', command: 'cd ~/code/shop && npx vite --host 127.0.0.1 --port 8000' },
    ],
    [
      'next dev',
      { ...open, program: 'node', framework: 'next' },
      { kind: 'restart', command: 'npx next dev --hostname 127.0.0.1 --port 8000' },
    ],
    [
      'manage.py runserver 0.0.0.0:8000',
      { ...open, program: 'python3', framework: 'django' },
      { kind: 'restart', command: 'python manage.py runserver 127.0.0.1:8000' },
    ],
    [
      'dotnet run',
      { ...open, program: 'dotnet', framework: 'aspnet' },
      { kind: 'restart', command: 'dotnet run --urls http://127.0.0.1:8000' },
    ],
    [
      'the debugger of a dev server is no dev server',
      { ...open, port: 9229, program: 'node', framework: 'vite', risk: 'debugger' },
      { kind: 'set', setting: '--inspect=127.0.0.1:9229', place: 'command-line' },
    ],
    [
      'redis',
      { ...open, port: 6379, program: 'redis-server', risk: 'database' },
      { kind: 'set', setting: 'bind 127.0.0.1 -::1', place: 'redis.conf' },
    ],
    [
      'a browser to steer',
      { ...open, port: 9222, program: 'chrome', risk: 'browser-debugger' },
      { kind: 'set', setting: '--remote-debugging-address=127.0.0.1', place: 'command-line' },
    ],
    [
      'a driver takes no such option',
      { ...open, program: 'geckodriver', risk: 'browser-debugger' },
      { kind: 'by-hand', host: '127.0.0.1' },
    ],
    [
      "Docker's interface, held by another user",
      { ...open, port: 2375, risk: 'container-engine' },
      { kind: 'set', setting: '-H tcp://127.0.0.1:2375', place: 'docker-daemon' },
    ],
    ['code of the person', { ...open, program: 'node', framework: 'express' }, { kind: 'by-hand', host: '127.0.0.1' }],
    ['a program that cannot be seen', open, { kind: 'by-hand', host: '127.0.0.1' }],
  ])('%s', ([, service, closing]) => {
    expect(closingOf(service)).toEqual(closing);
  });
});
