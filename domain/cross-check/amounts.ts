/** A number as printed: its value and how many decimals it shows. */
export type PrintedNumber = { value: number; decimals: number; text: string }

const PRINTED = /(?<![\dA-Z.])[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d])/g

/** The numbers in a text, thousand separators understood; a number glued to letters before it is part of a code. */
export const numbersIn = (text: string): PrintedNumber[] =>
  [...text.normalize('NFKC').toUpperCase().replace(/[−–—]/g, '-').matchAll(PRINTED)].map(([found]) => {
    const plain = found.replaceAll(',', '')
    return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0, text: found }
  })

/** Factors from 万元 to 万元, 元, 千元, 百万元 and 亿元, in which statements are printed. */
const SCALES = [1, 10_000, 10, 0.01, 0.0001]

const digitsOf = (value: number, decimals: number): number =>
  Math.abs(value).toFixed(decimals).replace(/\D/g, '').replace(/^0+/, '').length

const isRounded = (declared: number, { value, decimals }: PrintedNumber): boolean =>
  Math.abs(declared - value) <= 0.5 * 10 ** -decimals + Math.abs(declared) * 1e-12

/**
 * Whether a printed number is a declared amount in 万元, printed in any unit and rounded to what it shows. In another
 * unit than 万元 at least four digits have to agree.
 */
export const isAmount = (declared: number, printed: PrintedNumber): boolean =>
  SCALES.some(
    scale =>
      isRounded(declared * scale, printed) &&
      (scale === 1
        ? digitsOf(printed.value, printed.decimals) >= 1
        : digitsOf(printed.value, printed.decimals) >= 4),
  )
