/**
 * Temporary ports start here; the system gives them to any program that needs one: https://www.rfc-editor.org/rfc/rfc6335#section-6.
 * Windows does the same, unless a setting was changed:
 * https://learn.microsoft.com/en-us/troubleshoot/windows-server/networking/default-dynamic-port-range-tcpip-chang
 */
export const firstDynamicPort = 49_152;

/** Linux starts lower by default: https://docs.kernel.org/networking/ip-sysctl.html#ip-local-port-range */
export const firstDynamicPortOnLinux = 32_768;
