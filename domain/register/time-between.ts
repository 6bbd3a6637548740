/** Whole years and months from a day to a later one; days only when less than a month is left. */
export const timeBetween = (from: string, until: string): { years: number; months: number; days: number } => {
  const [a, b] = [new Date(`${from}T00:00:00Z`), new Date(`${until}T00:00:00Z`)]
  const whole =
    (b.getUTCFullYear() - a.getUTCFullYear()) * 12 +
    b.getUTCMonth() -
    a.getUTCMonth() -
    (b.getUTCDate() < a.getUTCDate() ? 1 : 0)
  if (whole >= 1) return { years: Math.floor(whole / 12), months: whole % 12, days: 0 }
  return { years: 0, months: 0, days: Math.max(0, Math.round((b.getTime() - a.getTime()) / 86_400_000)) + 1 }
}
