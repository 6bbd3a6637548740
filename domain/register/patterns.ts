import { toHalfWidth } from '../text'

const MAX_WORDS = 5

/** Escapes what LIKE would take for a wildcard, so that a typed % or _ is only itself. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/**
 * The LIKE patterns a query asks for; all must match. Three characters and more match anywhere; one or two match at
 * the beginning of a word of the search text, where every pair of Chinese characters is a word of its own, so that
 * the trigram index serves short queries too.
 */
export const likePatterns = (q: string): string[] =>
  toHalfWidth(q)
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,，、]+/)
    .filter(Boolean)
    .slice(0, MAX_WORDS)
    .map(word => ([...word].length > 2 ? `%${escapeLike(word)}%` : `% ${escapeLike(word)}%`))

/** The public names and numbers of a certificate, as they are searched. */
export type Searchable = {
  number: string
  brandName: string
  brandNameEn: string
  holderName: string
  holderNameEn: string
  productName: string
  productNameEn: string
  creditCode: string
}

/** Syllables of a Chinese text without tones, one per character; other characters come back as they are. */
export type Pinyin = (text: string) => string[]

const HAN = /\p{Script=Han}/u
const HAN_RUN = /\p{Script=Han}+/gu

/** Every character and its neighbour, as words; the last character stands alone. */
const pairsOf = (text: string): string[] =>
  (text.match(HAN_RUN) ?? []).flatMap(run => {
    const characters = [...run]
    return characters.map((character, at) => character + (characters[at + 1] ?? ''))
  })

const spoken = (text: string, pinyin: Pinyin): string[] => {
  if (!HAN.test(text)) return []
  const syllables = pinyin(text).map(each => each.toLowerCase().replace(/[^a-z0-9]/g, ''))
  return [syllables.join(''), syllables.map(each => each.charAt(0)).join('')]
}

/**
 * The text the register is searched by: names, pinyin in full and as initials, number with and without dashes, credit
 * code, and every pair of Chinese characters as a word. Begins with a space, because a short query looks for one.
 */
export const searchTextOf = (facts: Searchable, pinyin: Pinyin): string => {
  const names = [facts.brandName, facts.holderName, facts.productName]
  const english = [facts.brandNameEn, facts.holderNameEn, facts.productNameEn]
  const words = [
    ...names,
    ...english,
    ...names.flatMap(name => spoken(name, pinyin)),
    facts.number,
    facts.number.replaceAll('-', ''),
    ...facts.number.split('-'),
    facts.creditCode,
    ...names.flatMap(pairsOf),
  ]
  return ` ${[...new Set(words.map(word => toHalfWidth(word).normalize('NFC').toLowerCase().trim()))].filter(Boolean).join(' ')}`
}
