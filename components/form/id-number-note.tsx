import { useTranslations } from 'next-intl'
import { isIdNumber } from '@/domain/application/masked'
import { Link } from '../ui/link'
import { useFormParts } from './form-context'
import type { Raw } from './raw'

/** Under the number of an identity document: the way to see it whole, which leaves a record, or to mask it again. */
export function IdNumberNote({ path, initial }: { path: string; initial: Raw }) {
  const t = useTranslations('content.idNumber')
  const { reveal, isLive } = useFormParts()
  if (!reveal || !isIdNumber(path) || initial === '') return null
  return (
    <p className="order-4 mt-1 text-13 text-ink-2">
      <Link
        href={reveal.href}
        onClick={event => {
          if (!isLive || event.metaKey || event.ctrlKey) return
          event.preventDefault()
          reveal.go()
        }}
      >
        {t(reveal.isShown ? 'hide' : 'show')}
      </Link>
      {!reveal.isShown && <span className="ms-2">{t('note')}</span>}
    </p>
  )
}
