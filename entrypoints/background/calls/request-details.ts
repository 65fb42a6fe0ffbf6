import type { WebRequest } from 'webextension-polyfill';
import type { Resource } from '../../../evidence/browser/attempt.ts';

/** What pages are made of and ask for, in the browser's word and in ours. */
export const resources: Partial<Record<WebRequest.ResourceType, Resource>> = {
  xmlhttprequest: 'fetch',
  websocket: 'websocket',
  script: 'script',
  stylesheet: 'style',
  image: 'image',
  sub_frame: 'frame',
  font: 'other',
  media: 'other',
  ping: 'other',
};

export type RequestDetails = Pick<
  WebRequest.OnSendHeadersDetailsType,
  'requestId' | 'tabId' | 'frameId' | 'url' | 'method' | 'type' | 'timeStamp'
> & { documentId?: string };
export type SentDetails = RequestDetails & Pick<WebRequest.OnSendHeadersDetailsType, 'requestHeaders'>;
export type AnsweredDetails = RequestDetails &
  Pick<WebRequest.OnHeadersReceivedDetailsType, 'statusCode' | 'responseHeaders'>;
