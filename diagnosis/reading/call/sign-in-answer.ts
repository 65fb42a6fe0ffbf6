import { parseTarget, type Target } from '../../../evidence/address/target.ts';
import { knownSignIns } from '../../knowledge/known-sign-ins.ts';
import type { FactsRead } from '../facts-read.ts';
import { isCall } from './is-call.ts';

/** What a site sends back to the program that asked it to sign someone in. */
export interface SignInAnswer {
  /** `refusal`: the site sent an error instead. `address`: only the address suggests that it's a sign-in. */
  kind: 'code' | 'token' | 'refusal' | 'address';
  /** The parameters that show it. */
  names: readonly string[];
  /** Only a sign-in leaves such an address. */
  isSure: boolean;
}

type Seen = { target: Target } & Partial<FactsRead<'attempt' | 'redirects' | 'exchange'>>;

/** Paths that exist for such a response and for little else: /callback, /oauth2callback, /signin-oidc, /OauthRedirect. */
const callbackPath = /callback|oauth|oidc|openid|saml|(^|[/_-])(sso|acs|cb|redirect)([/_-]|$)/i;

/** Paths that have to do with signing in. */
const signInPath = /(^|[/_-])(auth|login|signin|sign-in|authorized?)([/_-]|$)/i;

/** Paths that are there for nothing else. Some sites send a code there without a state. */
const onlyForSignIn =
  /^\/callback\/?$|(^|[/_-])(o?auth2?|oidc|openid|sso|login|sign-?in)([/_-].*)?callback|callback([/_-].*)?[/_-](o?auth2?|login|sign-?in)([/_-]|$)/i;

/** Other parameters of such responses, which an ordinary page doesn't use together with `state`. */
const companions = ['scope', 'iss', 'session_state', 'authuser', 'error_description', 'id_token'];

/** A payment returns with a token too. */
const ofPayments = /payer|payment|order|amount|session_id/i;

interface Place {
  /** Names of the parameters, in query and fragment. */
  names: string[];
  isCallback: boolean;
  isOfSignIn: boolean;
  /** Where programs listen that have nothing else to show: https://datatracker.ietf.org/doc/html/rfc8252#section-7.3 */
  isRoot: boolean;
  isFromElsewhere: boolean;
  /** Something other than the parameters points to a sign-in, */
  isSignIn: boolean;
  /** and to nothing else. */
  isTelling: boolean;
}

interface Shape extends Omit<SignInAnswer, 'isSure'> {
  isSoAt(place: Place): boolean;
}

/** Most specific first. A page may have its own `code`, `state` or `token`, so these names alone aren't enough. */
const shapes: readonly Shape[] = [
  { kind: 'code', names: ['oauth_token', 'oauth_verifier'], isSoAt: () => true },
  { kind: 'token', names: ['SAMLResponse'], isSoAt: () => true },
  { kind: 'code', names: ['code', 'state'], isSoAt: ({ isSignIn }) => isSignIn },
  { kind: 'refusal', names: ['error', 'state'], isSoAt: ({ isSignIn }) => isSignIn },
  { kind: 'token', names: ['access_token'], isSoAt: ({ isSignIn }) => isSignIn },
  { kind: 'token', names: ['id_token'], isSoAt: ({ isSignIn }) => isSignIn },
  { kind: 'token', names: ['token'], isSoAt: ({ isCallback }) => isCallback },
  {
    kind: 'code',
    names: ['code'],
    isSoAt: ({ isRoot, isCallback, isOfSignIn, isFromElsewhere }) =>
      isOfSignIn || (isFromElsewhere && (isCallback || isRoot)),
  },
  { kind: 'address', names: [], isSoAt: ({ isCallback, isFromElsewhere }) => isCallback && isFromElsewhere },
];

/**
 * Whether the address carries the response to a sign-in. Judged by the names of its parameters, its path and where the browser came from;
 * the values are never read.
 */
export function signInAnswer(seen: Seen): SignInAnswer | undefined {
  if (isCall(seen.target, seen.attempt) || isOwnPage(seen)) return undefined;
  const place = placeOf(seen);
  const shape = shapes.find((one) => one.names.every((name) => place.names.includes(name)) && one.isSoAt(place));
  if (!shape || (shape.kind === 'token' && place.names.some((name) => ofPayments.test(name)))) return undefined;
  return { kind: shape.kind, names: shape.names, isSure: shape.names.length > 1 && place.isTelling };
}

function placeOf(seen: Seen): Place {
  const { pathname, searchParams, hash, port } = new URL(seen.target.url);
  const names = [...searchParams.keys(), ...new URLSearchParams(hash.slice(1)).keys()];
  const isCallback = callbackPath.test(pathname);
  const isFromElsewhere = cameFromElsewhere(seen);
  const isKnown = knownSignIns[Number(port)] !== undefined || companions.some((name) => names.includes(name));
  const isTelling = isCallback || isFromElsewhere || isKnown;
  return {
    names,
    isCallback,
    isOfSignIn: onlyForSignIn.test(pathname),
    isRoot: pathname === '/',
    isFromElsewhere,
    isTelling,
    isSignIn: isTelling || signInPath.test(pathname),
  };
}

/** An app that navigates between its own pages. */
function isOwnPage({ target, attempt, exchange }: Seen): boolean {
  return exchange?.site === 'same-origin' || attempt?.from === new URL(target.url).origin;
}

/** The browser was on a site elsewhere, or was sent here by one. */
function cameFromElsewhere({ attempt, redirects = [], exchange }: Seen): boolean {
  const places = [...(attempt?.from ? [attempt.from] : []), ...redirects.map(({ from }) => from)];
  return exchange?.site === 'cross-site' || places.some((place) => URL.canParse(place) && !parseTarget(place));
}
