import type { Browser, Page } from '@playwright/test'
import { createTranslator } from 'next-intl'
import { type Locale, messagesFor } from '@/domain/words/messages'
import { stranger } from './http'

/** A sentence of the product in the walker's language, by its place in the words. */
export type Say = (key: string, values?: Record<string, string | number>) => string

/** Somebody who walks the product with a browser of their own, in one language. */
export type Walker = { page: Page; locale: Locale; say: Say }

const textAt = (locale: Locale, key: string): string => {
  let at: unknown = messagesFor(locale)
  for (const part of key.split('.'))
    at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined
  if (typeof at !== 'string') throw new Error(`no words at ${key}`)
  return at
}

/** The product's sentences in a language. */
export const sayIn =
  (locale: Locale): Say =>
  (key, values = {}) =>
    createTranslator({ locale, messages: { text: textAt(locale, key) } })('text', values)

/** Browsers whose walker has left: signed out, with scripts and type still in their cache. */
const resting: Walker[] = []

const takeResting = async (locale: Locale): Promise<Walker | undefined> => {
  const at = resting.findIndex(walker => walker.locale === locale && !walker.page.isClosed())
  const [walker] = at < 0 ? [] : resting.splice(at, 1)
  await walker?.page.context().setExtraHTTPHeaders({ 'x-forwarded-for': stranger().address })
  return walker
}

/** A browser for a new walker, at an address of their own: one that somebody has left, or a new one. */
export const newWalker = async (browser: Browser, locale: Locale = 'zh-CN'): Promise<Walker> => {
  const left = await takeResting(locale)
  if (left) return left
  const context = await browser.newContext({
    locale,
    // Wide enough that the board folds no stage away.
    viewport: { width: 1760, height: 1000 },
    extraHTTPHeaders: { 'x-forwarded-for': stranger().address },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.on('pageerror', error => {
    throw new Error(`script error at ${page.url()}: ${error.message}`)
  })
  return { page, locale, say: sayIn(locale) }
}

/** Ends the walk: the walker is signed out and the browser is left to the next. */
export const leave = async (walker: Walker): Promise<void> => {
  await walker.page.goto('about:blank')
  await walker.page.context().clearCookies()
  resting.push(walker)
}

/** The address in the walker's language. */
export const localPath = ({ locale }: Pick<Walker, 'locale'>, path: string): string =>
  locale === 'en' ? `/en${path === '/' ? '' : path}` : path

/** Goes to an address and fails on an error page. */
export const go = async (walker: Walker, path: string): Promise<void> => {
  const response = await walker.page.goto(localPath(walker, path))
  if (response && response.status() >= 400) throw new Error(`${path} answered ${response.status()}`)
}
