import { expect, test } from 'vitest';
import { parseControlGroup } from '../../../../helper/system/linux/control-group.ts';

const id = 'a30ad83dd3c25c6f4a8360c8452ed4236f0e2a11b9a4d7c05e2f13978d6b4c2e';

test.each([
  ['a service of the system', '0::/system.slice/nginx.service\n', { unit: 'nginx.service', isPersons: false }],
  [
    'one of several of a template',
    '0::/system.slice/system-postgresql.slice/postgresql@16-main.service\n',
    { unit: 'postgresql@16-main.service', isPersons: false },
  ],
  [
    'a service of the person’s session',
    '0::/user.slice/user-1000.slice/user@1000.service/app.slice/shop.service\n',
    { unit: 'shop.service', isPersons: true },
  ],
  [
    'in the first version',
    '9:name=systemd:/system.slice/jenkins.service\n8:pids:/system.slice/jenkins.service\n0::/\n',
    { unit: 'jenkins.service', isPersons: false },
  ],
  ['a terminal', '0::/user.slice/user-1000.slice/session-3.scope\n', { isPersons: false }],
  [
    'a terminal of GNOME',
    '0::/user.slice/user-1000.slice/user@1000.service/app.slice/app-org.gnome.Terminal.slice/vte-spawn-4d.scope\n',
    { isPersons: true },
  ],
  [
    'a terminal of KDE, which is a service itself',
    '0::/user.slice/user-1000.slice/user@1000.service/app.slice/app-org.kde.konsole@5f.service\n',
    { isPersons: true },
  ],
  ['what cron has started', '0::/system.slice/cron.service\n', { isPersons: false }],
  ['somebody’s session by ssh', '0::/system.slice/ssh.service\n', { isPersons: false }],
  ['Docker', `0::/system.slice/docker-${id}.scope\n`, { isPersons: false, container: id }],
  ['Docker, in the first version', `4:memory:/docker/${id}\n0::/\n`, { isPersons: false, container: id }],
  [
    'Podman',
    `0::/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-${id}.scope/container\n`,
    { isPersons: true, container: id },
  ],
  ['no systemd', '0::/\n', { isPersons: false }],
  ['nothing', '', { isPersons: false }],
])('%s', (_, text, group) => {
  expect(parseControlGroup(text)).toEqual(group);
});
