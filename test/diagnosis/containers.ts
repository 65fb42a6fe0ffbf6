import type { Container } from '../../evidence/machine/containers.ts';
import { at } from './evidence.ts';

const secondMs = 1_000;

/** So long before all evidence of the tests was complete. */
export function secondsAgo(seconds: number): string {
  return new Date(Date.parse(at) - seconds * secondMs).toISOString();
}

/** A container of Docker that has run for an hour, publishes its port 80 as 3000, and serves it. */
export function container(change: Partial<Container> = {}): Container {
  return {
    engine: 'docker',
    name: 'shop-web-1',
    image: 'shop:dev',
    state: 'running',
    startedAt: secondsAgo(3600),
    published: [{ hostPort: 3000, containerPort: 80 }],
    listeners: [{ address: '0.0.0.0', port: 80 }],
    ...change,
  };
}

/** The same, in which nobody can look at what listens. */
export function closedContainer(change: Partial<Container> = {}): Container {
  const { listeners: _, ...known } = container(change);
  return known;
}

/** The same, ended; `listeners` of what does not run are none. */
export function exited(change: Partial<Container> = {}): Container {
  return closedContainer({ state: 'exited', exitCode: 1, finishedAt: secondsAgo(180), ...change });
}
