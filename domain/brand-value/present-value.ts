export type YearValue = { t: number; earnings: number; discountFactor: number; presentValue: number }

export type PresentValue = {
  years: YearValue[]
  explicit: number
  terminalEarnings: number
  terminalFactor: number
  terminal: number
  terminalShare: number
  value: number
}

/**
 * Present value of brand earnings of years 1…T and the perpetuity after them, in the unit of the earnings.
 * V = Σ F_t ÷ (1+R)^t + F_T·(1+g) ÷ (R − g) ÷ (1+R)^T. Needs at least one year and R above g, else throws RangeError.
 * Source: GB/T 29188—2022, equation of the multi-period excess earnings method.
 */
export function presentValue(earnings: readonly number[], rate: number, growth: number): PresentValue {
  const last = earnings.at(-1)
  if (last === undefined) throw new RangeError('no forecast year')
  if (!(rate > growth)) throw new RangeError('discount rate not above growth')
  const years = earnings.map((f, i) => {
    const discountFactor = (1 + rate) ** -(i + 1)
    return { t: i + 1, earnings: f, discountFactor, presentValue: f * discountFactor }
  })
  const explicit = years.reduce((sum, year) => sum + year.presentValue, 0)
  const terminalEarnings = last * (1 + growth)
  const terminalFactor = (1 + rate) ** -earnings.length
  const terminal = (terminalEarnings / (rate - growth)) * terminalFactor
  const value = explicit + terminal
  return {
    years,
    explicit,
    terminalEarnings,
    terminalFactor,
    terminal,
    terminalShare: terminal / value,
    value,
  }
}
