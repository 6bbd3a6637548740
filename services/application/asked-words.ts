import { messagesFor } from '@/domain/words/messages'

const step = (node: unknown, name: string): unknown =>
  typeof node === 'object' && node !== null && Object.hasOwn(node, name) ? Reflect.get(node, name) : undefined

/**
 * A word of the `application` namespace that takes no values. Throws when there is none: a snapshot without its
 * questions would not say what was answered.
 */
export const applicationWord = (locale: 'zh-CN' | 'en', key: string): string => {
  const found = key.split('.').reduce<unknown>(step, messagesFor(locale).application)
  if (typeof found !== 'string') throw new Error(`no words for ${key} in ${locale}`)
  return found
}
