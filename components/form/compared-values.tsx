'use client'
import { useTranslations } from 'next-intl'
import { applyPatch } from '@/domain/application/draft'
import { readBack } from '@/domain/application/read-back'
import type { SectionId } from '@/domain/application/section'
import { sectionOf } from '@/domain/application/sections'
import type { AskedField } from '@/domain/scheme/schema-asked'
import { AnswerValue, PrivateValue } from '../apply/answer-value'
import type { RawRow } from './raw'

/** One side of a comparison: what it is called and the answers as typed or as stored. */
export type Side = { name: string; values: Readonly<Record<string, unknown>> }

const itemsOf = (section: SectionId, values: Side['values'], asked: readonly AskedField[]) => {
  const draft = sectionOf(section).draft.safeParse(values)
  return new Map(
    readBack(section, { [section]: draft.success ? draft.data : {} }, asked).map(item => [
      item.fieldId,
      item,
    ]),
  )
}

/** Inputs as the answers they stand for. */
export const answersOf = (section: SectionId, inputs: RawRow): Record<string, unknown> =>
  applyPatch(section, {}, inputs).value

/** Some answers in two versions, one above the other, each under its name. */
export function ComparedValues({
  section,
  fields,
  sides,
  asked,
}: {
  section: SectionId
  fields: readonly string[]
  sides: readonly [Side, Side]
  asked: readonly AskedField[]
}) {
  const words = useTranslations('application')
  const t = useTranslations('collab.compare')
  const read = sides.map(side => ({ name: side.name, items: itemsOf(section, side.values, asked) }))
  return (
    <dl className="mt-3 border-t border-line">
      {fields.map(id => {
        const label = words(`fields.${section}.${id}.label`)
        return (
          <div key={id} className="border-b border-line py-2">
            <dt className="text-14 text-ink-2">{label}</dt>
            {read.map(({ name, items }) => {
              const item = items.get(id)
              return (
                <dd
                  key={name}
                  className="grid grid-cols-[minmax(0,11rem)_minmax(0,1fr)] gap-x-4 max-lg:grid-cols-1"
                >
                  <span className="text-13/6 text-ink-3">{name}</span>
                  <span className="min-w-0 overflow-x-auto">
                    {!item || item.value.kind === 'none' ? (
                      <span className="text-ink-3">{t('empty')}</span>
                    ) : item.isPrivate ? (
                      <PrivateValue item={item} />
                    ) : (
                      <AnswerValue value={item.value} caption={label} />
                    )}
                  </span>
                </dd>
              )
            })}
          </div>
        )
      })}
    </dl>
  )
}
