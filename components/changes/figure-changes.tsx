import { useLocale, useTranslations } from 'next-intl'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'

export type FigureChange = {
  item: string
  name: { 'zh-CN': string; en: string }
  before: number | null
  after: number | null
}

/** Points the system works out, before and after the correction. */
export function FigureChanges({ changed, same }: { changed: readonly FigureChange[]; same: number }) {
  const t = useTranslations('desk.changes')
  const locale = useLocale()
  const points = (n: number | null) => (n === null ? t('empty') : t('points', { n: String(n) }))
  return (
    <section>
      <SectionHead title={t('figures')} small />
      {changed.length > 0 && (
        <Table caption={t('figures')} kind="dense" stack>
          <thead>
            <tr>
              <Th>{t('item')}</Th>
              <Th num>{t('before')}</Th>
              <Th num>{t('after')}</Th>
            </tr>
          </thead>
          <tbody>
            {changed.map(one => (
              <tr key={one.item}>
                <Td>{locale === 'en' ? one.name.en : one.name['zh-CN']}</Td>
                <Td num label={t('before')} className="num">
                  <del>{points(one.before)}</del>
                </Td>
                <Td num label={t('after')} className="num">
                  <ins>{points(one.after)}</ins>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {same > 0 && <p className="mt-1 text-13 text-ink-3">{t('sameFigures', { n: same })}</p>}
    </section>
  )
}
