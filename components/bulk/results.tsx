'use client'
import { useTranslations } from 'next-intl'
import { BULK_STATES, type BulkCounts, type BulkState } from '@/domain/board/bulk'
import type { Refusal } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { isStage, type TransitionName } from '@/domain/workflow/types'
import { clockTime } from '../board/dates'
import { MendLink } from '../board/mend-link'
import { useMoveWords } from '../board/move-words'
import { LinkButton } from '../ui/button'
import { Link } from '../ui/link'
import { Table, Td, Th } from '../ui/table'

type Item = {
  no: number
  case: { id: string; reference: string; brand: string; enterprise: string } | null
  state: BulkState
  because: Refusal | null
  toStage: string | null
  overBy: number | null
  at: string | null
}

function Why({ because }: { because: Refusal | null }) {
  const words = useMoveWords()
  if (!because) return null
  const unmet = because.conditions?.filter(one => !one.met) ?? []
  if (unmet.length === 0) return <>{words.refusal(because)}</>
  return (
    <ul>
      {unmet.map(one => (
        <li key={one.guard}>
          {words.condition(one)}
          <MendLink condition={one} what={words.wanted(one)} />
        </li>
      ))}
    </ul>
  )
}

const TONE: Record<BulkState, string> = {
  waiting: 'text-ink-2',
  moved: 'tone-ok',
  refused: 'tone-bad',
  changed: 'tone-wait',
  undone: 'text-ink-2',
  kept: 'tone-wait',
}

/** What became of each case, by result; the counts are of all, whatever is shown. */
export function BulkResults({
  view,
  move,
  state,
}: {
  view: {
    id: string
    counts: BulkCounts
    total: number
    reason: string
    overLimitReason: string
    query: string
    openedAt: string
    items: readonly Item[]
  }
  move: TransitionName | null
  state: BulkState | null
}) {
  const t = useTranslations('bulk')
  const limits = useTranslations('limits')
  const words = useMoveWords()
  const shown = BULK_STATES.filter(one => view.counts[one] > 0)
  return (
    <>
      <p className="mt-6 text-13 text-ink-2">
        {t('opened', { at: clockTime(view.openedAt, words.locale), move: move ? words.move(move) : '' })}
        {view.query !== '' && <span className="ml-3">{t('byQuery')}</span>}
      </p>
      {view.reason !== '' && <p className="mt-1 text-14">{t('reason', { reason: view.reason })}</p>}
      {view.overLimitReason !== '' && (
        <p className="mt-1 text-14">{limits('allReason', { reason: view.overLimitReason })}</p>
      )}
      <nav aria-label={t('column.result')} className="mt-3 flex flex-wrap gap-2">
        {[null, ...shown].map(one => (
          <LinkButton
            key={one ?? 'all'}
            href={paths.bulk(view.id, one ? `state=${one}` : '')}
            size="sm"
            look={one === state ? 'ink' : 'secondary'}
            aria-current={one === state ? 'true' : undefined}
          >
            {one ? t(`state.${one}`) : t('all')}{' '}
            <span className="num">{one ? view.counts[one] : view.total}</span>
          </LinkButton>
        ))}
      </nav>
      <Table caption={t('list')} kind="dense" stack className="mt-3">
        <thead>
          <tr>
            <Th num>{t('column.no')}</Th>
            <Th>{t('column.case')}</Th>
            <Th>{t('column.result')}</Th>
            <Th>{t('column.because')}</Th>
          </tr>
        </thead>
        <tbody>
          {view.items.map(item => (
            <tr key={item.no}>
              <Td label={t('column.no')} num>
                {item.no}
              </Td>
              <th scope="row" className="font-normal">
                {item.case ? (
                  <>
                    <Link href={paths.reviewCase(item.case.id)} className="font-bold">
                      {item.case.brand}
                    </Link>
                    <span className="block text-12 text-ink-3">
                      <span className="num">{item.case.reference}</span> {item.case.enterprise}
                    </span>
                  </>
                ) : (
                  <span className="text-ink-3">{t('hidden')}</span>
                )}
              </th>
              <Td label={t('column.result')} className={`whitespace-nowrap ${TONE[item.state]}`}>
                {item.state === 'moved' && item.toStage && isStage(item.toStage)
                  ? `${t('state.moved')} · ${words.stage(item.toStage)}`
                  : t(`state.${item.state}`)}
              </Td>
              <Td label={t('column.because')}>
                {item.overBy !== null && (
                  <span className="tone-wait num">{limits('over', { by: item.overBy })}</span>
                )}
                <Why because={item.because} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
