import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { LinkButton } from '../ui/button'

const STEPS = [
  ['how1', 'how1Text'],
  ['how2', 'how2Text'],
  ['how3', 'how3Text'],
] as const

export function HowToObject({ number, isOpen }: { number: string; isOpen: boolean }) {
  const t = useTranslations('public.notice')
  return (
    <>
      <ol className="grid gap-8 pt-5 text-15/6.5 max-lg:gap-5 lg:grid-cols-3">
        {STEPS.map(([title, text], at) => (
          <li key={title} className="text-ink-2">
            <h3 className="mb-1 text-16/6 text-ink">
              {at + 1}. {t(title)}
            </h3>
            {t(text)}
          </li>
        ))}
      </ol>
      <div className="mt-7 flex flex-wrap gap-3" data-print="no">
        {isOpen && (
          <LinkButton href={paths.objection(number)} look="primary" wide>
            {t('object')}
          </LinkButton>
        )}
        <LinkButton href={paths.receipts()} wide>
          {t('progress')}
        </LinkButton>
      </div>
    </>
  )
}
