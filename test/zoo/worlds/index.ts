import type { World } from '../world.ts';
import { acceptQueueFull } from './accept-queue-full.ts';
import { accessRuleRejects } from './access-rule-rejects.ts';
import { airplayReceiver } from './airplay-receiver.ts';
import { appRedirectsToHttps } from './app-redirects-to-https.ts';
import { blockedByExtension } from './blocked-by-extension.ts';
import { boundToOtherAddress } from './bound-to-other-address.ts';
import { cachedRedirect } from './cached-redirect.ts';
import { calls } from './calls.ts';
import { certExpired } from './cert-expired.ts';
import { certNameMismatch } from './cert-name-mismatch.ts';
import { certUntrusted } from './cert-untrusted.ts';
import { containerExited } from './container-exited.ts';
import { containerLoopbackBound } from './container-loopback-bound.ts';
import { containerNotPublished } from './container-not-published.ts';
import { containerStarting } from './container-starting.ts';
import { containerWrongPort } from './container-wrong-port.ts';
import { cookiesTooLarge } from './cookies-too-large.ts';
import { corsOriginMismatch } from './cors-origin-mismatch.ts';
import { corsRejected } from './cors-rejected.ts';
import { duplicateListener } from './duplicate-listener.ts';
import { firewallDrop } from './firewall-drop.ts';
import { firewallReject } from './firewall-reject.ts';
import { forwarderOrphaned } from './forwarder-orphaned.ts';
import { addresses4 } from './fourth-round/addresses.ts';
import { allIsWell } from './fourth-round/all-is-well.ts';
import { busy } from './fourth-round/busy.ts';
import { hostsAndProtocols } from './fourth-round/hosts-and-protocols.ts';
import { notYet } from './fourth-round/not-yet.ts';
import { passingOn4 } from './fourth-round/passing-on.ts';
import { replies4 } from './fourth-round/replies.ts';
import { secure4 } from './fourth-round/secure.ts';
import { hostHeaderRejected } from './host-header-rejected.ts';
import { hostsFileBroken } from './hosts-file-broken.ts';
import { hstsPreloadedName } from './hsts-preloaded-name.ts';
import { hstsUpgrade } from './hsts-upgrade.ts';
import { httpToHttpsServer } from './http-to-https-server.ts';
import { httpsToHttpServer } from './https-to-http-server.ts';
import { httpsUpgrade } from './https-upgrade.ts';
import { invalidResponse } from './invalid-response.ts';
import { ipv4OnlyListener } from './ipv4-only-listener.ts';
import { ipv6OnlyListener } from './ipv6-only-listener.ts';
import { localNetworkAccessDenied } from './local-network-access-denied.ts';
import { loopbackDown } from './loopback-down.ts';
import { nonHttpService } from './non-http-service.ts';
import { nothingListening } from './nothing-listening.ts';
import { onAnotherMachine } from './on-another-machine.ts';
import { portReserved } from './port-reserved.ts';
import { portTaken } from './port-taken.ts';
import { atHome } from './programs/at-home.ts';
import { noWebServer } from './programs/no-web-server.ts';
import { npm } from './programs/npm.ts';
import { passingOn } from './programs/passing-on.ts';
import { python3 } from './programs/python.ts';
import { scripting } from './programs/scripting.ts';
import { proxyTakesLoopback } from './proxy-takes-loopback.ts';
import { redirectLoop } from './redirect-loop.ts';
import { ruleTakesPort } from './rule-takes-port.ts';
import { runtimeElsewhere } from './runtime-elsewhere.ts';
import { atHome2 } from './second-round/at-home.ts';
import { languages } from './second-round/languages.ts';
import { monitoring } from './second-round/monitoring.ts';
import { npm2 } from './second-round/npm.ts';
import { otherProtocols } from './second-round/other-protocols.ts';
import { passingOn2 } from './second-round/passing-on.ts';
import { serverDropsConnection } from './server-drops-connection.ts';
import { serverError } from './server-error.ts';
import { serverHung } from './server-hung.ts';
import { serverStarting } from './server-starting.ts';
import { serverStopped } from './server-stopped.ts';
import { serverSuspended } from './server-suspended.ts';
import { signInCallbackMissed } from './sign-in-callback-missed.ts';
import { staleServiceWorker } from './stale-service-worker.ts';
import { subdomainNotResolved } from './subdomain-not-resolved.ts';
import { addresses } from './third-round/addresses.ts';
import { forwarders } from './third-round/forwarders.ts';
import { npm3 } from './third-round/npm.ts';
import { otherProtocols3 } from './third-round/other-protocols.ts';
import { python3 as pythonServers } from './third-round/python.ts';
import { replies } from './third-round/replies.ts';
import { secure } from './third-round/secure.ts';
import { webServers } from './third-round/web-servers.ts';
import { tlsMismatch } from './tls-mismatch.ts';
import { tunnelRemoteDown } from './tunnel-remote-down.ts';
import { tunnelWrongTarget } from './tunnel-wrong-target.ts';
import { unsafePort } from './unsafe-port.ts';
import { upstreamDown } from './upstream-down.ts';
import { websocketFailed } from './websocket-failed.ts';
import { wildcardAddress } from './wildcard-address.ts';
import { worksNow } from './works-now.ts';
import { wrongPort } from './wrong-port.ts';

/** Written after the others, by somebody else. */
const secondRound = [passingOn2, otherProtocols, monitoring, languages, atHome2, npm2]
  .flat()
  .map((world): World => ({ ...world, round: 2 }));

/** The same once more. */
const thirdRound = [webServers, forwarders, otherProtocols3, secure, addresses, pythonServers, npm3, replies]
  .flat()
  .map((world): World => ({ ...world, round: 3 }));

/** And once more: forty programs that no world had been made of. */
const fourthRound = [addresses4, notYet, passingOn4, secure4, hostsAndProtocols, replies4, busy, allIsWell]
  .flat()
  .map((world): World => ({ ...world, round: 4 }));

/** Every world, in the order of the causes in the catalogue of causes; then those of real programs. */
export const worlds: readonly World[] = [
  unsafePort,
  blockedByExtension,
  hstsUpgrade,
  httpsUpgrade,
  cachedRedirect,
  staleServiceWorker,
  proxyTakesLoopback,
  hstsPreloadedName,
  wildcardAddress,
  hostsFileBroken,
  subdomainNotResolved,
  nothingListening,
  serverStopped,
  serverStarting,
  wrongPort,
  ipv6OnlyListener,
  ipv4OnlyListener,
  boundToOtherAddress,
  portReserved,
  firewallDrop,
  ruleTakesPort,
  firewallReject,
  acceptQueueFull,
  loopbackDown,
  portTaken,
  airplayReceiver,
  hostHeaderRejected,
  cookiesTooLarge,
  accessRuleRejects,
  duplicateListener,
  nonHttpService,
  httpToHttpsServer,
  httpsToHttpServer,
  certExpired,
  certUntrusted,
  certNameMismatch,
  tlsMismatch,
  serverSuspended,
  serverHung,
  serverDropsConnection,
  invalidResponse,
  containerNotPublished,
  containerWrongPort,
  containerLoopbackBound,
  containerExited,
  containerStarting,
  runtimeElsewhere,
  forwarderOrphaned,
  tunnelWrongTarget,
  tunnelRemoteDown,
  onAnotherMachine,
  signInCallbackMissed,
  upstreamDown,
  serverError,
  redirectLoop,
  appRedirectsToHttps,
  localNetworkAccessDenied,
  corsOriginMismatch,
  corsRejected,
  websocketFailed,
  calls,
  worksNow,
  passingOn,
  noWebServer,
  python3,
  scripting,
  atHome,
  npm,
  secondRound,
  thirdRound,
  fourthRound,
].flat();
