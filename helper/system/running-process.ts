import type { Process } from '../../evidence/port/owners.ts';

/** What a system reports about a running process; everything else we show about it is derived from this. */
export interface RunningProcess {
  /** 0: none. */
  parent: number;
  /** Processes with the same session were started in one terminal, or as one job; absent if the system doesn't say. */
  session?: number;
  /** What a person calls it: node, python3, nginx. */
  program: string;
  /** Its command line, with `/` in paths and without `.exe`, used to recognize programs. */
  words: readonly string[];
  /** The command line to show, if that's different. */
  shownWords?: readonly string[];
  /** Slower to find out, so only called if a person is going to read it. */
  details(): ProcessDetails;
  /**
   * Whether its folder's path means the same folder to us. It doesn't if the folder was deleted, or if the process sees other folders than
   * we do, as in a container. Absent if the system doesn't say.
   */
  isFolderHere?(folder: string): boolean;
}

export type ProcessDetails = Pick<Process, 'startedAt' | 'state' | 'files' | 'user' | 'folder'>;

/** A process of the person's own, with its command line. */
export interface OwnProcess {
  pid: number;
  words: readonly string[];
}

/** The processes of this machine. On Linux each is read on demand; elsewhere they are a list taken at one moment. */
export interface Processes {
  /** Undefined once it is gone. */
  read(pid: number): RunningProcess | undefined;
  parentOf(pid: number): number | undefined;
  childrenOf(pid: number): number[];
  /** The person's processes with their command lines; all of them for an administrator. */
  own(): Promise<readonly OwnProcess[]>;
  /** The names of all programs that run, whoever started them. */
  names(): Promise<readonly string[]>;
}
