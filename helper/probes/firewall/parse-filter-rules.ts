const maxRules = 5;

/**
 * Reads `pfctl -s rules` of macOS, and picks the rules that turn TCP on one port away, whoever asks:
 * `block drop in proto tcp from any to any port = 3000`
 * `block return on lo0 all`
 */
export function blockingRules(text: string, port: number): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => /^block\b/.test(line) && mayBeTcp(line) && names(line, port)).slice(0, maxRules);
}

function mayBeTcp(rule: string): boolean {
  const protocol = / proto (\S+)/.exec(rule)?.[1];
  return protocol === undefined || protocol === 'tcp' || protocol === '6';
}

/** The destination port; a source port comes before `to`. A rule without a port means all ports. */
function names(rule: string, port: number): boolean {
  const target = rule.slice(Math.max(0, rule.indexOf(' to ')));
  const [, operator = '', first, second] = / port (=|!=|<=|>=|<|>)? ?(\d+)(?: ?(?::|><|<>) ?(\d+))?/.exec(target) ?? [];
  if (first === undefined) return !/ port /.test(target);
  const [from, to] = [Number(first), Number(second)];
  if (second !== undefined) return target.includes('><') ? from < port && port < to : isWithin(target, from, to, port);
  return compare[operator]?.(port, from) ?? port === from;
}

function isWithin(target: string, from: number, to: number, port: number): boolean {
  return target.includes('<>') ? port < from || port > to : from <= port && port <= to;
}

const compare: Record<string, (port: number, limit: number) => boolean> = {
  '=': (port, limit) => port === limit,
  '!=': (port, limit) => port !== limit,
  '<': (port, limit) => port < limit,
  '<=': (port, limit) => port <= limit,
  '>': (port, limit) => port > limit,
  '>=': (port, limit) => port >= limit,
};
