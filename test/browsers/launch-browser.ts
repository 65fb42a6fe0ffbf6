import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserName, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium/launch-chromium.ts';
import { closeWelcome } from './close-welcome.ts';
import { findExecutable } from './find-executable.ts';
import { launchFirefox } from './firefox/launch-firefox.ts';
import { grantedExtension } from './granted-extension.ts';
import { manageSettings } from './manage-settings.ts';
import { pseudoExtension } from './pseudo-extension.ts';
import { runProgram } from './run-program.ts';
import { silentExtension } from './silent-extension.ts';
import { traceHelper } from './trace-helper.ts';
import { trustAuthority } from './trust-authority.ts';
import { untilRequestsAreHeard } from './until-requests-are-heard.ts';

/** Where a browser with a home folder of its own looks for what belongs to it. */
const places: Record<BrowserName, { profile: string; hosts: string; certificates: string }> = {
  chromium: { profile: 'profile', hosts: 'profile/NativeMessagingHosts', certificates: '.pki/nssdb' },
  firefox: { profile: 'profile', hosts: '.mozilla/native-messaging-hosts', certificates: 'profile' },
};

const helperBundle = fileURLToPath(new URL('../../.output/portside/portside.cjs', import.meta.url));

/** Starts a real browser with the extension, in a home folder of its own that goes away with it, or in one that stays. */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const executable = await findExecutable(options.browser);
  if (!executable) throw new Error(`no ${options.browser} on the PATH`);
  const home = options.home ?? (await mkdtemp(join(tmpdir(), `portside-${options.browser}-`)));
  const removeHome = async () => {
    if (!options.home) await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const { settings = {} } = options;
    const env = { ...environmentFor(home), ...settings.environment };
    const place = places[options.browser];
    const extensionDir = await chosenExtension(options, join(home, 'extension'));
    const nativeHostsDir = join(home, place.hosts);
    if (options.helper) await installHelper(options.browser, nativeHostsDir, env);
    if (options.helper && options.traceInto) await traceHelper(nativeHostsDir, home, options.traceInto);
    if (options.trusts) await trustAuthority(join(home, place.certificates), options.trusts);
    await options.prepare?.(home);
    const launch = options.browser === 'chromium' ? launchChromium : launchFirefox;
    const browser = await launch({
      executable: settings.managedSettings
        ? await manageSettings(options.browser, executable, home, settings.managedSettings)
        : executable,
      extensionDir,
      profileDir: join(home, place.profile),
      headless: options.headless,
      env,
      settings,
    });
    if (!settings.keepsWelcome) await closeWelcome(browser.inExtension);
    await untilRequestsAreHeard(browser.inExtension);
    return {
      ...browser,
      home,
      nativeHostsDir,
      async close() {
        await browser.close();
        await removeHome();
      },
    };
  } catch (error) {
    await removeHome();
    throw error;
  }
}

async function chosenExtension(
  { extensionDir, granted: helper, silent, settings }: LaunchOptions,
  copyDir: string,
): Promise<string> {
  if (silent) return silentExtension(extensionDir, copyDir);
  const otherSites = settings?.hearsOtherSites ?? false;
  if (settings?.pseudoLanguage) return pseudoExtension(extensionDir, copyDir);
  return helper || otherSites ? grantedExtension(extensionDir, copyDir, { helper, otherSites }) : extensionDir;
}

function installHelper(browser: BrowserName, manifestDir: string, env: NodeJS.ProcessEnv): Promise<string> {
  return runProgram(
    process.execPath,
    [helperBundle, 'install', '--browser', browser, '--manifest-dir', manifestDir],
    env,
  );
}

/** Nothing of the person's own: no settings, no proxy, and no extra certificates, which slow Node down at each start. */
function environmentFor(home: string): NodeJS.ProcessEnv {
  const foreign = /^(https?_proxy|all_proxy|no_proxy|NODE_.*|XDG_(CONFIG|STATE)_HOME)$/i;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' };
}
