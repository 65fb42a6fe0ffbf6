import type { ProxySettings } from '../../../evidence/browser/proxy.ts';

/** What one source of settings says about proxies. */
export interface Rules {
  mode: NonNullable<ProxySettings['browser']>['mode'];
  servers: string[];
  /** Excluded hosts, in the browser's own syntax. */
  bypass: string;
  setBy: string;
}
