import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u

const spelled = (text: string): string[] => {
  if (!HAN.test(text)) return []
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' })
  const initials = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' })
  return [syllables.join(''), initials.join('')]
}

/** What a case or brand is found by: its names as written, in full pinyin and in initials, lower case. */
export const searchText = (names: readonly (string | undefined)[]): string => {
  const given = names.flatMap(name => (name?.trim() ? [name] : []))
  const words = given.flatMap(name => [name, ...spelled(name)])
  return [...new Set(words.map(word => word.toLowerCase().replace(/\s+/g, ' ').trim()))].join(' ')
}
