import { type Assignment, hidden, maskNamed } from './mask-named.ts';

/** An address, a time or the name of a program is let through at a glance: a list of all listeners has a hundred thousand of them. */
const isPlain = /^(?:[\d.:TZ-]*|(?:[\w.~-]{0,15}\/)*[\w.~-]{0,15})$/;

/** Texts without any of these hold no secret that could be told, and most texts have none. */
const mayHoldSecret = /[=@]|[\w-]{16}|bearer|basic|authorization|cookie|webhooks|hooks\.slack|PRIVATE KEY/i;

/**
 * Tokens that give themselves away by their shape: those of GitHub, GitLab, OpenAI, Anthropic, Stripe, Slack, AWS, Google, npm, PyPI,
 * Hugging Face, DigitalOcean, Shopify, SendGrid, Tailscale, Vault, Atlassian, Telegram; JSON web tokens, and private keys as text.
 */
const tokenShape =
  /\b(gh[oprsu]_\w{20,255}|github_pat_\w{20,255}|gl(pat|rt|ptt|dt|cbt)-[\w-]{20,255}|[sprk]k[-_][\w-]{16,255}|whsec_\w{20,255}|xox[abeoprs]-[\w-]{10,255}|xapp-[\w-]{20,255}|A[KS]IA[A-Z0-9]{16}|AIza[\w-]{35}|ya29\.[\w-]{20,1024}|npm_\w{30,255}|pypi-[\w-]{40,1024}|hf_\w{30,255}|do[op]_v1_\w{40,255}|shp(at|ca|pa|ss)_\w{20,255}|SG\.[\w-]{16,64}\.[\w-]{16,64}|tskey-[\w-]{20,255}|hv[sbr]\.[\w-]{20,255}|ATATT3[\w=-]{20,255}|\d{8,10}:AA[\w-]{33}|eyJ[\w-]{8,512}\.[\w-]{8,2048}(\.[\w-]{0,2048})?)|-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----.*/gs;

/** A web hook's address is all it takes to write there, and a code in one all it takes to log in. */
const secretInUrl =
  /(hooks\.slack\.com\/services\/|discord(?:app)?\.com\/api\/webhooks\/)[\w/-]+|([?&](?:code|ticket)=)[^&\s#"']{16,}/g;

/** `https://user:password@host`: up to the last `@` before the path. A password may hold a slash where no port could stand. */
const userInUrl =
  /(?<![a-z\d+])([a-z][a-z\d+]{0,20}:\/\/)(?:[^/?#\s@'"]{0,512}@)+|(?<![a-z\d+])([a-z][a-z\d+]{0,20}:\/\/)[^\s/?#:@'"[\]]{0,256}:(?!\d+[/?#])[^\s@'"]{1,256}@/gi;

/** What a browser sends to say who is asking. */
const header =
  /\b((?:proxy-)?authorization|(?:set-)?cookie)(\\?["']?\s*:\s*\\?["']?)[^\r\n"']+|\b(bearer|basic)\s+(?=[\w+/.~-]*[\d=])[\w+/.~-]{8,4096}=*/gi;

/** `token=abc`, `PGPASSWORD="a b"`, `?key=abc&next=/tree`, `Server=box;Password=abc;` */
const assigned: Assignment = {
  names: /(?<![\w.-])([\w.-]{1,128}) ?= ?/g,
  value: /\\"[^"]*"|"[^"]*"|'[^']*'|[^\s&;,#'"<>(){}[\]\\]+/y,
};

/** Any text that leaves this helper, without the secrets in it that can be told by their shape or by what stands before them. */
export function maskSecrets(text: string): string {
  if (isPlain.test(text) || !mayHoldSecret.test(text)) return text;
  const plain = text
    .replace(userInUrl, (_, one?: string, other?: string) => `${one ?? other}${hidden}@`)
    .replace(header, (_, name?: string, colon?: string, kind?: string) =>
      name ? `${name}${colon}${hidden}` : `${kind} ${hidden}`,
    )
    .replace(secretInUrl, (_, hook?: string, parameter?: string) => `${hook ?? parameter}${hidden}`)
    .replace(tokenShape, hidden);
  return maskNamed(plain, assigned);
}
