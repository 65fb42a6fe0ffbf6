import { parseTarget, type Target } from '../../../evidence/address/target.ts';
import type { ProxySettings } from '../../../evidence/browser/proxy.ts';
import { namesTarget } from './names-target.ts';
import type { Rules } from './rules.ts';

/** In a list of Chromium's: loopback is not left out. https://chromium.googlesource.com/chromium/src/+/HEAD/net/docs/proxy.md */
const notLoopback = /(^|[,;\s])<-loopback>($|[,;\s])/;

/**
 * Whether a browser with these rules sends loopback, and this target, through its proxy. Both leave loopback out by themselves;
 * Chromium asks no PAC file about it, and what one says of other names only the browser knows.
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
