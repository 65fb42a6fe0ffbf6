import { allServices, startServices } from '../../../bench/services/start-services.ts';
import { summarizeService } from '../../../bench/services/summarize-service.ts';
import { lookAt } from '../look-at.ts';

/**
 * Run on a machine of its own: starts real services, and prints the helper's word for each.
 * @param argv a folder of the test's, then the names of the services
 */
const [folder = '', ...names] = process.argv.slice(2);
const started = await startServices(
  folder,
  allServices.filter(({ name }) => names.includes(name)),
);
const words: Record<string, string> = {};
for (const { service, port } of started) {
  const { replies = [], owners = [] } = (await lookAt(`http://127.0.0.1:${port}/`)).facts;
  words[service.name] = summarizeService(replies, owners);
}
process.stdout.write(JSON.stringify(words));
// The services end with this machine.
process.exit();
