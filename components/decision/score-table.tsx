import { useLocale, useTranslations } from 'next-intl'
import type { PackScores } from '@/domain/decision/pack'
import { RangePlot } from '../ui/bars'
import { Chip } from '../ui/chip'
import { useMarks } from '../ui/marks'
import { Table, Td, Th } from '../ui/table'
import { textLang } from './text-lang'

type Item = PackScores['pillars'][number]['items'][number]

function ItemRow({ item, scores }: { item: Item; scores: PackScores }) {
  const marks = useMarks()
  const t = useTranslations('decision.pack')
  const lang = textLang(useLocale())
  const given = item.values.flatMap(value => value ?? [])
  const isComputed = item.expertMax === 0
  return (
    <tr className={item.isWide ? 'near' : undefined}>
      <Td>
        <span className="num mr-2 text-ink-3">{item.id}</span>
        {item.title[lang]}
      </Td>
      <Td num label={t('max')}>
        {item.max}
      </Td>
      {isComputed ? (
        <Td
          colSpan={scores.experts.length}
          className="text-center text-ink-3 max-lg:text-left max-lg:col-span-full"
        >
          {t('computedNote')}
        </Td>
      ) : (
        item.values.map((value, n) => (
          <Td
            num
            key={scores.experts[n]?.alias}
            label={t('expert', { alias: scores.experts[n]?.alias ?? '' })}
            className="num"
          >
            {value ?? t('notApplicable')}
          </Td>
        ))
      )}
      <Td num label={t('computed')}>
        {item.computed ?? ''}
      </Td>
      <Td num label={t('spread')} className={item.isWide ? 'tone-wait font-bold' : ''}>
        {isComputed ? '' : `${item.spread}${marks.comma}${item.spreadPercent}%`}
      </Td>
      <Td className="max-lg:hidden print:hidden">
        {given.length > 0 && (
          <RangePlot
            values={given.map(p => (p / Math.max(1, item.expertMax)) * 100)}
            from={40}
            to={100}
            wide={item.isWide}
          />
        )}
      </Td>
      <Td num label={t('value')}>
        <b>{item.value}</b>
        {item.agreed !== null && (
          <Chip tone="info" icon="equal" className="ml-1">
            {t('agreedMark')}
          </Chip>
        )}
      </Td>
    </tr>
  )
}

/** Every item with what each expert gave, what was computed, how far apart they were and what counts. */
export function ScoreTable({ scores }: { scores: PackScores }) {
  const t = useTranslations('decision.pack')
  const lang = textLang(useLocale())
  const marks = useMarks()
  return (
    <>
      <Table caption={t('scores')} kind="dense" stack="across">
        <thead>
          <tr>
            <Th>{t('pillar')}</Th>
            <Th num>{t('max')}</Th>
            {scores.experts.map(expert => (
              <Th num key={expert.alias}>
                {t('expert', { alias: expert.alias })}
              </Th>
            ))}
            <Th num>{t('computed')}</Th>
            <Th num>{t('spread')}</Th>
            <Th className="max-lg:hidden print:hidden">
              <span className="sr-only">{t('rate')}</span>
            </Th>
            <Th num>{t('value')}</Th>
          </tr>
        </thead>
        {scores.pillars.map(pillar => (
          <tbody key={pillar.id}>
            <tr className="group">
              <Th scope="rowgroup">{pillar.title[lang]}</Th>
              <Td num label={t('max')}>
                {pillar.max}
              </Td>
              {pillar.byExpert.map((points, n) => (
                <Td
                  num
                  key={scores.experts[n]?.alias}
                  label={t('expert', { alias: scores.experts[n]?.alias ?? '' })}
                >
                  {points}
                </Td>
              ))}
              <Td className="max-lg:hidden" />
              <Td className="max-lg:hidden" />
              <Td className="max-lg:hidden print:hidden" />
              <Td num label={t('value')}>
                {pillar.total}
              </Td>
            </tr>
            {pillar.items.map(item => (
              <ItemRow key={item.id} item={item} scores={scores} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr className="total">
            <Th scope="row">{t('total')}</Th>
            <Td num label={t('max')}>
              {scores.max}
            </Td>
            {scores.experts.map(expert => (
              <Td num key={expert.alias} label={t('expert', { alias: expert.alias })}>
                {expert.total}
              </Td>
            ))}
            <Td className="max-lg:hidden" />
            <Td num label={t('spread')} className={scores.isTotalWide ? 'tone-wait font-bold' : ''}>
              {scores.totalSpread}
            </Td>
            <Td className="max-lg:hidden print:hidden" />
            <Td num label={t('value')}>
              <b>{scores.total}</b>
            </Td>
          </tr>
        </tfoot>
      </Table>
      <p className="pt-2 text-12 text-ink-3">
        {t('methodNote', { method: t(`method.${scores.method}`) })}{' '}
        {t('totalSpread', { value: scores.totalSpread, limit: scores.totalSpreadLimit })}
        {marks.comma}
        {t('itemSpread', { percent: scores.itemSpreadLimit })}
      </p>
    </>
  )
}
