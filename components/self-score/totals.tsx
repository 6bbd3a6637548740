import { useLocale, useTranslations } from 'next-intl'
import type { SelfSheet } from '@/domain/application/self-gaps'
import { ScoreBar } from '../ui/bars'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'
import { TaskState } from '../ui/task-list'

function Against({ lacking, open }: { lacking: number; open: number }) {
  const t = useTranslations('selfScore')
  return (
    <>
      {lacking > 0 ? (
        <TaskState tone="wait" icon="edit">
          {t('below', { n: lacking })}
        </TaskState>
      ) : (
        <TaskState tone="ok" icon="check">
          {t('meets')}
        </TaskState>
      )}
      {open > 0 && <span className="block text-13 text-ink-3">{t('openN', { n: open })}</span>}
    </>
  )
}

const short = (has: number, needs: number): number => Math.max(0, Math.round((needs - has) * 10) / 10)

/** Each pillar and the total against the thresholds the panel's score is held to. */
export function SelfTotals({ sheet }: { sheet: SelfSheet }) {
  const t = useTranslations('selfScore')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const rows = [
    ...sheet.pillars.map(pillar => ({ ...pillar, name: pillar.title[locale], needs: pillar.floor })),
    { ...sheet, id: 'total', name: t('total'), needs: sheet.needed },
  ]
  return (
    <section className="mt-8" aria-labelledby="totals">
      <SectionHead id="totals" title={t('totals')} small />
      <Table caption={t('totals')} stack>
        <thead>
          <tr>
            <Th>{t('pillar')}</Th>
            <Td className="w-[30%] max-lg:hidden">{null}</Td>
            <Th num>{t('points')}</Th>
            <Th num>{t('floor')}</Th>
            <Th>{t('result')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id} className={row.id === 'total' ? 'total' : undefined}>
              <Td>{row.name}</Td>
              <Td className="max-lg:hidden">
                <ScoreBar value={row.total} max={row.max} limit={row.needs} />
              </Td>
              <Td num label={t('points')} className="num whitespace-nowrap">
                <span>
                  <b>{row.total}</b> / {row.max}
                </span>
              </Td>
              <Td num label={t('floor')} className="num">
                {row.needs}
              </Td>
              <Td label={t('result')}>
                <span>
                  <Against lacking={short(row.total, row.needs)} open={row.open} />
                </span>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
