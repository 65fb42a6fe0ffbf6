import { win32 } from 'node:path';

/** Where programs are installed, and not where they work. */
const installed = /^[a-z]:\\(windows|program files( \(x86\))?|programdata)\\|\\appdata\\(local|roaming)\\/i;

/**
 * The folder that a command line points to, as Windows lets nobody read the one a process works in: that above
 * `node_modules`, else that of the script. `node "C:\Users\mira\shop\node_modules\vite\bin\vite.js"` points to `C:\Users\mira\shop`.
 */
export function folderInCommand([, ...words]: readonly string[]): string | undefined {
  const paths = words
    .map((word) => win32.normalize(word))
    .filter((word) => /^[a-z]:\\/i.test(word) && !installed.test(word));
  const ofProject = paths.flatMap((path) => /^(.+?)\\node_modules\\/i.exec(path)?.[1] ?? [])[0];
  const script = paths.find((path) => /\.(c|m)?[jt]s$|\.(py|rb|php|jar|dll)$/i.test(path));
  return ofProject ?? (script && win32.dirname(script));
}
