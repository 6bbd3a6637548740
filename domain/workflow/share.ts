/** How many of a number of people a fraction of them is, rounded up: two thirds of seven are five. */
export const shareOf = (people: number, part: { numerator: number; denominator: number }): number =>
  Math.ceil((people * part.numerator) / part.denominator)
