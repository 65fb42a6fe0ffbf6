import type { Process } from '../../evidence/port/owners.ts';

/** What a system tells of a process that runs; whatever else a person reads about it is told from this. */
export interface RunningProcess {
  /** 0: none. */
  parent: number;
  /** Processes of one session were started in one terminal, or as one job; absent where the system does not tell. */
  session?: number;
  /** What a person calls it: node, python3, nginx. */
  program: string;
  /** Its command line, with `/` between folders and no `.exe`, by which programs are recognised. */
  words: readonly string[];
  /** The command line as it is to be shown, where that differs. */
  shownWords?: readonly string[];
  /** Takes longer to find out, so it is asked for only where a person reads it. */
  details(): ProcessDetails;
  /**
   * Whether that path of its folder leads us to the same folder. It doesn't where that was removed, or where the process sees other
   * folders than we do, as in a container. Absent: the system doesn't tell.
   */
  isFolderHere?(folder: string): boolean;
}

export type ProcessDetails = Pick<Process, 'startedAt' | 'state' | 'files' | 'user' | 'folder'>;

/** A process of the person's own, with its command line. */
export interface OwnProcess {
  pid: number;
  words: readonly string[];
}

/** The processes of this machine: on Linux each is read when it is asked for, elsewhere they are a list printed at one moment. */
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
