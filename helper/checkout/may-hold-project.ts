import { dirname } from 'node:path';

/** Where the system's services run: these folder names say nothing about a project. */
const systemFolder =
  /^\/($|tmp$|(bin|boot|dev|etc|lib|nix|proc|run|sbin|snap|sys|usr|var\/(lib|run|cache|spool|log))(\/|$))/;

/** Whether a folder may be a person's project or inside one: not the home folder, and none of the system's. */
export function mayHoldProject(folder: string, home: string): boolean {
  return folder !== home && dirname(folder) !== folder && !systemFolder.test(folder);
}
