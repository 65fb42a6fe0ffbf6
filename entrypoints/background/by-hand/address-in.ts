import type { Target } from '../../../evidence/address/target.ts';
import { typedTarget } from '../../about/typed-target.ts';

/** `➜  Local:   http://localhost:5173/`, `[docs](http://127.0.0.1:8000/docs)` */
const address =
  /(?<![\w.@/-])(?:https?:\/\/)?(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])(?::\d{1,5})?(?![\w.:-]*\w)(?:[/?#][^\s"'`<>()[\]{}“”‘’«»「」，。；、（）]*)?/i;

/** The address on this computer that a text is, or else the first one in it. */
export function addressIn(text: string): Target | undefined {
  const [found] = address.exec(text) ?? [];
  // A URL may have spaces before an @, but a command such as `ssh root@localhost` isn't one.
  const whole = /\S\s+\S/.test(text) ? undefined : typedTarget(text);
  return whole ?? (found ? typedTarget(found.replace(/[.,;:!?]+$/, '')) : undefined);
}
