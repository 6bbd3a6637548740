import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { VetoState } from '@/domain/veto/state'
import { Link } from '../ui/link'
import { Table, Td, Th } from '../ui/table'
import { VetoStateChip } from './veto-state'

export type VetoShown = {
  id: string
  enterpriseName: string
  creditCode: string
  isRegistered: boolean
  list: string
  source: string
  decisionNumber: string
  decidedOn: string
  expiresOn: string
  repairedOn: string | null
  state: VetoState
}

/** Entries of the veto lists, the latest decision first. */
export function VetoTable({ rows }: { rows: readonly VetoShown[] }) {
  const t = useTranslations('veto')
  const lists = useTranslations('office.veto.lists')
  return (
    <Table caption={t('title')} kind="dense" stack className="mt-2">
      <thead>
        <tr>
          <Th>{t('columns.enterpriseName')}</Th>
          <Th>{t('columns.list')}</Th>
          <Th>{t('columns.decisionNumber')}</Th>
          <Th>{t('columns.decidedOn')}</Th>
          <Th>{t('period')}</Th>
          <Th>{t('state')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <Td>
              <Link href={paths.reviewVeto(row.id)} className="font-bold">
                {row.enterpriseName || row.creditCode}
              </Link>
              <span className="block text-12 text-ink-3">
                <span className="num">{row.creditCode}</span>
                {!row.isRegistered && (
                  <span className="ml-2" title={t('notRegisteredHelp')}>
                    {t('notRegistered')}
                  </span>
                )}
              </span>
            </Td>
            <Td label={t('columns.list')}>{lists.has(row.list) ? lists(row.list) : row.list}</Td>
            <Td label={t('columns.decisionNumber')}>
              {row.decisionNumber}
              <span className="block text-12 text-ink-3">{row.source}</span>
            </Td>
            <Td label={t('columns.decidedOn')} className="num whitespace-nowrap">
              <time dateTime={row.decidedOn}>{row.decidedOn}</time>
            </Td>
            <Td label={t('period')} className="num whitespace-nowrap">
              {row.repairedOn
                ? t('repairedAt', { date: row.repairedOn })
                : t('until', { date: row.expiresOn })}
            </Td>
            <Td label={t('state')}>
              <VetoStateChip state={row.state} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
