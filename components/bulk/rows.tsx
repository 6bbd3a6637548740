'use client'
import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { Condition } from '@/domain/workflow/types'
import { MendLink } from '../board/mend-link'
import { useMoveWords } from '../board/move-words'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { Table, Td, Th } from '../ui/table'

export type BulkRow = {
  id: string
  reference: string
  brand: string
  enterprise: string
  unmet: Condition[]
  isOffered: boolean
  isFaulty: boolean
}

/** Cases about to be moved, each with what stands in its way. */
export function BulkRows({ rows }: { rows: readonly BulkRow[] }) {
  const t = useTranslations('bulk')
  const words = useMoveWords()
  return (
    <Table caption={t('list')} kind="dense" stack className="mt-2">
      <thead>
        <tr>
          <Th>{t('column.case')}</Th>
          <Th>{t('column.conditions')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row" className="font-normal">
              <Link href={paths.reviewCase(row.id)} className="font-bold">
                {row.brand}
              </Link>
              <span className="block text-12 text-ink-3">
                <span className="num">{row.reference}</span> {row.enterprise}
              </span>
            </th>
            <Td label={t('column.conditions')}>
              {row.isFaulty ? (
                <span className="tone-bad">{t('faulty')}</span>
              ) : !row.isOffered ? (
                <span className="text-ink-2">{t('notOffered')}</span>
              ) : row.unmet.length === 0 ? (
                <span className="tone-ok inline-flex items-center gap-1">
                  <Icon name="check" size={12} />
                  {t('fine')}
                </span>
              ) : (
                <ul className="tone-wait">
                  {row.unmet.map(one => (
                    <li key={one.guard} className="flex gap-1">
                      <Icon name="warning" size={12} className="mt-1 flex-none" />
                      <span>
                        {words.condition(one)}
                        <MendLink condition={one} what={words.wanted(one)} />
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
