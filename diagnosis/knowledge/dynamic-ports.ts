/**
 * From here on ports are taken for a short time, by whoever needs one: https://www.rfc-editor.org/rfc/rfc6335#section-6. Windows hands
 * them out from here too, unless a setting was changed:
 * https://learn.microsoft.com/en-us/troubleshoot/windows-server/networking/default-dynamic-port-range-tcpip-chang
 */
export const firstDynamicPort = 49_152;
