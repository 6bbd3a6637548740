import { useTranslations } from 'next-intl'
import type { ReadItem } from '@/domain/application/read-back'
import { Link } from '../ui/link'
import { AnswerValue, type FigureNames, PrivateValue } from './answer-value'

/** Answers of a section read back, question by question; each with a link to change it where that is possible. */
export function ReadSection({
  items,
  names,
  changeHref,
}: {
  items: readonly ReadItem[]
  names?: FigureNames | undefined
  changeHref?: ((item: ReadItem) => `/${string}` | null) | undefined
}) {
  const words = useTranslations('application')
  const t = useTranslations('hub.check')
  return (
    <dl>
      {items.map(item => {
        const href = changeHref?.(item)
        const isTable = item.value.kind === 'table'
        const label = words(item.labelKey)
        return (
          <div
            key={item.fieldId}
            className={`grid gap-x-6 gap-y-1 border-b border-line py-2.5 ${
              isTable
                ? 'grid-cols-[minmax(0,1fr)_auto]'
                : 'grid-cols-[minmax(0,16rem)_minmax(0,1fr)_auto] max-lg:grid-cols-[minmax(0,1fr)_auto]'
            }`}
          >
            <dt className="text-ink-2">{label}</dt>
            <dd
              className={
                isTable
                  ? 'col-span-full row-start-2 min-w-0'
                  : 'min-w-0 max-lg:col-span-full max-lg:row-start-2'
              }
            >
              {item.isPrivate ? (
                <PrivateValue item={item} />
              ) : (
                <AnswerValue value={item.value} caption={label} {...(names ? { names } : {})} />
              )}
            </dd>
            <dd className="text-right text-14">
              {href && (
                <Link href={href}>
                  {t('change')}
                  <span className="sr-only"> {label}</span>
                </Link>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
