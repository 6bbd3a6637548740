import { useLocale } from 'next-intl'

/** A name from the register in the reader's language; Chinese, and marked as such, where there is no English one. */
export function Name({ zh, en }: { zh: string; en?: string | null }) {
  if (useLocale() !== 'en') return zh
  return en ? en : <span lang="zh-CN">{zh}</span>
}
