/** Whether a request was for this address, or for the one that a browser makes of it which insists on https. */
export function isSameOrHttps(asked: string | undefined, told: string): boolean {
  return asked === told || asked === told.replace(/^http:/, 'https:');
}
