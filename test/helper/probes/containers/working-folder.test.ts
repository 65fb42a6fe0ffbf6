import { expect, test } from 'vitest';
import { workingFolder } from '../../../../helper/probes/containers/working-folder.ts';

const bind = (Source: string, Destination: string) => ({ Type: 'bind', Source, Destination });
const volume = (Destination: string) => ({ Type: 'volume', Source: '/var/lib/docker/volumes/a/_data', Destination });
const compose = { 'com.docker.compose.project.working_dir': '/home/ann/compose' };

test.for([
  ['mounted where its program starts', [bind('/home/ann/shop', '/app')], { WorkingDir: '/app' }, '/home/ann/shop'],
  ['above where it starts', [bind('/home/ann/shop', '/app')], { WorkingDir: '/app/web' }, '/home/ann/shop/web'],
  ['beside where it starts', [bind('/home/ann/shop', '/app-2')], { WorkingDir: '/app' }, '/home/ann/shop'],
  [
    'the innermost of two',
    [bind('/home/ann/shop', '/app'), bind('/home/ann/web', '/app/web')],
    { WorkingDir: '/app/web' },
    '/home/ann/web',
  ],
  [
    'of its compose file',
    [bind('/home/ann/conf', '/etc/nginx')],
    { WorkingDir: '/app', Labels: compose },
    '/home/ann/compose',
  ],
  [
    'of its compose file, behind a volume',
    [volume('/app')],
    { WorkingDir: '/app', Labels: compose },
    '/home/ann/compose',
  ],
  [
    'before its compose file',
    [bind('/home/ann/shop', '/app')],
    { WorkingDir: '/app', Labels: compose },
    '/home/ann/shop',
  ],
  ['of its editor', [], { Labels: { 'devcontainer.local_folder': '/home/ann/shop' } }, '/home/ann/shop'],
  [
    'the only one',
    [bind('/home/ann/site', '/usr/share/nginx/html'), bind('/run/docker.sock', '/run/docker.sock')],
    {},
    '/home/ann/site',
  ],
  ['none of two', [bind('/home/ann/a', '/a'), bind('/home/ann/b', '/b')], {}, undefined],
  ['none', [volume('/data')], { WorkingDir: '/app' }, undefined],
  ['none of the home folder', [bind('/home/ann', '/data')], {}, undefined],
] as const)('%s', ([, Mounts, Config, expected]) => {
  expect(workingFolder({ Mounts: [...Mounts], Config }, '/home/ann')).toBe(expected);
});
