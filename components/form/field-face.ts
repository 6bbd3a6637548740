'use client'
import { useTranslations } from 'next-intl'
import type { Field } from '@/domain/application/field'
import { isStandardNumber, STANDARD_KINDS } from '@/domain/application/standard-number'
import { useFormParts } from './form-context'
import type { Raw } from './raw'

/** A field at its place: `path` within the section, `at` in the words, `initial` what it holds at first. */
export type FieldAt = {
  field: Field
  path: string
  at: string
  initial: Raw
  isLocked?: boolean
  isTitled?: boolean
}

/** Label, hint, example, need and message of a field, as the controls take them. */
export function useFace({ field, path, at }: Pick<FieldAt, 'field' | 'path' | 'at'>) {
  const t = useTranslations('application')
  const { messageAt, registeredOn, value } = useFormParts()
  const own = useTranslations('content.registry')
  const asOf = registeredOn(path)
  const formed = useTranslations('content.standard')
  const kind = STANDARD_KINDS.find(one => one === value.kind)
  const isFormed =
    at === 'standard.number' &&
    kind !== undefined &&
    typeof value.number === 'string' &&
    isStandardNumber(kind, value.number)
  const key = `fields.${at}`
  const isNeeded = field.isRequired || (field.shownWhen !== undefined && !field.shownWhen.mayStayOpen)
  return {
    id: `field-${path.replaceAll('.', '-')}`,
    label: t(`${key}.label`),
    need: isNeeded ? ('required' as const) : ('optional' as const),
    hint: t.has(`${key}.hint`) ? t(`${key}.hint`) : undefined,
    example: t.has(`${key}.example`) ? t(`${key}.example`) : undefined,
    unit: field.unit ? t(`units.${field.unit}`) : undefined,
    error: messageAt(path),
    ...(asOf ? { passed: own('checked', { day: asOf }) } : isFormed ? { passed: formed('format') } : {}),
  }
}
