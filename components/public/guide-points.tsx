import { useLocale, useTranslations } from 'next-intl'
import type { Scheme } from '@/domain/scheme/schema'
import { Chip } from '../ui/chip'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'

/** Every item of the scheme with its points and how it is scored. */
export function GuidePoints({ scheme }: { scheme: Scheme }) {
  const t = useTranslations('guide.points')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const { total, pillarPercent } = scheme.thresholds
  return (
    <section id="points" aria-labelledby="points-title" className="pt-20 max-lg:pt-14">
      <SectionHead
        id="points-title"
        title={t('title')}
        aside={t('pass', { total: scheme.totalPoints, pass: total, percent: pillarPercent })}
      />
      {scheme.pillars.map(pillar => (
        <div key={pillar.id} className="pt-8">
          <h3 className="flex flex-wrap items-baseline gap-x-3 font-song text-22">
            {pillar.title[locale]}
            <span className="num font-sans text-14 font-normal text-ink-3">
              {t('n', { n: pillar.points })}
            </span>
          </h3>
          <Table caption={pillar.title[locale]} stack className="mt-2">
            <thead>
              <tr>
                <Th>{t('item')}</Th>
                <Th>{t('meaning')}</Th>
                <Th>{t('how')}</Th>
                <Th num>{t('points')}</Th>
              </tr>
            </thead>
            <tbody>
              {pillar.items.map(item => (
                <tr key={item.id}>
                  <Td className="font-bold lg:w-[18rem]">{item.title[locale]}</Td>
                  <Td className="text-ink-2">{item.meaning[locale]}</Td>
                  <Td>
                    <Chip
                      tone={item.kind === 'scored' ? 'neutral' : 'info'}
                      icon={item.kind === 'scored' ? 'experts' : 'calculate'}
                    >
                      {t(`kinds.${item.kind}`)}
                    </Chip>
                  </Td>
                  <Td num label={t('points')}>
                    {item.points}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ))}
      <p className="mt-4 max-w-measure text-14/6 text-ink-2">{t('levels')}</p>
    </section>
  )
}
