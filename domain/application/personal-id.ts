const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10X98765432'

/** Whether a resident identity number has the right form and check character (GB 11643, ISO 7064 MOD 11-2). */
export function isResidentId(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return CHECKS[sum % 11] === text[17]
}

/** The check character for the first 17 digits of a resident identity number. */
export function residentIdCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return CHECKS[sum % 11] ?? ''
}
