import { containersAt } from '../../../../helper/probes/containers.ts';
import { Unknown } from '../../../../helper/unknown.ts';

/** Run as another user: prints what can be told of the engine at a socket, or why nothing can. */
try {
  process.stdout.write(JSON.stringify(await containersAt(8080, [process.argv[2] ?? ''], () => false)));
} catch (error) {
  process.stdout.write(error instanceof Unknown ? error.reason : String(error));
}
