import type { Container } from '../../../evidence/machine/containers.ts';
import type { Session } from '../../../evidence/machine/session.ts';

/**
 * Whether an editor works in this container: it forwards ports here, automatically or by a click, even from the container's own loopback.
 * The Dev Containers CLI and VS Code call the images they build vsc-FOLDER-HASH.
 */
export function isDevContainer({ image = '' }: Container, session: Session = []): boolean {
  return /^vsc-/.test(image) || session.some(({ sign }) => sign === 'dev-container');
}
