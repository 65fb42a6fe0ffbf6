import { parseTarget, type Target } from '../../../evidence/address/target.ts';
import type { ProxySettings } from '../../../evidence/browser/proxy.ts';
import { namesTarget } from './names-target.ts';
import type { Rules } from './rules.ts';

/** In a Chromium bypass list: loopback doesn't bypass the proxy. https://chromium.googlesource.com/chromium/src/+/HEAD/net/docs/proxy.md */
const notLoopback = /(^|[,;\s])<-loopback>($|[,;\s])/;

/**
 * Whether a browser with these rules sends loopback, and this target, through its proxy. By default, both browsers bypass it for loopback.
 * Chromium asks no PAC file about loopback, and only the browser knows what a PAC file says about other names.
 */
export function takesTarget(
  { mode, bypass }: Pick<Rules, 'mode' | 'bypass'>,
  target: Target,
  isFirefox: boolean,
): Pick<NonNullable<ProxySettings['browser']>, 'takesLoopback' | 'takesTarget'> {
  const takesLoopback = !isFirefox && notLoopback.test(bypass);
  if (parseTarget(target.url)) return { takesLoopback, takesTarget: takesLoopback && !namesTarget(bypass, target) };
  return mode === 'fixed' ? { takesLoopback, takesTarget: !namesTarget(bypass, target) } : { takesLoopback };
}
