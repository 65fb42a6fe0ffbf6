import type { ProxySettings } from '../../../evidence/browser/proxy.ts';

/** What one place of settings says about proxies. */
export interface Rules {
  mode: NonNullable<ProxySettings['browser']>['mode'];
  servers: string[];
  /** Hosts that are left out, as the browser reads them. */
  bypass: string;
  setBy: string;
}
