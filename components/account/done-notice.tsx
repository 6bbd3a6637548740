import { useTranslations } from 'next-intl'
import { Notice } from '../ui/notice'

/** A word about what was just done, when the address says so. */
export function DoneNotice({ done }: { done: string | undefined }) {
  const t = useTranslations('account.done')
  return done && t.has(done) ? <Notice tone="ok" role="status" title={t(done)} className="mb-6" /> : null
}
