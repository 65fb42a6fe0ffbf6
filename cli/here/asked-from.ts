import { ownerProcess } from '../../diagnosis/reading/program/owner-process.ts';
import type { Target } from '../../evidence/address/target.ts';
import type { AskedFrom, Evidence, Facts } from '../../evidence/index.ts';
import { type Place, placeOf } from '../../helper/checkout/place-of.ts';
import { placeOfServer, type Served } from '../../helper/checkout/place-of-server.ts';
import { shownPlace } from '../../helper/checkout/shown-place.ts';
import { standingOf } from '../../helper/checkout/standing-of.ts';
import { findMayBeServer } from './may-be-server.ts';

/** Adds to the evidence how its servers relate to the folder a person asks from; unchanged if that isn't a project's. */
export async function withAskedFrom(target: Target, evidence: Evidence, folder: string): Promise<Evidence> {
  const here = placeOf(folder);
  if (!here) return evidence;
  const { services } = evidence.facts;
  const mayBeServer = await findMayBeServer();
  const marked = services?.map((service) =>
    mayBeServer(service) && isFromHere(service, here) ? { ...service, isFromHere: true } : service,
  );
  const askedFrom = { ...shownPlace(here), ...serverOn(target, evidence.facts, here) };
  return { ...evidence, askedFrom, facts: { ...evidence.facts, ...(marked && { services: marked }) } };
}

function isFromHere(server: Served, here: Place): boolean {
  const place = placeOfServer(server);
  return place !== undefined && standingOf(place, here) === 'this-folder';
}

function serverOn(
  target: Target,
  facts: Partial<Facts>,
  here: Place,
): Pick<AskedFrom, 'server' | 'serverFolder' | 'serverCheckout'> {
  const place = [containerOn(target, facts), ownerProcess(facts.owners)]
    .map((one) => one && placeOfServer(one))
    .find(Boolean);
  if (!place) return {};
  const { folder, checkout } = shownPlace(place);
  return { server: standingOf(place, here), serverFolder: folder, ...(checkout && { serverCheckout: checkout }) };
}

/** The container that the port leads into. Its engine holds the port, from a folder of its own. */
function containerOn({ port }: Target, { containers = [] }: Partial<Facts>): Served | undefined {
  const container = containers.find(
    ({ state, published }) => state === 'running' && published.some(({ hostPort }) => hostPort === port),
  );
  return container && { container };
}
