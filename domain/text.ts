const SHIFT = 0xfee0
const narrow = (character: string): string => String.fromCharCode(character.charCodeAt(0) - SHIFT)

/** Every full-width ASCII character and the ideographic space to half width: for codes and numbers, not for prose. */
export const toHalfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, narrow).replaceAll('\u3000', ' ')

/** Never shown: control characters but tab and line feed, zero-width and direction marks, lone surrogates. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/gu

/**
 * Text for storing and comparing: canonical composition, full-width digits and letters to half width while Chinese
 * punctuation stays, invisible characters removed, runs of blanks to one space, blanks at line ends cut.
 */
export const normaliseText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, narrow)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()

const masked = (text: string, head: number, tail: number): string =>
  text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail)

/** A telephone number for people who need not dial it: 138****1234; of a shorter number only the last two stay. */
export const maskPhone = (phone: string): string =>
  phone.length >= 11 ? masked(phone, 3, 4) : masked(phone, 0, Math.min(2, phone.length >> 1))

/** A resident ID number for internal pages only: the first six and the last two stay; of a shorter one nothing. */
export const maskIdNumber = (id: string): string => (id.length >= 15 ? masked(id, 6, 2) : masked(id, 0, 0))
