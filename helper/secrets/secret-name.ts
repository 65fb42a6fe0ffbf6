/** `--token`, `API_KEY`, `spring.datasource.password`, `requirepass`: names whose value is nobody's business. */
const secretName =
  /(^|[-_.])(o?auth|cookies?|jwt|keys?|pass|pwd?|pat|sas|sid|sig|signature)$|token|secret|passw(or)?d|passphrase|passcode|credential|bearer|authorization|session[-_]?id|(require|user|key|store|master)pass$|pass(in|out)$|(api|access|account|auth|private|shared)[-_.]?key$|masterauth$/i;

/** The same in one word with capitals: `accountKey`, `dbPass`. */
const secretEnding = /[a-z](Auth|Key|Pass|Pwd)$/;

/** Of a name that ends so, the value says where a secret is, or how it is handled. */
const harmlessName =
  /(file|path|dir|folder|ur[il]|name|type|length|size|count|expiry|timeout|ttl|age|header|prefix|issuer|endpoint|format|policy|mode|enabled|required|algorithm|provider|audience|scope)$|public[-_]?key$|(max|min|num|new|total)[-_a-z]*tokens?$|tokeniz/i;

/** `--no-auth` has no value at all. */
const switchedOff = /^-*(no|disable|skip|without)[-_]/i;

/** Whether this names a secret. */
export function isSecretName(name: string): boolean {
  return (secretName.test(name) || secretEnding.test(name)) && !harmlessName.test(name) && !switchedOff.test(name);
}

/** Whether a name's value is to be hidden: `--key certs/server.pem` says where a key lies, and not which. */
export function isSecret(name: string, value: string): boolean {
  const namesFile = /keys?$/i.test(name) && /\.(pem|key|crt|cer|der|p12|pfx|jks|pub|json)$/i.test(value);
  return isSecretName(name) && !namesFile;
}
