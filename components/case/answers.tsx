import { useTranslations } from 'next-intl'
import type { ReadItem } from '@/domain/application/read-back'
import { isSectionId, sectionOf } from '@/domain/application/sections'
import { rowsReadBack } from '@/domain/indicators/leads'
import { AnswerValue, type FigureNames } from '../apply/answer-value'
import { FlagButton } from '../flags/flag-button'
import { LeadChart } from '../indicators/lead-chart'
import { Chip } from '../ui/chip'
import { SectionHead } from '../ui/section-head'
import { SeesMark } from './sees-mark'

export type Answer = ReadItem & {
  isMasked: boolean
  isChanged: boolean
  cycle: 'changed' | 'asked_anew' | null
}

/** An answer from the register of enterprises can't be changed in an application. */
const isFixed = (section: string, fieldId: string): boolean =>
  isSectionId(section) && (sectionOf(section).fields[fieldId]?.isFixed ?? false)

/** One section of the application as it was answered; what a correction changed says so. */
export function AnswerSection({
  id,
  items,
  names,
}: {
  id: string
  items: readonly Answer[]
  names: FigureNames
}) {
  const w = useTranslations('application')
  const t = useTranslations('case.application')
  const renewal = useTranslations('renewal')
  return (
    <section id={`section-${id}`}>
      <SectionHead title={w(`sections.${id}.title`)} />
      <dl className="border-t border-line text-13">
        {items.map(item => {
          const label = w(item.labelKey)
          const isWide = item.value.kind === 'table'
          return (
            <div
              key={item.fieldId}
              id={`answer-${id}-${item.fieldId}`}
              className={
                isWide
                  ? 'border-b border-line py-2'
                  : 'flag-row grid grid-cols-[minmax(0,14rem)_minmax(0,1fr)] gap-x-6 border-b border-line py-1.5 max-md:grid-cols-1'
              }
            >
              <dt className="text-ink-3">
                {label}
                <SeesMark asked={{ kind: 'answer', isPrivate: item.isPrivate }} name={label} />
                {!isFixed(id, item.fieldId) && (
                  <FlagButton
                    name={label}
                    place={{ section: id, field: item.fieldId, evidenceKind: null, evidenceId: null }}
                  />
                )}
                {item.isChanged && (
                  <Chip tone="info" icon="undo" className="ml-2">
                    {t('changed')}
                  </Chip>
                )}
                {item.cycle && (
                  <Chip tone="info" icon="history" className="ml-2">
                    {renewal(item.cycle === 'changed' ? 'cycleMark' : 'cycleNew')}
                  </Chip>
                )}
              </dt>
              <dd className="min-w-0">
                <AnswerValue value={item.value} caption={label} names={names} />
                {id === 'indicators' && <LeadChart rows={rowsReadBack(item.value)} />}
                {item.isMasked && <span className="ml-2 text-12 text-ink-3">{t('masked')}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
