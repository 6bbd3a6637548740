import { useLocale, useTranslations } from 'next-intl'
import type { OwnCalibration } from '@/domain/expert/calibration-views'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n).replace('-', '−'))

/** The last attempt beside the anchors, item by item, with the reasons of the reference panel. */
export function Differences({ last }: { last: NonNullable<OwnCalibration['last']> }) {
  const t = useTranslations('calibration')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  return (
    <section>
      <SectionHead title={t('last', { title: last.title[locale] })} />
      <Table kind="dense" caption={t('last', { title: last.title[locale] })} stack className="mt-3">
        <thead>
          <tr>
            <Th>{t('item')}</Th>
            <Th num>{t('own')}</Th>
            <Th num>{t('anchor')}</Th>
            <Th num>{t('difference')}</Th>
            <Th>{t('why')}</Th>
          </tr>
        </thead>
        <tbody>
          {last.items.map(each => (
            <tr key={each.item}>
              <Td>
                <span className="num text-ink-3">{each.item}</span> {each.title[locale]}
              </Td>
              <Td num label={t('own')}>
                {each.own} / {each.max}
              </Td>
              <Td num label={t('anchor')}>
                {each.anchor}
              </Td>
              <Td num label={t('difference')} className={each.isOver ? 'tone-bad font-bold' : undefined}>
                {signed(each.difference)}
                <span className="block text-12">
                  {each.isOver ? t('over', { n: each.percent }) : `${each.percent}%`}
                </span>
              </Td>
              <Td label={t('why')}>{each.why[locale]}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
