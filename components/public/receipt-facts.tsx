import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { Chip } from '../ui/chip'
import { type KeyValue, KeyValues } from '../ui/key-values'
import { Link } from '../ui/link'
import { Panel } from '../ui/panel'
import { Name } from './name'
import { useSay } from './say'

export type Receipt = {
  receipt: string
  status: 'open' | 'dismissed' | 'upheld'
  answer: string
  answeredAt: Date | null
  at: Date
  brand: { zh: string; en: string } | null
  notice: { number: string; year: number; serial: number }
}

/** What the holder of a receipt may know: its number, state and answer, nobody's name. */
export function ReceiptFacts({ view }: { view: Receipt }) {
  const t = useTranslations('public.objection')
  const n = useTranslations('public.notice')
  const say = useSay()
  const items: KeyValue[] = [
    {
      key: 'about',
      term: t('about'),
      value: view.brand && <Name zh={view.brand.zh} en={view.brand.en} />,
      note: <Link href={paths.notice(view.notice.number)}>{n('title', view.notice)}</Link>,
    },
    { key: 'at', term: t('filedAt'), value: say.moment(view.at.toISOString()) },
  ]
  if (view.answeredAt)
    items.push({ key: 'answered', term: t('answeredAt'), value: say.moment(view.answeredAt.toISOString()) })
  if (view.answer)
    items.push({
      key: 'answer',
      term: t('answer'),
      value: <span className="whitespace-pre-line">{view.answer}</span>,
    })
  return (
    <Panel aria-label={t('receipt')}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <p className="text-13 text-ink-3">{t('receipt')}</p>
          <p className="num text-24 font-bold tracking-[0.02em] max-lg:text-20">{view.receipt}</p>
        </div>
        <Chip
          tone={view.status === 'open' ? 'wait' : 'info'}
          icon={view.status === 'open' ? 'clock' : 'message'}
        >
          {t(`state.${view.status}`)}
        </Chip>
      </div>
      <KeyValues className="mt-4" items={items} />
    </Panel>
  )
}
