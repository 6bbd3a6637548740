const DASH = /[-‐‑‒–—―−─━]/
const OPEN = /[([{<〔【〖〈《「『﹝]/
const CLOSE = /[)\]}>〕】〗〉》」』﹞]/
const QUOTE = /["'“”‘’„‟′″`´]/

const foldedAnew = (character: string): string =>
  character
    .normalize('NFKD')
    .replace(/[\p{M}\p{C}\s]/gu, '')
    .toUpperCase()
    .replaceAll(/./gu, each =>
      DASH.test(each) ? '-' : OPEN.test(each) ? '(' : CLOSE.test(each) ? ')' : QUOTE.test(each) ? "'" : each,
    )

const known = new Map<string, string>()

// A long file folds the same few thousand characters again and again.
const folded = (character: string): string => {
  const before = known.get(character)
  if (before !== undefined) return before
  const now = foldedAnew(character)
  if (known.size < 50_000) known.set(character, now)
  return now
}

/**
 * Text for comparing: full width to half width, capitals, no blanks, one kind of dash, bracket and quotation mark,
 * no accents. Folding what is folded changes nothing.
 */
export const fold = (text: string): string => {
  let out = ''
  for (const character of text) out += folded(character)
  return out
}

/** Folds a text character by character; `onto` is told each folded character with the place it came from. */
export function foldInto(text: string, onto: (character: string, at: number) => void): void {
  let at = 0
  for (const character of text) {
    for (const each of folded(character)) onto(each, at)
    at += character.length
  }
}

/** Whether a character may continue a number or code. */
export const isCodeCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[A-Z0-9]/.test(character)
