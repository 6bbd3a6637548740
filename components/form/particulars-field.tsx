'use client'
import { useLocale, useTranslations } from 'next-intl'
import { askedBy } from '@/domain/application/particulars'
import type { SectionDrafts } from '@/domain/application/sections'
import type { Question } from '@/domain/scheme/schema-variants'
import { FieldNote } from '../ui/field'
import { SelectField } from '../ui/select'
import { TextAreaField } from '../ui/text-area'
import { TextField } from '../ui/text-input'
import { type FieldAt, useFace } from './field-face'
import { useFormParts } from './form-context'
import { memberOf } from './raw'

function One({ question, path, initial, isLocked }: { question: Question } & Omit<FieldAt, 'field' | 'at'>) {
  const { register, leave, messageAt } = useFormParts()
  const t = useTranslations('application')
  const hub = useTranslations('hub.form')
  const own = useTranslations('content.form')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const at = `${path}.${question.id}`
  const { min, max } = question
  const isNumber = question.kind === 'number' || question.kind === 'year'
  const help = question.help[locale]
  const face = {
    id: `field-${at.replaceAll('.', '-')}`,
    label: question.label[locale],
    need: question.isRequired ? ('required' as const) : ('optional' as const),
    hint:
      isNumber && min !== undefined && max !== undefined ? own('hintRange', { hint: help, min, max }) : help,
    error: messageAt(at),
  }
  const bound = register(`patch.${at}`, { onBlur: () => leave(at) })
  const value = memberOf(initial, question.id)
  if (question.kind === 'yes_no')
    return (
      <SelectField
        {...face}
        {...bound}
        defaultValue={value}
        disabled={isLocked}
        empty={hub('choose')}
        options={[
          { value: 'true', label: t('answers.yes') },
          { value: 'false', label: t('answers.no') },
        ]}
      />
    )
  if (question.kind === 'text') {
    const { name, ref, onChange, onBlur } = bound
    return (
      <TextAreaField
        {...face}
        {...{ name, ref, onChange, onBlur, min, max }}
        defaultValue={value}
        placeholder={question.example[locale]}
        readOnly={isLocked}
        rows={4}
      />
    )
  }
  return (
    <TextField
      {...face}
      {...bound}
      defaultValue={value}
      placeholder={question.example[locale]}
      unit={question.unit?.[locale]}
      readOnly={isLocked}
      inputMode={isNumber ? 'decimal' : undefined}
      autoComplete="off"
    />
  )
}

/** What the scheme version asks of this kind of brand, field or kind of quality; changes at once with the answers above. */
export function ParticularsField({ field, path, at, initial, isLocked }: FieldAt) {
  const { context, value } = useFormParts()
  const face = useFace({ field, path, at })
  // The section's own answers as they now read.
  const asked = askedBy(context.questions, { product: value } as SectionDrafts)
  return (
    <fieldset id={face.id} className="min-w-0">
      <legend className="sr-only">{face.label}</legend>
      <div className="grid grid-cols-2 gap-x-6 gap-y-6 max-lg:grid-cols-1">
        {asked.map(question => (
          <div key={question.id} className={question.kind === 'text' ? 'col-span-full min-w-0' : 'min-w-0'}>
            <One question={question} path={path} initial={initial} isLocked={isLocked ?? false} />
          </div>
        ))}
      </div>
      <FieldNote id={face.id} error={face.error} />
    </fieldset>
  )
}
