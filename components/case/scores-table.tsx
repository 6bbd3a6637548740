import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ScoreBar } from '../ui/bars'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'
import { Table, Td, Th } from '../ui/table'

type Row = {
  id: string
  name: { 'zh-CN': string; en: string }
  max: number
  byExpert: (number | null)[]
  value: number
}
export type ItemScore = Row & { computed: number | null; agreed: number | null; isWide: boolean }
export type Pillar = Row & { floor: number; percent: number; meetsFloor: boolean; items: ItemScore[] }
export type OpenScores = {
  experts: string[]
  pillars: Pillar[]
  totals: (number | null)[]
  total: number
  max: number
  pass: number
  passes: boolean
  isFinal: boolean
  consensus: number
}

const figure = (n: number | null): string => (n === null ? '—' : n.toLocaleString('en-US'))

function Head({ experts }: { experts: readonly string[] }) {
  const t = useTranslations('case.scores')
  return (
    <thead>
      <tr>
        <Th>
          <span className="sr-only">{t('item')}</span>
        </Th>
        {experts.map(alias => (
          <Th key={alias} num>
            {t('expert', { alias })}
          </Th>
        ))}
        <Th num>{t('mean')}</Th>
        <Th num>{t('max')}</Th>
        <Th colSpan={2}>{t('rate')}</Th>
      </tr>
    </thead>
  )
}

function Line({
  row,
  experts,
  floor,
  strong,
  note,
}: {
  row: Row
  experts: readonly string[]
  floor?: number
  strong?: boolean
  note?: ReactNode
}) {
  const t = useTranslations('case.scores')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  return (
    <tr className={strong ? 'total' : undefined}>
      <th scope="row" className={strong ? undefined : 'font-normal'}>
        {row.name[locale]}
        {note}
      </th>
      {row.byExpert.map((points, i) => (
        <Td key={experts[i]} num label={t('expert', { alias: experts[i] ?? '' })} className="num">
          {figure(points)}
        </Td>
      ))}
      <Td num label={t('mean')} className="num font-bold">
        {figure(row.value)}
      </Td>
      <Td num label={t('max')} className="num text-ink-3">
        {figure(row.max)}
      </Td>
      <Td className="stack-bar w-28">
        <ScoreBar value={row.value} max={row.max} {...(floor === undefined ? {} : { limit: floor })} />
      </Td>
      <Td num className="stack-rate num">
        {row.max > 0 ? `${((row.value / row.max) * 100).toFixed(1)}%` : ''}
      </Td>
    </tr>
  )
}

function Total({ scores }: { scores: OpenScores }) {
  const t = useTranslations('case.scores')
  return (
    <Line
      strong
      experts={scores.experts}
      floor={scores.pass}
      row={{
        id: 'total',
        name: { 'zh-CN': t('total'), en: t('total') },
        max: scores.max,
        byExpert: scores.totals,
        value: scores.total,
      }}
    />
  )
}

/** The three pillars with each sheet, the result and the floor it must reach. */
export function PillarTable({ scores }: { scores: OpenScores }) {
  const t = useTranslations('case.scores')
  return (
    <>
      <Table kind="dense" caption={t('title')} stack="across">
        <Head experts={scores.experts} />
        <tbody>
          {scores.pillars.map(pillar => (
            <Line key={pillar.id} row={pillar} experts={scores.experts} floor={pillar.floor} />
          ))}
          <Total scores={scores} />
        </tbody>
      </Table>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-12 text-ink-3">
        <span>{t('floor', { pillar: 60, total: scores.pass })}</span>
        <span className={`inline-flex items-center gap-1 ${scores.passes ? 'tone-ok' : 'tone-bad'}`}>
          <Icon name={scores.passes ? 'check' : 'x-circle'} size={12} />
          {t(scores.passes ? 'passes' : 'fails')}
        </span>
      </p>
    </>
  )
}

/** Every item under its pillar. */
export function ItemTable({ scores }: { scores: OpenScores }) {
  const t = useTranslations('case.scores')
  return (
    <Table kind="dense" caption={t('caption')} stack="across">
      <Head experts={scores.experts} />
      {scores.pillars.map(pillar => (
        <tbody key={pillar.id}>
          <Line row={pillar} experts={scores.experts} floor={pillar.floor} strong />
          {pillar.items.map(item => (
            <Line
              key={item.id}
              row={item}
              experts={scores.experts}
              note={
                <span className="ml-2 inline-flex gap-1">
                  {item.computed !== null && <Chip tone="line">{t('computed')}</Chip>}
                  {item.agreed !== null && (
                    <Chip tone="info" icon="equal">
                      {t('agreed')}
                    </Chip>
                  )}
                  {item.isWide && (
                    <Chip tone="wait" icon="spread">
                      {t('wide')}
                    </Chip>
                  )}
                </span>
              }
            />
          ))}
        </tbody>
      ))}
      <tbody>
        <Total scores={scores} />
      </tbody>
    </Table>
  )
}
