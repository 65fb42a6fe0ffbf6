/**
 * Where the system looks for names, first to last, as /etc/nsswitch.conf has it; what to do in between is left out:
 * `hosts:          files mdns4_minimal [NOTFOUND=return] dns myhostname`
 */
export function lookupOrder(text: string): string[] | undefined {
  const line = /^[ \t]*hosts:([^#\n]*)/m.exec(text)?.[1];
  return line
    ?.replace(/\[[^\]]*\]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
}
