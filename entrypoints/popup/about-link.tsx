import { type Target, urlHost } from '../../evidence/address/target.ts';
import { words } from '../../words/words.ts';

import { aboutUrl } from '../about/about-url.ts';

/** The way to what such an address is, for whom it is new. */
export function AboutLink({ target }: { target?: Target }) {
  const text = target ? words.page.about.link(`${urlHost(target.host)}:${target.port}`) : words.page.about.explainOne;
  return <a href={aboutUrl(target?.url)}>{text}</a>;
}
