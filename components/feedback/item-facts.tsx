import { useTranslations } from 'next-intl'
import type { FeedbackReport } from '@/domain/decision/feedback'
import { paths } from '@/domain/paths'
import { Proposed } from '../scoring/item-facts'
import { Chip } from '../ui/chip'
import { Dot } from '../ui/dot'
import { Link } from '../ui/link'

type Facts = Omit<FeedbackReport['items'][number], 'comments'>

/** A difference with its sign, in tenths. */
const signed = (difference: number): string => {
  const tenths = Math.round(difference * 10) / 10
  return tenths > 0 ? `+${tenths}` : tenths < 0 ? `−${-tenths}` : '0'
}

const selfOf = ({ self, panel }: Facts): [string, Record<string, string | number>] | null =>
  self === null
    ? null
    : panel === null
      ? ['self', { n: self }]
      : ['selfAgainst', { n: self, difference: signed(panel - self) }]

/** Own score, panel and visit of an item side by side, with reasons and the pages they rest on. */
export function ItemFacts({ item, nameOf }: { item: Facts; nameOf: (id: string) => string }) {
  const t = useTranslations('feedback')
  const self = selfOf(item)
  const figures = [
    ...(self ? [t(...self)] : []),
    t('panel', { points: item.panel ?? '—', max: item.max }),
    ...(item.computed === null ? [] : [t('computed', { n: item.computed })]),
    ...(item.site ? [t('site', { n: item.site.asClaimed })] : []),
  ]
  return (
    <>
      <p className="num mt-1 flex flex-wrap items-center text-14 text-ink-2">
        {figures.map((figure, i) => (
          <span key={figure}>
            {i > 0 && <Dot />}
            {figure}
          </span>
        ))}
      </p>
      {item.proposed && (
        <div className="mt-1 text-14">
          <Proposed proposal={item.proposed} />
        </div>
      )}
      {item.site && item.site.differs.length > 0 && (
        <ul className="mt-1 list-disc pl-5 text-14">
          {item.site.differs.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {item.reasonCodes.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-2">
          {item.reasonCodes.map(code => (
            <Chip key={code} tone="line">
              {nameOf(code)}
            </Chip>
          ))}
        </p>
      )}
      {item.anchors.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-x-3 text-13">
          <span className="text-ink-3">{t('pages')}</span>
          {item.anchors.map(({ evidenceId, name, page }) => (
            <Link key={`${evidenceId}${page}`} href={paths.fileView(evidenceId, page)}>
              {t('page', { name, n: page })}
            </Link>
          ))}
        </p>
      )}
    </>
  )
}
