import type { Ask } from '@/domain/application/snapshot'
import { messagesFor } from '@/domain/words/messages'

const step = (node: unknown, name: string): unknown =>
  typeof node === 'object' && node !== null && Object.hasOwn(node, name) ? Reflect.get(node, name) : undefined

/**
 * The question behind a label key, in the words of that language.
 * Throws when a question has no words: a snapshot without its questions would not say what was answered.
 */
export const askedWords: Ask = (locale, labelKey) => {
  const found = labelKey.split('.').reduce(step, messagesFor(locale).application as unknown)
  if (typeof found !== 'string') throw new Error(`no words for ${labelKey} in ${locale}`)
  return found
}
