import type { Accessible, Preference } from './accessible.ts';

export type BrowserName = 'chromium' | 'firefox';

/** What a person, an administrator or a program has set in this browser. */
export interface BrowserSettings {
  /** The person lets Portside hear of other sites' calls to this computer. */
  hearsOtherSites?: boolean;
  /** What an administrator has set for Portside. Chromium reads that from a folder of the system, so it takes root. */
  managedSettings?: Readonly<Record<string, unknown>>;
  chromiumArguments?: readonly string[];
  /** As the profile's own file of preferences writes them. */
  chromiumPreferences?: Readonly<Record<string, unknown>>;
  firefoxPreferences?: Readonly<Record<string, string | number | boolean>>;
  /** The page that opens after the installation stays; otherwise it is closed before anything else is done. */
  keepsWelcome?: boolean;
  /** Folders of other extensions that are installed as well. */
  extensions?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** In place of English; see pseudo-extension.ts. */
  pseudoLanguage?: boolean;
}

export interface LaunchOptions {
  browser: BrowserName;
  /** The built extension, unpacked. */
  extensionDir: string;
  /** Registers the built helper for this profile, by its own `install`. */
  helper: boolean;
  /** As if the person had granted the optional permission `nativeMessaging`; see granted-extension.ts. */
  granted: boolean;
  /** Without the extension's background: the browser's own pages are to be seen. */
  silent?: boolean;
  headless: boolean;
  /** A home folder that outlives the browser, as a person's does; absent: a fresh one. */
  home?: string;
  /** PEM file of a certificate authority this profile trusts. */
  trusts?: string;
  settings?: BrowserSettings;
  /** Puts into the home folder what is to be there before the browser starts. */
  prepare?(home: string): Promise<void>;
  /** A folder for what strace writes down of the helper. */
  traceInto?: string | undefined;
}

/** A real browser with a profile of its own, the extension in it. */
export interface Browser {
  readonly name: BrowserName;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly extensionBase: string;
  /** The home folder of the person who uses it. */
  readonly home: string;
  /** Where this profile looks for the manifests of native hosts. */
  readonly nativeHostsDir: string;
  newTab(): Promise<Tab>;
  /** Runs a function in a page of the extension, where `browser` (Firefox) or `chrome` is to be had as `globalThis.browser`. */
  inExtension: Evaluate;
  /** What the address bar suggests to whoever has typed this. */
  suggestions(typed: string): Promise<string>;
  /** Until the menu of a page, asked for by a key, takes keys itself. */
  untilMenuOpens(): Promise<void>;
  /** Ends the extension's background as the browser does when it has been idle; the next event starts it anew. */
  stopBackground(): Promise<void>;
  /** Forgets the replies it keeps, as a person makes it do in its settings. */
  clearCache(): Promise<void>;
  close(): Promise<void>;
}

/** Runs a function in the page. It and its arguments travel as text, so it must not use names from outside itself. */
export type Evaluate = <Args extends unknown[], Result>(
  run: (...args: Args) => Result,
  ...args: Args
) => Promise<Awaited<Result>>;

export interface Tab {
  /** As the extension knows it: `browser.tabs`. */
  readonly id: number;
  /** Resolves when the navigation has started or failed; it does not wait for the page. */
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  evaluate: Evaluate;
  /** Resolves with the predicate's first truthy value, over navigations too; rejects after the time-out. */
  waitFor<Args extends unknown[], Result>(
    predicate: (...args: Args) => Result,
    timeoutMs: number,
    ...args: Args
  ): Promise<NonNullable<Awaited<Result>>>;
  /** What a person reads on the page. */
  text(): Promise<string>;
  /** What stands in closed shadow trees, which no script of the page can read. */
  closedText(): Promise<string>;
  /** The one element of this role and exact accessible name; looked for when used, for five seconds at most. */
  byRole(role: Role, name: string): PageElement;
  /** What a screen reader finds on the page, in its order. */
  accessibles(): Promise<Accessible[]>;
  /** Notes from now on what live regions say. @returns what was said so far */
  listen(): Promise<() => Promise<string[]>>;
  /** As the browser's buttons do; none waits for the page. */
  back(): Promise<void>;
  forward(): Promise<void>;
  reload(): Promise<void>;
  stop(): Promise<void>;
  /** Opens the browser's developer tools on this tab, with Portside's panel in front; in Chromium another extension brings it. */
  openPanel(): Promise<Panel>;
  /** A key or a combination: `Tab`, `Enter`, `Control+a`. */
  press(key: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** In Firefox for the whole browser. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** In Firefox for the whole browser. */
  setPreference(preference: Preference, isOn: boolean): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** Portside's panel in the developer tools, which go with their tab. */
export interface Panel {
  text(): Promise<string>;
}

export interface PageElement {
  click(): Promise<void>;
  text(): Promise<string>;
  /** Replaces what stands in a text field. */
  fill(text: string): Promise<void>;
}

export type Role =
  | 'button'
  | 'link'
  | 'heading'
  | 'textbox'
  | 'searchbox'
  | 'checkbox'
  | 'combobox'
  | 'radio'
  | 'tab'
  | 'main'
  | 'list';

/** The page was left while something ran in it. */
export class PageLeft extends Error {}
