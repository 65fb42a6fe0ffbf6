const hidden = '***';

/** `--token`, `API_KEY`, `spring.datasource.password`, `requirepass`: names whose value is nobody's business. */
const secretName =
  /(^|[-_.])(auth|cookie|jwt|keys?|pass|pwd|pat|sig|signature)$|token|secret|passw(or)?d|passphrase|credential|bearer|(require|user|key)pass$|(api|access|private)[-_.]?key$|authorization/i;

/** Of a name that ends so, the value says where a secret is, or how it is handled. */
const harmlessName = /(file|path|dir|url|name|type|length|expiry|timeout|ttl)$/i;

/** Tokens that give themselves away by their shape: GitHub, GitLab, OpenAI, Stripe, Slack, AWS, npm, JWT. */
const tokenShape =
  /\b(gh[oprsu]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|[sprk]k[-_][\w-]{16,}|xox[abeoprs]-[\w-]{10,}|AKIA[A-Z0-9]{16}|npm_\w{30,}|eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*)/g;

/** A command line that may be shown, stored and pasted into a bug report: the values of secrets are taken out. */
export function cleanCommand(words: readonly string[]): string[] {
  return words.map((word, index) => (isSecretValue(word, words[index - 1]) ? hidden : cleanWord(word)));
}

/** The value of an option stands in the next word: `--password hunter2`. */
function isSecretValue(word: string, before = ''): boolean {
  return /^--?[a-z]/i.test(before) && !before.includes('=') && isSecretName(before) && !word.startsWith('-');
}

function isSecretName(name: string): boolean {
  return secretName.test(name) && !harmlessName.test(name);
}

function cleanWord(word: string): string {
  return word
    .replace(/(\w+:\/\/)[^/\s@]*@/g, `$1${hidden}@`)
    .replace(/([?&#;]|^|\s)([\w.-]+)=([^&\s]*)/g, (all, before: string, name: string) =>
      isSecretName(name) ? `${before}${name}=${hidden}` : all,
    )
    .replace(/([\w.-]+)("?): ?("[^"]*"|[^,}]+)/g, (all, name: string, quote: string) =>
      isSecretName(name) ? `${name}${quote}: ${hidden}` : all,
    )
    .replace(tokenShape, hidden);
}
