import { useTranslations } from 'next-intl'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'

/** Commitments to the seeds of draws to come, in the order in which they have to be used. */
export function Commitments({
  ahead,
}: {
  ahead: readonly { no: number; commitment: string; day: string }[]
}) {
  const t = useTranslations('public.transparency')
  return (
    <section className="pt-14">
      <SectionHead small id="ahead" title={t('ahead')} />
      <p className="max-w-measure pt-4 text-ink-2">{ahead.length === 0 ? t('noAhead') : t('aheadText')}</p>
      {ahead.length > 0 && (
        <Table caption={t('ahead')} kind="dense" stack className="mt-3">
          <thead>
            <tr>
              <Th num>{t('place')}</Th>
              <Th>{t('published')}</Th>
              <Th>{t('commitment')}</Th>
            </tr>
          </thead>
          <tbody>
            {ahead.map(({ no, commitment, day }) => (
              <tr key={no}>
                <Td num label={t('place')}>
                  {no}
                </Td>
                <Td label={t('published')} className="num whitespace-nowrap">
                  {day}
                </Td>
                <Td label={t('commitment')} className="num break-all">
                  {commitment}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
