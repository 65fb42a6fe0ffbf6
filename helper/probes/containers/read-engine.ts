import { statSync } from 'node:fs';
import type { UnknownReason } from '../../../evidence/index.ts';
import type { Container } from '../../../evidence/machine/containers.ts';
import { systemErrorCode } from '../../system-error-code.ts';
import { askEngine, type EngineReply, NoEngine } from './ask-engine.ts';
import { describeContainer } from './describe-container.ts';
import { inspectSchema, listSchema } from './engine-answers.ts';
import { hasListener } from './engine-sockets.ts';
import { innerListeners } from './inner-listeners.ts';
import { wouldStartEngine } from './would-start-engine.ts';

/** What one socket told us. */
export interface OfEngine {
  engine?: EngineReply['engine'];
  /** By their ids. */
  containers: Map<string, Container>;
  /** Why it didn't tell us everything; also undefined if there's no engine. */
  unknown?: UnknownReason | undefined;
}

/** The newest ones. On a machine with more, the old ones hardly matter to a failure now. */
const maxContainers = 100;
const sideBySide = 8;

/** All containers of the engine at a socket, running or not. */
export async function readEngine(socketPath: string, signal: AbortSignal): Promise<OfEngine> {
  const containers = new Map<string, Container>();
  try {
    statSync(socketPath);
    if (wouldStartEngine(socketPath)) return { containers };
    const { engine, body } = await askEngine(socketPath, '/containers/json?all=1', signal);
    const list = listSchema.parse(body).sort((one, other) => (other.Created ?? 0) - (one.Created ?? 0));
    const waiting = list.slice(0, maxContainers).map(({ Id }) => Id);
    const inspectNext = async () => {
      for (let id = waiting.shift(); id; id = waiting.shift()) {
        const container = await inspect(socketPath, id, signal);
        if (container) containers.set(id, container);
      }
    };
    const endings = await Promise.allSettled(Array.from({ length: sideBySide }, inspectNext));
    return { engine, containers, unknown: endings.some(isRejected) ? reasonWhenAborted(signal) : undefined };
  } catch (error) {
    return { containers, unknown: reasonOf(error, socketPath, signal) };
  }
}

function isRejected({ status }: PromiseSettledResult<void>): boolean {
  return status === 'rejected';
}

/** Undefined if it was removed in the meantime, or if we don't understand its description. */
async function inspect(socketPath: string, id: string, signal: AbortSignal): Promise<Container | undefined> {
  const reply = await askEngine(socketPath, `/containers/${id}/json`, signal).catch((error: unknown) => {
    if (error instanceof NoEngine) return undefined;
    throw error;
  });
  const inspected = inspectSchema.safeParse(reply?.body);
  const described = inspected.success ? describeContainer(inspected.data) : undefined;
  if (!reply || !inspected.success || !described) return undefined;
  const listeners = described.hostNetwork ? undefined : innerListeners(id, inspected.data.State.Pid);
  return { engine: reply.engine, ...described, ...(listeners && { listeners }) };
}

function reasonWhenAborted({ aborted }: AbortSignal): UnknownReason {
  return aborted ? 'timed-out' : 'helper-failed';
}

/** There's no engine if the socket is missing, or left over from one that has ended. */
function reasonOf(error: unknown, socketPath: string, signal: AbortSignal): UnknownReason | undefined {
  const code = systemErrorCode(error) ?? '';
  if (['ENOENT', 'ENOTDIR', 'ECONNREFUSED', 'ENOTSOCK'].includes(code)) return undefined;
  if (code === 'EACCES' || code === 'EPERM') return hasListener(socketPath) ? 'not-permitted' : undefined;
  return reasonWhenAborted(signal);
}
