import { headerValues } from './header-values.ts';

/** The cookies that servers set while we follow their redirects. They last as long as that, and nobody sees them. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  take(head: string): void {
    for (const line of headerValues(head, 'set-cookie')) {
      const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (/;\s*(max-age=(0|-)|expires=[^;]*\b(19\d\d|200\d)\b)/i.test(line)) this.#cookies.delete(name);
      else if (name) this.#cookies.set(name, value);
    }
  }

  /** One line, or none. */
  header(): string[] {
    const pairs = [...this.#cookies].map(([name, value]) => `${name}=${value}`);
    return pairs.length > 0 ? [`Cookie: ${pairs.join('; ')}`] : [];
  }
}
