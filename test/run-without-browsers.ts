// npm run unit [-- FILE …]: every test that needs no browser. Those that look at the machine take turns, since each would see the ports and programs of another; so some of them have what looks like a machine of its own, beside the rest. Where this machine makes no namespaces, one after another.
import { ownNetwork, privateNamespaces } from './browsers/private-namespaces.ts';
import { runSideBySide } from './run-side-by-side.ts';

/** What `check` says of an address begins with the sandbox in a network that isn't the system's own, so its tests aren't among these. */
const inNamespaces = ['test/helper', 'test/cli/free'];

const files = process.argv.slice(2);
const all = ['--project', 'unit', '--project', 'machine'];
const namespaces = files.length > 0 ? undefined : await privateNamespaces(ownNetwork);
const besides = inNamespaces.map((folder) => `--exclude=${folder}/**`);
await runSideBySide(
  namespaces
    ? [
        { name: 'here', args: [...all, ...besides] },
        { name: 'own', args: ['--project', 'machine', ...inNamespaces], namespaces },
      ]
    : [{ name: '', args: [...all, ...files] }],
);
