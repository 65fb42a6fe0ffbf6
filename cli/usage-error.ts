/** The command can't be carried out as typed; the message says why in one sentence. */
export class UsageError extends Error {}
