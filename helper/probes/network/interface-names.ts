/**
 * The names in /proc/net/dev, which has two lines of headings:
 * `    lo:  183342    1043    0    0    0     0          0         0   183342    1043    0    0    0     0       0          0`
 * `  eth0: 5183342   21043    0    0    0     0          0         0  1183342    9043    0    0    0     0       0          0`
 */
export function interfaceNames(text: string): string[] {
  return [...text.matchAll(/^ *([^\s:|][^\s|]*):\s/gm)].map(([, name = '']) => name);
}
