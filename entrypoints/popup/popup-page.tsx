import type { JSX } from 'preact';
import { Diagnosed } from './diagnosed.tsx';
import { Elsewhere } from './elsewhere.tsx';
import type { Shown } from './find-shown.ts';
import { LoadedPage } from './loaded-page.tsx';
import { lookAtCalls } from './look-at-calls.ts';
import { lookAtPage } from './look-at-page.ts';
import { lookAtScan } from './look-at-scan.ts';
import { lookAtServices } from './look-at-services.ts';

/** What the tab in front calls for; what it takes is asked for now, and once. */
export async function popupPage(shown: Shown): Promise<JSX.Element> {
  if (shown.kind === 'failed') return <Diagnosed failed={shown} />;
  const services = lookAtServices({ isList: shown.kind === 'elsewhere' });
  const scan = await lookAtScan(shown.tabId);
  // What a scan fails at is none of a person's business, and nothing is asked on its behalf.
  const calls = await lookAtCalls(scan.value ? undefined : shown.tabId);
  if (shown.kind === 'elsewhere')
    return <Elsewhere failed={shown.failed} services={services} calls={calls} scan={scan} />;
  const { target, title } = shown;
  return (
    <LoadedPage target={target} title={title} page={lookAtPage(target)} services={services} calls={calls} scan={scan} />
  );
}
