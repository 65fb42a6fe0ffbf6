import type { Browser, BrowserSettings } from './browser.ts';

/** What a launcher of one browser is told. */
export interface Launch {
  executable: string;
  extensionDir: string;
  profileDir: string;
  headless: boolean;
  env: NodeJS.ProcessEnv;
  settings: BrowserSettings;
}

export type Launcher = (launch: Launch) => Promise<Omit<Browser, 'home' | 'nativeHostsDir'>>;
