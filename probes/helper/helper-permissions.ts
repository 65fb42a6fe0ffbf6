import type { Permissions } from 'webextension-polyfill';
import { sentData } from '../../protocol/sent-data.ts';

/** What talking to the helper takes. Chromium refuses a request that names data. */
export const helperPermissions: Permissions.Permissions = {
  permissions: ['nativeMessaging'],
  ...(import.meta.env.FIREFOX && { data_collection: [...sentData] }),
};
