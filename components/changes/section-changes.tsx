import { useTranslations } from 'next-intl'
import type { ReadItem, ReadValue } from '@/domain/application/read-back'
import type { TextPart } from '@/domain/application/text-diff'
import { AnswerValue, type FigureNames } from '../apply/answer-value'
import { SectionHead } from '../ui/section-head'
import { type Asked, AskedNote } from './asked-note'
import { TableChanges, type TableShape } from './table-changes'
import { Pair, TextPair } from './text-pair'

type Shape =
  | { kind: 'hidden' }
  | { kind: 'text'; parts: TextPart[] }
  | { kind: 'values'; before: ReadValue; after: ReadValue }
  | ({ kind: 'table' } & TableShape)

export type SectionChange = {
  id: string
  changed: { fieldId: string; labelKey: string; shape: Shape; asked: Asked | null }[]
  same: ReadItem[]
}

function Changed({ shape, label, names }: { shape: Shape; label: string; names: FigureNames }) {
  const t = useTranslations('desk.changes')
  const shown = (value: ReadValue) => <AnswerValue value={value} caption={label} names={names} />
  switch (shape.kind) {
    case 'hidden':
      return <p className="text-ink-2">{t('hidden')}</p>
    case 'text':
      return <TextPair parts={shape.parts} />
    case 'values':
      return <Pair before={<del>{shown(shape.before)}</del>} after={<ins>{shown(shape.after)}</ins>} />
    case 'table':
      return <TableChanges shape={shape} caption={label} names={names} />
  }
}

/** One section: what changed side by side, what stayed folded with its count. */
export function SectionChanges({ section, names }: { section: SectionChange; names: FigureNames }) {
  const t = useTranslations('desk.changes')
  const w = useTranslations('application')
  return (
    <section id={`section-${section.id}`}>
      <SectionHead title={w(`sections.${section.id}.title`)} />
      {section.changed.map(item => (
        <article key={item.fieldId} className="border-b border-line py-3 text-14">
          <h3 className="mb-2 font-bold">{w(item.labelKey)}</h3>
          <AskedNote asked={item.asked} />
          <Changed shape={item.shape} label={w(item.labelKey)} names={names} />
        </article>
      ))}
      {section.same.length > 0 && (
        <details className="mt-2">
          <summary className="text-13 text-ink-2">{t('unchanged', { n: section.same.length })}</summary>
          <dl className="border-t border-line text-13">
            {section.same.map(item => (
              <div
                key={item.fieldId}
                className="grid grid-cols-[minmax(0,14rem)_minmax(0,1fr)] gap-x-6 border-b border-line py-1.5 max-md:grid-cols-1"
              >
                <dt className="text-ink-3">{w(item.labelKey)}</dt>
                <dd className="min-w-0">
                  <AnswerValue value={item.value} caption={w(item.labelKey)} names={names} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}
