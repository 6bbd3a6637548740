import { useLocale, useTranslations } from 'next-intl'
import { LEAST_BURDEN } from '@/domain/burden/counted'
import { Table, Td, Th } from '../ui/table'

type Line = {
  item: string
  name: Readonly<Record<'zh-CN' | 'en', string>>
  sheets: number
  minutes: { half: number; most: number }
}

/** How long the items of the score sheet take, over many sheets. */
export function ScoreTimes({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations('burden')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  return (
    <section aria-labelledby="scoring" className="pt-8">
      <h2 id="scoring" className="text-16">
        {t('scoring')}
      </h2>
      <p className="text-ink-2">{t('scoringText')}</p>
      {lines.length === 0 ? (
        <p className="mt-2 text-ink-2">{t('noScores', { least: LEAST_BURDEN })}</p>
      ) : (
        <Table caption={t('scoringCaption')} kind="dense" className="mt-2">
          <thead>
            <tr>
              <Th scope="col">{t('item')}</Th>
              <Th scope="col" num>
                {t('sheets')}
              </Th>
              <Th scope="col" num>
                {t('minutes')}
              </Th>
              <Th scope="col" num>
                {t('most')}
              </Th>
            </tr>
          </thead>
          <tbody>
            {lines.map(line => (
              <tr key={line.item}>
                <Th scope="row">{line.name[locale]}</Th>
                <Td num>{line.sheets}</Td>
                <Td num>{line.minutes.half}</Td>
                <Td num>{line.minutes.most}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
