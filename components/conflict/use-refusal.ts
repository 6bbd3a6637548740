import { useTranslations } from 'next-intl'
import { useRefusal } from '../scoring/names'

const isOwn = (word: string | undefined): word is 'direct_tie' =>
  word !== undefined && /^(direct_tie|too_many_ties|too_many_requests|stale|repeated)$/.test(word)

/** The sentence of a refusal on the pages about conflicts. */
export function useConflictRefusal(): (code: string, reason?: string) => string {
  const t = useTranslations('conflict.refusals')
  const other = useRefusal()
  return (code, reason) => (isOwn(reason) ? t(reason) : isOwn(code) ? t(code) : other(code, reason))
}
