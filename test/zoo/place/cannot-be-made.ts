/** This machine can't make the world; the message says why, as a reason to skip it. */
export class CannotBeMade extends Error {}
