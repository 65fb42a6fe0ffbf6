import type { JSX } from 'preact';
import { Diagnosed } from './diagnosed.tsx';
import { Elsewhere } from './elsewhere.tsx';
import type { Shown } from './find-shown.ts';
import { LoadedPage } from './loaded-page.tsx';
import { lookAtPage } from './look-at-page.ts';
import { lookAtServices } from './look-at-services.ts';

/** What the tab in front calls for; what it takes is asked for now, and once. */
export function popupPage(shown: Shown): JSX.Element {
  if (shown.kind === 'failed') return <Diagnosed failed={shown} />;
  const services = lookAtServices();
  if (shown.kind === 'elsewhere') return <Elsewhere failed={shown.failed} services={services} />;
  return <LoadedPage target={shown.target} title={shown.title} page={lookAtPage(shown.target)} services={services} />;
}
