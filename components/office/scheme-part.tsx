import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'

/** Numbers of a scheme in two columns, each on its line. */
export function SchemeFacts({
  items,
}: {
  items: readonly { key: string; term: ReactNode; value: ReactNode }[]
}) {
  return (
    <dl className="grid gap-x-12 lg:grid-cols-2">
      {items.map(item => (
        <div key={item.key} className="flex items-baseline justify-between gap-6 border-b border-line py-1.5">
          <dt className="text-ink-2">{item.term}</dt>
          <dd className="num text-right font-bold">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A part of a scheme version with an address of its own. */
export function SchemePart({
  id,
  title,
  note,
  children,
}: {
  id: string
  title: ReactNode
  note?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('admin.schemes')
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-4">
      <div className="mb-3 border-b border-ink pb-1">
        <h2 id={`${id}-title`} className="group flex items-center gap-2 text-16/7">
          {title}
          <a
            href={`#${id}`}
            className="text-ink-3 opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
            aria-label={t('anchor')}
          >
            <Icon name="link" />
          </a>
        </h2>
        {note && <p className="text-13 text-ink-2">{note}</p>}
      </div>
      {children}
    </section>
  )
}
