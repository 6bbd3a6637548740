import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { PublicTarget, RoundCounts } from '@/domain/surveillance/public'
import { TARGET_STATUSES, type TargetStatus } from '@/domain/surveillance/verdicts'
import { Pager } from '../ui/pager'
import { SectionHead } from '../ui/section-head'
import { Tabs } from '../ui/tabs'
import { ClosedTarget } from './closed-target'
import type { Target, TargetActions } from './target'
import { TargetItem } from './target-item'

type Entry = { kind: 'open'; target: Target } | { kind: 'closed'; target: PublicTarget }

/** The targets of a round a page at a time, all of them or those that stand in one way. */
export function TargetList({
  roundId,
  entries,
  counts,
  status,
  today,
  me,
  actions,
}: {
  roundId: string
  entries: { rows: readonly Entry[]; total: number; page: number; pages: number }
  counts: RoundCounts
  status: TargetStatus | undefined
  today: string
  me: string
  actions: TargetActions
}) {
  const t = useTranslations('surveillance')
  const at = (page: number, only: TargetStatus | undefined = status): string =>
    [...(only ? [`status=${only}`] : []), ...(page > 1 ? [`page=${page}`] : [])].join('&')
  const present = TARGET_STATUSES.filter(each => counts[each] > 0)
  return (
    <section aria-labelledby="targets">
      <SectionHead id="targets" title={t('targets.title')} aside={t('targets.count', { n: entries.total })} />
      {(present.length > 1 || status) && (
        <Tabs
          label={t('targets.filter')}
          items={[
            { href: paths.reviewRound(roundId), label: t('targets.all'), current: !status },
            ...present.map(each => ({
              href: paths.reviewRound(roundId, at(1, each)),
              label: t(`state.${each}`),
              count: counts[each],
              current: each === status,
            })),
          ]}
        />
      )}
      {entries.rows.length === 0 && (
        <p className="pt-4 text-ink-2">{t(status ? 'targets.noneSo' : 'targets.none')}</p>
      )}
      <ol>
        {entries.rows.map(entry =>
          entry.kind === 'closed' ? (
            <ClosedTarget key={entry.target.no} target={entry.target} />
          ) : (
            <TargetItem
              key={entry.target.id}
              target={entry.target}
              today={today}
              me={me}
              back={at(entries.page)}
              actions={actions}
            />
          ),
        )}
      </ol>
      <Pager page={entries.page} pages={entries.pages} href={page => paths.reviewRound(roundId, at(page))} />
    </section>
  )
}
