import type { Service } from '../../evidence/machine/services.ts';
import { fromHome } from '../../helper/checkout/from-home.ts';
import { type Place, placeOf } from '../../helper/checkout/place-of.ts';
import { placeOfServer } from '../../helper/checkout/place-of-server.ts';
import { shownPlace } from '../../helper/checkout/shown-place.ts';
import { type Standing, standingOf } from '../../helper/checkout/standing-of.ts';
import { allServices } from '../../helper/probes/services.ts';
import { maskAllTexts } from '../../helper/secrets/mask-all-texts.ts';
import { exposureWords } from '../../words/services/exposure-words.ts';
import { words } from '../../words/words.ts';
import { listenersAsText } from '../listeners.ts';
import { findMayBeServer } from './may-be-server.ts';

type Standings = [service: Service, standing: Standing | undefined][];

/**
 * Prints whether the project of a folder is running, on which ports, and whether it runs from another checkout instead.
 * @returns the exit code: 0 if a server that may serve pages runs from its checkout, 1 if none does
 */
export async function listenersHere(folder: string, { json }: { json?: boolean }): Promise<number> {
  const here = placeOf(folder);
  const standings = maskAllTexts(await allServices()).map((service): Standings[number] => [
    service,
    here && standingOfService(service, here),
  ]);
  // Those of the same package first: a checkout may hold several.
  const servers = [...of(standings, 'this-folder'), ...of(standings, 'this-checkout')];
  const found = {
    ...(here ? shownPlace(here) : { folder: fromHome(folder) }),
    isRunning: servers.some(await findMayBeServer()),
    servers,
    elsewhere: of(standings, 'other-checkout'),
  };
  process.stdout.write(`${json ? asJson(found) : asText(found, here !== undefined)}\n`);
  return found.isRunning ? 0 : 1;
}

interface Found extends ReturnType<typeof shownPlace> {
  isRunning: boolean;
  servers: Service[];
  elsewhere: Service[];
}

function standingOfService(service: Service, here: Place): Standing | undefined {
  const place = placeOfServer(service);
  return place && standingOf(place, here);
}

function of(standings: Standings, ...wanted: Standing[]): Service[] {
  return standings.flatMap(([service, standing]) => (standing && wanted.includes(standing) ? [service] : []));
}

function asJson({ servers, elsewhere, ...found }: Found): string {
  const exposed = (services: Service[]) =>
    services.map((service) => ({ ...service, exposure: exposureWords(service) }));
  return JSON.stringify({ version: 1, ...found, servers: exposed(servers), elsewhere: exposed(elsewhere) }, null, 2);
}

function asText({ folder, checkout, isRunning, servers, elsewhere }: Found, isProject: boolean): string {
  const { noProject, running, notServing, notRunning, elsewhere: others } = words.page.checkout;
  if (!isProject) return noProject(folder);
  const here = words.placeName(checkout?.root ?? folder, checkout);
  const title = isRunning ? running : servers.length > 0 ? notServing : notRunning;
  return [
    title(here),
    ...(servers.length > 0 ? [listenersAsText(servers, Date.now())] : []),
    ...(elsewhere.length > 0 ? [others, listenersAsText(elsewhere, Date.now())] : []),
  ].join('\n\n');
}
