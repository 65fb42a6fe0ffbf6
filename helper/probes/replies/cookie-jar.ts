import type { Target } from '../../../evidence/address/target.ts';
import { headerValues } from './header-values.ts';

type Asked = Pick<Target, 'host' | 'path'>;

interface Cookie {
  name: string;
  value: string;
  host: string;
  path: string;
}

/**
 * The cookies that servers set while we follow their redirects. They last as long as that, and nobody sees them. A cookie goes back only to
 * the host and below the path it's for: a login that sets it for itself alone sends a browser round and round.
 */
export class CookieJar {
  readonly #cookies = new Map<string, Cookie>();

  /** What this head sets, which came from this address. */
  take(head: string, { host, path }: Asked): void {
    for (const line of headerValues(head, 'set-cookie')) {
      const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      const told = /;\s*path=(\/[^;]*)/i.exec(line)?.[1]?.trim();
      const cookie = { name, value, host, path: told ?? folderOf(path) };
      const key = [host, cookie.path, name].join(' ');
      if (/;\s*(max-age=(0|-)|expires=[^;]*\b(19\d\d|200\d)\b)/i.test(line)) this.#cookies.delete(key);
      else if (name) this.#cookies.set(key, cookie);
    }
  }

  /** One line for a request to this address, or none. */
  header({ host, path }: Asked): string[] {
    const own = [...this.#cookies.values()].filter((one) => one.host === host && isBelow(pathOnly(path), one.path));
    const pairs = own.map(({ name, value }) => `${name}=${value}`);
    return pairs.length > 0 ? [`Cookie: ${pairs.join('; ')}`] : [];
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc6265#section-5.1.4 */
function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** What a cookie without a path is for: `/shop` for one that `/shop/login` sets. */
function folderOf(path: string): string {
  return pathOnly(path).replace(/\/[^/]*$/, '') || '/';
}

function pathOnly(path: string): string {
  return path.replace(/[?#].*/s, '');
}
