/** Every way to leave out one digit. */
export function withoutOneDigit(digits: string): string[] {
  return [...digits].map((_, index) => digits.slice(0, index) + digits.slice(index + 1));
}

/** Every way to swap two neighbouring digits. */
export function withSwappedDigits(digits: string): string[] {
  return [...digits]
    .slice(1)
    .map((digit, index) => digits.slice(0, index) + digit + digits.charAt(index) + digits.slice(index + 2));
}
