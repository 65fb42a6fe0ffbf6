import type { Companion, Leave, PortHolder } from '../diagnosis/reading/program/ending-decision.ts';
import type { OperatingSystem } from '../evidence/index.ts';
import type { Process } from '../evidence/port/owners.ts';
import type { Step } from './step.ts';

/** What the right way to stop a program is told from. */
export interface LeftAlone {
  port: number;
  os: OperatingSystem;
  pid: number | undefined;
}

type Related = { pid?: number | undefined; program: string; command?: string | undefined };

/** What `portside free` says. Only the command line says it, so no page has to load it. */
export interface FreeWords {
  alreadyFree(port: number): string;
  inUse(port: number, holders: number): string;
  /** A heading, and lines about one program. @param at ISO 8601 */
  about(holder: PortHolder, at: string): string[];
  /** What is ended in place of the program. */
  starter(starter: Related): string;
  master(workers: number): string;
  alsoEnds(also: readonly Companion[], otherPorts: readonly number[]): string;
  takesAlong(names: readonly Related[]): string;
  /** Why a program is left alone, and how to stop it. */
  leave(leave: Leave, known: LeftAlone): Step;
  /** @param what if there are several */
  question(what: Related | undefined): string;
  isYes(answer: string): boolean;
  wouldEnd(what: Related): string;
  notAsked: string;
  notWithYes: string;
  declined: string;
  changed: string;
  notPermitted(command: string, os: OperatingSystem): Step;
  stillThere(seconds: number, port: number, command: string): Step;
  restarted(port: number, process: Process | undefined, parent: Related | undefined): string;
  freed(port: number): string;
  stillInUse(port: number): string;
}
