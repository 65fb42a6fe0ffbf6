import { readFileSync } from 'node:fs';
import { ifReadable } from '../../files/if-readable.ts';

/** Where systemd or a container engine has put a process. */
export interface ControlGroup {
  /** `nginx.service` */
  unit?: string;
  /** The unit is of a person's own session. */
  isPersons: boolean;
  /** The container's number. */
  container?: string;
}

/** Units that start programs for people, so that what runs in them isn't the unit's own. Desktops run each app as `app-….service`. */
const hosts =
  /^(user@|app-)|^(crond?|atd|sshd?|docker|containerd|podman|getty|serial-getty|console-getty|display-manager|gdm|sddm|lightdm|xrdp|gnome-terminal-server)([@.-]|$)/;

/**
 * Reads /proc/PID/cgroup. In the second version it is one line, in the first the line of systemd counts:
 * `0::/user.slice/user-1000.slice/user@1000.service/app.slice/shop.service`
 * `9:name=systemd:/system.slice/nginx.service`
 * @see https://man7.org/linux/man-pages/man7/cgroups.7.html
 */
export function parseControlGroup(text: string): ControlGroup {
  const paths = [...text.matchAll(/^\d+:(?:name=systemd)?:(\S+)$/gm)].map(([, path = '']) => path);
  const path = paths.find((one) => one !== '/') ?? '/';
  const unit = path.split('/').findLast((part) => part.endsWith('.service'));
  const container = /(?:docker|libpod|containerd|crio|kubepods)\S*?([0-9a-f]{64})/.exec(text)?.[1];
  return {
    ...(unit && !hosts.test(unit) && { unit }),
    isPersons: path.includes('/user@'),
    ...(container && { container }),
  };
}

export function readControlGroup(pid: number | 'self'): ControlGroup {
  return parseControlGroup(ifReadable(() => readFileSync(`/proc/${pid}/cgroup`, 'utf8')) ?? '');
}
