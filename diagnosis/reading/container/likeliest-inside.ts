import type { Container } from '../../../evidence/machine/containers.ts';
import { usualProtocol } from '../../knowledge/usual-protocol.ts';
import { isUnreadyYet, type Mapping } from './containers-on-port.ts';

/** Numbers that people publish without checking what the program inside listens on. */
const usualPorts = [80, 443, 8080];

/**
 * What is most likely wrong in a container whose listeners aren't known, and whose port accepts a connection and closes it at once. Of the
 * reports in `test/cases` that found out, 9 publish one of `usualPorts`: in 5 of them the program listened on another port, in 2 on its own
 * loopback, and 2 were still starting. Of the 14 with any other number it was 5, 8 and 1. Undefined if none of the three is likely.
 */
export function likeliestInside(
  { container, containerPort }: Mapping,
  at: string,
): 'starting' | 'loopback' | 'wrong-port' | undefined {
  if (isUnreadyYet(container, at)) return 'starting';
  // A database is there, and hangs up on HTTP.
  if (usualProtocol(undefined, containerPort)) return undefined;
  return isOwnPort(container, containerPort) ? 'loopback' : 'wrong-port';
}

/** Whether the published number is one that the image or the program itself names, so the port isn't what's wrong. */
function isOwnPort(container: Container, port: number): boolean {
  const { exposed = [] } = container;
  return exposed.length > 0 ? !namesOtherPort(container, port) : !usualPorts.includes(port);
}

/** The image says which ports its program uses, and this isn't one of them. */
export function namesOtherPort({ exposed = [] }: Container, port: number): boolean {
  return exposed.length > 0 && !exposed.includes(port);
}
