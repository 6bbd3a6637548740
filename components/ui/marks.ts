import { useLocale } from 'next-intl'

const CHINESE = { comma: '，', list: '、', semicolon: '；', colon: '：', open: '（', close: '）' } as const
const ENGLISH = { comma: ', ', list: ', ', semicolon: '; ', colon: ': ', open: ' (', close: ')' } as const

/** The marks between facts set side by side, in the language of the page. */
export const marksOf = (locale: string): Record<keyof typeof CHINESE, string> =>
  locale === 'en' ? ENGLISH : CHINESE

export const useMarks = (): Record<keyof typeof CHINESE, string> => marksOf(useLocale())
