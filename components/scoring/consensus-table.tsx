import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ConsensusItemView, ConsensusView } from '@/domain/expert/views'
import { paths } from '@/domain/paths'
import { RangePlot } from '../ui/bars'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { marksOf } from '../ui/marks'
import { useExpertName } from './names'

const STATE_ICON = { agreed: 'check', needed: 'spread', proposed: 'edit' } as const
const STATE_TONE = {
  agreed: 'tone-ok',
  needed: 'tone-wait',
  proposed: 'tone-wait',
  average: 'text-ink-3',
  computed: 'text-ink-3',
} as const

function ItemRow({ item, view, isOpen }: { item: ConsensusItemView; view: ConsensusView; isOpen: boolean }) {
  const t = useTranslations('scoring.consensus')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const given = item.scores.flatMap(s => s.points ?? [])
  const percents = given.map(p => (p / Math.max(1, item.expertMax)) * 100)
  const [low, high] = [Math.min(...given), Math.max(...given)]
  const isHot = item.isOver || item.state === 'needed' || item.state === 'proposed'
  const icon =
    item.state === 'agreed' || item.state === 'needed' || item.state === 'proposed'
      ? STATE_ICON[item.state]
      : null
  const name = (
    <>
      <span className="no num">{item.id}</span>
      <span className={isHot ? 'font-bold' : undefined}>{item.title[locale]}</span>
    </>
  )
  if (item.kind === 'computed')
    return (
      <tr className="auto">
        <td>
          <span className="flex gap-2">{name}</span>
        </td>
        <td className="end num">{item.max}</td>
        <td colSpan={view.members.length} className="!text-center">
          <Icon name="calculate" size={12} /> {t('computedSame')}
        </td>
        <td />
        <td />
        <td className="end num">{item.value}</td>
        <td>{t('states.computed')}</td>
      </tr>
    )
  return (
    <tr className={isHot ? 'hot' : undefined} data-open={isOpen || undefined}>
      <td>
        <Link
          look="bare"
          className="row"
          href={isOpen ? '?item=' : `?item=${item.id}`}
          aria-expanded={isOpen}
        >
          {name}
        </Link>
      </td>
      <td className="end num text-ink-3">{item.max}</td>
      {item.scores.map(score => (
        <td
          key={score.alias}
          className={`end num ${isHot && (score.points === low || score.points === high) ? 'font-bold' : ''}`}
        >
          {score.isNotApplicable ? t('notApplicable') : (score.points ?? '—')}
        </td>
      ))}
      <td className="!pl-4">
        {given.length > 0 && (
          <>
            <RangePlot values={percents} from={40} to={100} wide={item.isOver} />
            <span className="sr-only">
              {t('plotLabel', { scores: given.join(marksOf(locale).list), max: item.expertMax })}
            </span>
          </>
        )}
      </td>
      <td className={`end num ${item.isOver ? 'tone-wait font-bold' : ''}`}>
        {t('spreadValue', { points: item.spread, percent: item.spreadPercent })}
      </td>
      <td className="end num">
        {item.state === 'needed' || item.state === 'proposed' ? t('pending') : item.value}
      </td>
      <td>
        <span className={`inline-flex items-center gap-1 whitespace-nowrap ${STATE_TONE[item.state]}`}>
          {icon && <Icon name={icon} size={12} />}
          {t(`states.${item.state}`, { method: t(`method.${view.method}`) })}
        </span>
      </td>
    </tr>
  )
}

function Reasons({ item }: { item: ConsensusItemView }) {
  const t = useTranslations('scoring.consensus')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const nameOf = useExpertName()
  return (
    <div className="cons-three">
      {item.scores.map(score => (
        <div key={score.alias} className="cons-view">
          <h2 className="cons-who">
            {nameOf(score.alias)}
            <b className="cons-given num">
              {score.isNotApplicable ? t('notApplicable') : (score.points ?? '—')}
            </b>
            {score.level && <span>{score.level[locale]}</span>}
          </h2>
          <p>{score.justification}</p>
          {score.reasons.length > 0 && (
            <p className="mt-1 text-12 text-ink-3">
              {score.reasons.map(r => `${r.code} ${r.text[locale]}`).join(locale === 'en' ? '; ' : '；')}
            </p>
          )}
          {score.anchors.map(a => (
            <p key={a.label} className="mt-1 text-12">
              <Link
                href={paths.fileView(a.evidenceId, a.page, a.region)}
                className="inline-flex items-center gap-1"
              >
                <Icon name="attach" size={12} />
                {a.file.replace(/\.[^.]+$/, '')} p.{a.page}
              </Link>
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}

/** First scores side by side with their spread, pillar by pillar; the open item shows its reasons and the room below. */
export function ConsensusTable({
  view,
  open,
  room,
}: {
  view: ConsensusView
  open: string | null
  room: ReactNode
}) {
  const t = useTranslations('scoring.consensus')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const nameOf = useExpertName()
  const span = view.members.length + 6
  return (
    <div className="cons-scroll">
      <table className="cons-table">
        <thead>
          <tr>
            <th scope="col">{t('item')}</th>
            <th scope="col" className="end">
              {t('max')}
            </th>
            {view.members.map(m => (
              <th key={m.alias} scope="col" className="end">
                {nameOf(m.alias)}
              </th>
            ))}
            <th scope="col" className="!pl-4">
              {t('plot')}
            </th>
            <th scope="col" className="end">
              {t('spread')}
            </th>
            <th scope="col" className="end">
              {t('value')}
            </th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        {view.pillars.map(pillar => (
          <tbody key={pillar.id}>
            <tr className="pil">
              <td>{pillar.title[locale]}</td>
              <td className="end num">{pillar.max}</td>
              {view.members.map(m => (
                <td key={m.alias} className="end num">
                  {pillar.byAlias[m.alias] ?? '—'}
                </td>
              ))}
              <td colSpan={4} className="num !pl-4 !font-normal text-12 text-ink-2">
                {t('pillarAverage', {
                  method: t(`method.${view.method}`),
                  value: pillar.average,
                  percent: pillar.percent,
                })}
              </td>
            </tr>
            {pillar.items.flatMap(item => [
              <ItemRow key={item.id} item={item} view={view} isOpen={item.id === open} />,
              ...(item.id === open
                ? [
                    <tr key={`${item.id}-room`} className="room">
                      <td colSpan={span}>
                        <div className="cons-room">
                          <Reasons item={item} />
                          {room}
                        </div>
                      </td>
                    </tr>,
                  ]
                : []),
            ])}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <td className="font-bold">{t('total')}</td>
            <td className="end num text-ink-3">{view.totals.max}</td>
            {view.members.map(m => (
              <td key={m.alias} className="end num font-bold">
                {view.totals.byAlias[m.alias] ?? '—'}
              </td>
            ))}
            <td colSpan={2} className="!pl-4 text-12 text-ink-2">
              {view.open > 0 || view.pillars.some(p => p.items.some(i => i.isOver))
                ? t('over', {
                    percent: view.limits.itemPercent,
                    n: view.pillars.reduce((n, p) => n + p.items.filter(i => i.isOver).length, 0),
                  })
                : view.totalSpread.isOver
                  ? t('totalOver', { points: view.totalSpread.points, percent: view.limits.totalPercent })
                  : t('nothing')}
            </td>
            <td className="end num font-bold">{view.totals.total}</td>
            <td className="text-12 text-ink-3">{t(view.totals.isFinal ? 'final' : 'provisional')}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
