import { firefoxExtensionId } from '../../../protocol/extension-ids.ts';
import type { BrowserSettings } from '../browser.ts';

/** The host of the extension's pages, which Firefox otherwise makes up for each profile. */
export const extensionUuid = '6f0b7d52-3f0e-4c1e-9d3a-62893a0b62c1';

/** A person's defaults, but for what calls home, asks or comments on a fresh profile. */
const preferences: Record<string, string | number | boolean> = {
  'extensions.webextensions.uuids': JSON.stringify({ [firefoxExtensionId]: extensionUuid }),
  // Otherwise Firefox sets some seventy preferences that no person has.
  'remote.prefs.recommended': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.activity-stream.showSponsoredTopSites': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'browser.warnOnQuit': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  // Asked for a permission, the person says yes: a program cannot answer the question.
  'extensions.webextOptionalPermissionPrompts': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'telemetry.fog.test.localhost_port': -1,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.server': '',
};

/** For `user.js` in the profile. */
export function userScript(settings: BrowserSettings['firefoxPreferences'] = {}): string {
  return Object.entries({ ...preferences, ...settings })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
