/** Programs that run only for containers. If one is seen but no engine could be asked, its container is unknown. */
const ofContainers = /^(docker-proxy|conmon|rootlessport|containerd-shim)/;

/** @param names of the programs that run */
export function tellOfContainers(names: readonly string[]): boolean {
  return names.some((name) => ofContainers.test(name));
}
