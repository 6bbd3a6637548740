import { words as en } from './en/all'
import { words as zh } from './zh-CN/all'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export type Words = typeof zh
export type Namespace = keyof Words

const ALL: Record<Locale, Words> = { 'zh-CN': zh, en }

/** All words in a language; Chinese comes first and English has the same keys. */
export const messagesFor = (locale: Locale): Words => ALL[locale]

/** Some namespaces only, for what is sent to the browser. */
export const pickWords = <N extends Namespace>(locale: Locale, namespaces: readonly N[]): Pick<Words, N> =>
  Object.fromEntries(namespaces.map(n => [n, ALL[locale][n]])) as Pick<Words, N>
