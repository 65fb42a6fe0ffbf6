import type { Cause } from '../cause.ts';
import { blockedByExtension } from './browser/blocked-by-extension.ts';
import { cachedRedirect } from './browser/cached-redirect.ts';
import { hstsPreloadedName } from './browser/hsts-preloaded-name.ts';
import { hstsUpgrade } from './browser/hsts-upgrade.ts';
import { httpsUpgrade } from './browser/https-upgrade.ts';
import { localNetworkAccessDenied } from './browser/local-network-access-denied.ts';
import { mixedContent } from './browser/mixed-content.ts';
import { proxyTakesLoopback } from './browser/proxy-takes-loopback.ts';
import { sandboxedCaller } from './browser/sandboxed-caller.ts';
import { staleServiceWorker } from './browser/stale-service-worker.ts';
import { unsafePort } from './browser/unsafe-port.ts';
import { containerExited } from './container/container-exited.ts';
import { containerLoopbackBound } from './container/container-loopback-bound.ts';
import { containerNotPublished } from './container/container-not-published.ts';
import { containerStarting } from './container/container-starting.ts';
import { containerWrongPort } from './container/container-wrong-port.ts';
import { runtimeElsewhere } from './container/runtime-elsewhere.ts';
import { wslForwardingBroken } from './container/wsl-forwarding-broken.ts';
import { hostsFileBroken } from './name/hosts-file-broken.ts';
import { subdomainNotResolved } from './name/subdomain-not-resolved.ts';
import { wildcardAddress } from './name/wildcard-address.ts';
import { acceptQueueFull } from './port/accept-queue-full.ts';
import { boundToOtherAddress } from './port/bound-to-other-address.ts';
import { firewallDrop } from './port/firewall-drop.ts';
import { firewallReject } from './port/firewall-reject.ts';
import { ipv4OnlyListener } from './port/ipv4-only-listener.ts';
import { ipv6OnlyListener } from './port/ipv6-only-listener.ts';
import { loopbackDown } from './port/loopback-down.ts';
import { nothingListening } from './port/nothing-listening.ts';
import { osDeniesBrowser } from './port/os-denies-browser.ts';
import { portReserved } from './port/port-reserved.ts';
import { ruleTakesPort } from './port/rule-takes-port.ts';
import { securitySoftwareIntercepts } from './port/security-software-intercepts.ts';
import { serverStarting } from './port/server-starting.ts';
import { serverStopped } from './port/server-stopped.ts';
import { wrongPort } from './port/wrong-port.ts';
import { airplayReceiver } from './program/airplay-receiver.ts';
import { duplicateListener } from './program/duplicate-listener.ts';
import { invalidResponse } from './program/invalid-response.ts';
import { nonHttpService } from './program/non-http-service.ts';
import { onAnotherMachine } from './program/on-another-machine.ts';
import { portTaken } from './program/port-taken.ts';
import { serverDropsConnection } from './program/server-drops-connection.ts';
import { serverHung } from './program/server-hung.ts';
import { serverSuspended } from './program/server-suspended.ts';
import { signInCallbackMissed } from './program/sign-in-callback-missed.ts';
import { accessRuleRejects } from './reply/access-rule-rejects.ts';
import { appRedirectsToHttps } from './reply/app-redirects-to-https.ts';
import { asksForPassword } from './reply/asks-for-password.ts';
import { cookiesTooLarge } from './reply/cookies-too-large.ts';
import { corsOriginMismatch } from './reply/cors-origin-mismatch.ts';
import { corsRejected } from './reply/cors-rejected.ts';
import { hostHeaderRejected } from './reply/host-header-rejected.ts';
import { redirectLoop } from './reply/redirect-loop.ts';
import { serverError } from './reply/server-error.ts';
import { upstreamDown } from './reply/upstream-down.ts';
import { websocketFailed } from './reply/websocket-failed.ts';
import { worksNow } from './reply/works-now.ts';
import { certExpired } from './tls/cert-expired.ts';
import { certNameMismatch } from './tls/cert-name-mismatch.ts';
import { certUntrusted } from './tls/cert-untrusted.ts';
import { httpToHttpsServer } from './tls/http-to-https-server.ts';
import { httpsToHttpServer } from './tls/https-to-http-server.ts';
import { tlsMismatch } from './tls/tls-mismatch.ts';
import { forwarderOrphaned } from './tunnel/forwarder-orphaned.ts';
import { tunnelRemoteDown } from './tunnel/tunnel-remote-down.ts';
import { tunnelWrongTarget } from './tunnel/tunnel-wrong-target.ts';

/**
 * The catalogue, most specific first: where two causes are equally sure, the earlier one is shown first.
 * The browser's own doing comes before what the port does, a named fault before the general one, and
 * "nothing there" after every reason why something might be there after all.
 */
export const causes = [
  unsafePort,
  sandboxedCaller,
  wildcardAddress,
  subdomainNotResolved,
  hostsFileBroken,
  blockedByExtension,
  mixedContent,
  localNetworkAccessDenied,
  proxyTakesLoopback,
  hstsPreloadedName,
  hstsUpgrade,
  httpsUpgrade,
  cachedRedirect,
  staleServiceWorker,
  redirectLoop,
  appRedirectsToHttps,
  loopbackDown,
  osDeniesBrowser,
  airplayReceiver,
  hostHeaderRejected,
  cookiesTooLarge,
  accessRuleRejects,
  corsOriginMismatch,
  corsRejected,
  certUntrusted,
  certNameMismatch,
  certExpired,
  tlsMismatch,
  httpToHttpsServer,
  httpsToHttpServer,
  serverSuspended,
  acceptQueueFull,
  containerExited,
  containerLoopbackBound,
  containerWrongPort,
  containerStarting,
  containerNotPublished,
  forwarderOrphaned,
  tunnelWrongTarget,
  tunnelRemoteDown,
  wslForwardingBroken,
  runtimeElsewhere,
  ipv6OnlyListener,
  ipv4OnlyListener,
  boundToOtherAddress,
  duplicateListener,
  portTaken,
  firewallReject,
  firewallDrop,
  ruleTakesPort,
  nonHttpService,
  websocketFailed,
  upstreamDown,
  serverStarting,
  serverError,
  invalidResponse,
  serverHung,
  serverDropsConnection,
  portReserved,
  wrongPort,
  serverStopped,
  onAnotherMachine,
  signInCallbackMissed,
  securitySoftwareIntercepts,
  nothingListening,
  asksForPassword,
  worksNow,
] as const satisfies readonly Cause[];

type Catalogue = (typeof causes)[number];

export type CauseId = Catalogue['id'];

/** What this cause finds. */
export type DetailsOf<Id extends CauseId> = Extract<Catalogue, { id: Id }> extends Cause<Id, infer D> ? D : never;
