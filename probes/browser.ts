/// <reference types="wxt/vite-builder-env" />
import type { Browser } from 'webextension-polyfill';

const given = globalThis as unknown as Record<'browser' | 'chrome', Browser>;

/**
 * What the browser offers to extensions. In Chromium it has another name, and is otherwise the same but for listeners of messages: a
 * promise that they return isn't awaited there. So ours call `answer`, which both understand.
 */
export const browser = import.meta.env.FIREFOX ? given.browser : given.chrome;
