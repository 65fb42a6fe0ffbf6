import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { HelperState } from '../../protocol/helper-state.ts';
import { readNeverHere } from '../background/never-here.ts';
import { readAllTabStates } from '../background/tab-state.ts';
import { OptionsPage } from './options-page.tsx';

const root = document.getElementById('root');
const helper = signal(await lastSeenHelper());
const version = browser.runtime.getManifest().version;
const sites = signal(await readNeverHere());
if (root) render(<OptionsPage helper={helper} sites={sites} version={version} />, root);

/** As it was when a page last failed; before that, only the permission is known. */
async function lastSeenHelper(): Promise<HelperState> {
  const isPermitted = await browser.permissions.contains({ permissions: ['nativeMessaging'] });
  if (!isPermitted) return { state: 'not-permitted' };
  const [latest] = await readAllTabStates();
  return latest && latest.helper.state !== 'not-permitted' ? latest.helper : { state: 'unasked' };
}
