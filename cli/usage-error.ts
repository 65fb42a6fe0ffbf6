/** What a person typed cannot be carried out; the message says why in one sentence. */
export class UsageError extends Error {}
