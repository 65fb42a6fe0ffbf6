import { type Target, urlHost } from '../../evidence/address/target.ts';
import { en } from '../../words/en/page/en.ts';
import { aboutUrl } from '../about/about-url.ts';

/** The way to what such an address is, for whom it is new. */
export function AboutLink({ target }: { target?: Target }) {
  const text = target ? en.about.link(`${urlHost(target.host)}:${target.port}`) : en.about.explainOne;
  return <a href={aboutUrl(target?.url)}>{text}</a>;
}
