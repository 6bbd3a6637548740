'use client'
import { useLocale, useTranslations } from 'next-intl'
import { strengthFigures } from '@/domain/application/computations'
import type { SectionDrafts } from '@/domain/application/sections'
import { askedOf, DERIVED_FIGURES, ELEMENT_IDS, FIGURES_OF } from '@/domain/application/sections/elements'
import { technicianFigure } from '@/domain/application/technician'
import { plainNumber } from '../apply/format'
import { FieldNote } from '../ui/field'
import { TextField } from '../ui/text-input'
import { useElementSettings } from './element-settings'
import { type FieldAt, useFace } from './field-face'
import { useFormParts } from './form-context'
import { memberOf } from './raw'

/** The indicators of one element: those asked for, and those worked out from other sections beside them. */
export function FiguresField({ field, path, at, initial, isLocked }: FieldAt) {
  const { register, leave, messageAt, context, value } = useFormParts()
  const { settings, others } = useElementSettings()
  const face = useFace({ field, path, at })
  const t = useTranslations('hub.form')
  const own = useTranslations('content.technician')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const element = ELEMENT_IDS.find(id => FIGURES_OF[id] === path)
  if (!element) return null
  const indicators = settings.find(one => one.id === element)?.indicators ?? []
  const asked = askedOf(context, element)
  // The section's own answers as they now read, over those of the others.
  const sections = { ...others, elements: value } as SectionDrafts
  const known = strengthFigures(sections)
  return (
    <fieldset id={face.id} className="min-w-0">
      <legend className="field-label">{face.label}</legend>
      <div className="grid grid-cols-2 gap-x-6 gap-y-5 max-lg:grid-cols-1">
        {indicators.map(indicator => {
          const name = indicator.name[locale]
          const unit = indicator.unit[locale]
          const isDerived = DERIVED_FIGURES.some(id => id === indicator.id)
          if (isDerived || !asked.includes(indicator.id))
            return (
              <div key={indicator.id}>
                <p className="field-label">
                  {name}
                  <span className="field-need">{t('derived')}</span>
                </p>
                <p className="field-hint">{indicator.meaning[locale]}</p>
                <p className="num rounded-md bg-sunken px-3 py-2">
                  {known[indicator.id] === undefined
                    ? t('derivedLater')
                    : `${plainNumber(known[indicator.id] ?? 0)} ${unit}`}
                </p>
                {indicator.id === 'chief_technician' && (
                  <p className="num mt-1 text-13 text-ink-2">
                    {own('steps', technicianFigure(sections.quality_officer))}
                  </p>
                )}
              </div>
            )
          return (
            <TextField
              key={indicator.id}
              id={`field-${path}-${indicator.id}`}
              label={name}
              need="required"
              hint={indicator.meaning[locale]}
              unit={unit}
              inputMode="decimal"
              autoComplete="off"
              readOnly={isLocked}
              defaultValue={memberOf(initial, indicator.id)}
              error={messageAt(`${path}.${indicator.id}`)}
              {...register(`patch.${path}.${indicator.id}`, {
                onBlur: () => leave(`${path}.${indicator.id}`),
              })}
            />
          )
        })}
      </div>
      <FieldNote id={face.id} error={face.error} />
    </fieldset>
  )
}
