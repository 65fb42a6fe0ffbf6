import type { Forwarder } from '../../../evidence/machine/forwarders.ts';

/** The options that take their value from the next word: https://kubernetes.io/docs/reference/kubectl/generated/kubectl_port-forward/ */
const withValue =
  /^(-n|-s|--(namespace|context|cluster|user|kubeconfig|server|address|token|as|as-group|as-uid|pod-running-timeout|request-timeout|certificate-authority|client-certificate|client-key|tls-server-name|cache-dir|profile|profile-output|v|vmodule))$/;

/**
 * Where `kubectl port-forward` leads from a local port: `kubectl -n shop port-forward svc/web 8080:80`.
 * @returns undefined if this command doesn't forward; without `to` if its ports don't include this one
 */
export function readKubectl(words: readonly string[], port: number): Pick<Forwarder, 'to' | 'via'> | undefined {
  const { named, namespace } = takeApart(words);
  const start = named.indexOf('port-forward');
  const [resource, ...ports] = start === -1 ? [] : named.slice(start + 1);
  if (!resource) return undefined;
  const name = resource.includes('/') ? resource : `pod/${resource}`;
  const remote = remotePort(ports, port);
  return {
    via: namespace ? `${name} in ${namespace}` : name,
    ...(remote !== undefined && { to: { host: 'localhost', port: remote } }),
  };
}

function takeApart(words: readonly string[]): { named: string[]; namespace?: string } {
  const isValue = (index: number) => index > 0 && withValue.test(words[index - 1] ?? '');
  const named = words.filter((word, index) => index > 0 && !word.startsWith('-') && !isValue(index));
  const separate = words.find((_, index) => index > 0 && /^(-n|--namespace)$/.test(words[index - 1] ?? ''));
  const attached = words.flatMap((word) => /^(?:-n|--namespace)=(.+)$/.exec(word)?.[1] ?? []);
  const namespace = separate ?? attached[0];
  return { named, ...(namespace !== undefined && { namespace }) };
}

/** `8080:80`, `80` for the same port on both sides, `:80` for a local port that kubectl picks. We don't know the number of a named port. */
function remotePort(ports: readonly string[], port: number): number | undefined {
  const pairs = ports.map((one) => one.split(':')).map(([local = '', remote = local]) => ({ local, remote }));
  const pair =
    pairs.find(({ local }) => local === String(port)) ?? (pairs.length === 1 ? pairs.find(isChosen) : undefined);
  return pair && /^\d+$/.test(pair.remote) ? Number(pair.remote) : undefined;
}

function isChosen({ local }: { local: string }): boolean {
  return local === '' || local === '0';
}
