/** Programs that run for containers alone. Whoever sees one, and no engine that could be asked, doesn't know of its container. */
const ofContainers = /^(docker-proxy|conmon|rootlessport|containerd-shim)/;

/** @param names of the programs that run */
export function tellOfContainers(names: readonly string[]): boolean {
  return names.some((name) => ofContainers.test(name));
}
