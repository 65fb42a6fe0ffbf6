// As much of the API of a Kubernetes cluster as `kubectl port-forward pod/web` asks for: one pod that runs, and a forward that
// is opened and then never answers, as for a pod that was replaced meanwhile.
import { createServer } from 'node:http';
import { ready, settings } from './settings.ts';

const { host, port } = settings();

const pod = {
  kind: 'Pod',
  apiVersion: 'v1',
  metadata: { name: 'web', namespace: 'default' },
  spec: { containers: [{ name: 'web' }] },
  status: { phase: 'Running' },
};
const pods = { name: 'pods', singularName: 'pod', namespaced: true, kind: 'Pod', verbs: ['get', 'list'] };
const answers: Record<string, object> = {
  '/api': { kind: 'APIVersions', versions: ['v1'] },
  '/apis': { kind: 'APIGroupList', apiVersion: 'v1', groups: [] },
  '/api/v1': { kind: 'APIResourceList', groupVersion: 'v1', resources: [pods] },
  '/api/v1/namespaces/default/pods/web': pod,
};

const server = createServer(({ url = '' }, response) => {
  const answer = answers[url.replace(/\?.*/, '')];
  response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(answer ?? { kind: 'Status', status: 'Failure', code: 404 }));
});

server.on('upgrade', ({ headers }, socket) => {
  socket.on('error', () => undefined).resume();
  // Newer clients try it over a web socket first.
  if (headers.upgrade !== 'SPDY/3.1') return socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
  const agreed = ['Connection: Upgrade', 'Upgrade: SPDY/3.1', 'X-Stream-Protocol-Version: portforward.k8s.io'];
  return socket.write(`HTTP/1.1 101 Switching Protocols\r\n${agreed.join('\r\n')}\r\n\r\n`);
});

server.listen(port, host, ready);
