import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { TargetStatus } from '@/domain/surveillance/verdicts'
import { DueMark } from '../board/due-mark'
import { LinkButton } from '../ui/button'
import { useMarks } from '../ui/marks'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'

type Row = {
  id: string
  roundId: string
  number: string
  brand: string
  product: string
  holder: string
  status: TargetStatus
  dueOn: string
  with: readonly string[]
}

/** What an inspector was drawn to, the most urgent first. */
export function MineTable({ rows, today }: { rows: readonly Row[]; today: string }) {
  const t = useTranslations('surveillance.mine')
  const marks = useMarks()
  return (
    <section aria-labelledby="mine">
      <SectionHead id="mine" title={t('title')} />
      <Table caption={t('caption')} kind="dense" stack>
        <thead>
          <tr>
            <Th>{t('target')}</Th>
            <Th>{t('with')}</Th>
            <Th>{t('due')}</Th>
            <Th>
              <span className="sr-only">{t('record')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <Td>
                <b>
                  {row.brand} {row.product}
                </b>
                <span className="block text-12 text-ink-3">
                  {row.holder} <span className="num">{row.number}</span>
                </span>
              </Td>
              <Td label={t('with')}>{row.with.join(marks.comma)}</Td>
              <Td label={t('due')}>
                <DueMark on={row.dueOn} today={today} />
              </Td>
              <Td>
                {row.status === 'drawn' ? (
                  <LinkButton href={`${paths.reviewRound(row.roundId)}#target-${row.id}`} icon="edit">
                    {t('record')}
                  </LinkButton>
                ) : (
                  <span className="text-ink-2">{t('recorded')}</span>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
