import { signal } from '@preact/signals';
import type { Manifest } from 'webextension-polyfill';
import { PanelCard } from '../../components/settings/panel-card.tsx';
import { browser } from '../../probes/browser.ts';

/** Firefox has it; the types know the permissions of Chromium alone. */
const devtools = { permissions: ['devtools' as Manifest.OptionalPermission] };

const isAllowed = signal(import.meta.env.FIREFOX && (await browser.permissions.contains(devtools)));

const look = async () => {
  isAllowed.value = await browser.permissions.contains(devtools);
};

/** The choice whether the developer tools have a panel of ours. Nothing may come before the request: it takes the click. */
export function DevtoolsPanel() {
  if (!import.meta.env.FIREFOX) return null;
  return (
    <PanelCard
      isAllowed={isAllowed.value}
      allow={() => browser.permissions.request(devtools).then(look)}
      takeBack={() => browser.permissions.remove(devtools).then(look)}
    />
  );
}
