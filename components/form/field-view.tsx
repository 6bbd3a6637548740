'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useController } from 'react-hook-form'
import type { Field } from '@/domain/application/field'
import { Checkbox, RadioGroup } from '../ui/choice'
import { FieldNeed, FieldNote, fieldControl } from '../ui/field'
import { SelectField } from '../ui/select'
import { TextAreaField } from '../ui/text-area'
import { TextField } from '../ui/text-input'
import { type FieldAt, useFace } from './field-face'
import { FiguresField } from './figures-field'
import { useFormParts } from './form-context'
import { IdNumberNote } from './id-number-note'
import { LimitNote } from './limit-note'
import { namedOptions } from './options'
import { ParticularsField } from './particulars-field'
import { isPicked, PickedField } from './picked-field'
import type { Raw } from './raw'

const textOf = (raw: Raw): string => (typeof raw === 'string' ? raw : '')
const ticksOf = (raw: unknown): string[] =>
  Array.isArray(raw) ? raw.filter((one): one is string => typeof one === 'string') : []

function TextOne({ field, path, at, initial, isLocked }: FieldAt) {
  const { register, leave } = useFormParts()
  const { example, unit, ...face } = useFace({ field, path, at })
  const bound = register(`patch.${path}`, { onBlur: () => leave(path) })
  const isNumber = ['number', 'money', 'percent', 'year'].includes(field.kind)
  const type = path.toLowerCase().includes('email')
    ? 'email'
    : path.toLowerCase().includes('url')
      ? 'url'
      : 'text'
  return (
    <>
      <TextField
        {...face}
        {...bound}
        defaultValue={textOf(initial)}
        placeholder={example}
        unit={unit}
        readOnly={isLocked}
        type={field.kind === 'date' ? 'date' : type}
        inputMode={isNumber ? 'decimal' : undefined}
        maxLength={field.kind === 'line' && field.max ? field.max * 2 : undefined}
        autoComplete="off"
      />
      <LimitNote field={field} path={path} />
      <IdNumberNote path={path} initial={initial} />
    </>
  )
}

function LongOne({ field, path, at, initial, isLocked }: FieldAt) {
  const { register, leave } = useFormParts()
  const { example, unit: _, ...face } = useFace({ field, path, at })
  const isList = field.kind === 'list'
  const { name, ref, onChange, onBlur } = register(`patch.${path}`, { onBlur: () => leave(path) })
  return (
    <TextAreaField
      {...face}
      {...{ name, ref, onChange, onBlur }}
      defaultValue={textOf(initial)}
      placeholder={example}
      readOnly={isLocked}
      rows={isList ? 3 : 5}
      {...(isList ? {} : { min: field.min || undefined, max: field.max })}
    />
  )
}

function SelectOne({ field, path, at, initial, isLocked }: FieldAt) {
  const { register, leave, context } = useFormParts()
  const { example: _, unit: __, ...face } = useFace({ field, path, at })
  const t = useTranslations('application')
  const hub = useTranslations('hub.form')
  const locale = useLocale()
  return (
    <SelectField
      {...face}
      {...register(`patch.${path}`, { onBlur: () => leave(path) })}
      defaultValue={textOf(initial)}
      disabled={isLocked}
      empty={hub('choose')}
      options={namedOptions(field, at, context.today, locale, key => t(key))}
    />
  )
}

function RadioOne({ field, path, at, isLocked }: FieldAt) {
  const { control, leave, context } = useFormParts()
  const { example: _, unit: __, ...face } = useFace({ field, path, at })
  const t = useTranslations('application')
  const locale = useLocale()
  const bound = useController({ control, name: `patch.${path}` })
  const options =
    field.kind === 'yes_no'
      ? [
          { value: 'true', label: t('answers.yes') },
          { value: 'false', label: t('answers.no') },
        ]
      : namedOptions(field, at, context.today, locale, key => t(key))
  return (
    <RadioGroup
      {...face}
      name={`patch.${path}`}
      value={typeof bound.field.value === 'string' ? bound.field.value : ''}
      onValue={value => {
        bound.field.onChange(value)
        leave(path)
      }}
      options={options.map(option => ({ ...option, disabled: isLocked ?? false }))}
    />
  )
}

function TicksOne({ field, path, at, isLocked }: FieldAt) {
  const { control, leave, context } = useFormParts()
  const { example: _, unit: __, ...face } = useFace({ field, path, at })
  const t = useTranslations('application')
  const locale = useLocale()
  const bound = useController({ control, name: `patch.${path}` })
  const ticked = ticksOf(bound.field.value)
  const { 'aria-required': ___, ...attributes } = fieldControl(face)
  return (
    <fieldset {...attributes}>
      <legend className="field-label">
        {face.label}
        <FieldNeed need={face.need} />
      </legend>
      {face.hint && (
        <p id={`${face.id}-hint`} className="field-hint">
          {face.hint}
        </p>
      )}
      <input type="hidden" name={`patch.${path}[]`} value="" />
      <div className="grid grid-cols-2 gap-x-6 max-lg:grid-cols-1">
        {namedOptions(field, at, context.today, locale, key => t(key)).map(option => (
          <Checkbox
            key={option.value}
            name={`patch.${path}[]`}
            value={option.value}
            disabled={isLocked}
            checked={ticked.includes(option.value)}
            onChange={event => {
              const rest = ticked.filter(one => one !== option.value)
              bound.field.onChange(event.target.checked ? [...rest, option.value] : rest)
              leave(path)
            }}
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
      <FieldNote id={face.id} error={face.error} />
    </fieldset>
  )
}

function AcceptOne({ field, path, at, isLocked }: FieldAt) {
  const { control, leave } = useFormParts()
  const face = useFace({ field, path, at })
  const bound = useController({ control, name: `patch.${path}` })
  return (
    <div className="border-b border-line py-1">
      <input type="hidden" name={`patch.${path}`} value="" />
      <Checkbox
        id={face.id}
        name={`patch.${path}`}
        value="on"
        disabled={isLocked}
        checked={bound.field.value === true}
        aria-describedby={face.error ? `${face.id}-note` : undefined}
        aria-invalid={face.error ? true : undefined}
        onChange={event => {
          bound.field.onChange(event.target.checked)
          leave(path)
        }}
      >
        {face.label}
        <FieldNeed need={face.need} />
        {face.hint && <span className="block text-14/6 text-ink-2">{face.hint}</span>}
      </Checkbox>
      <FieldNote id={face.id} error={face.error} />
    </div>
  )
}

/** The most answers that still stand side by side instead of in a menu. */
const RADIO_MOST = 6

/** One question by its kind. Tables have views of their own. */
export function FieldView(props: FieldAt) {
  const { field } = props
  if (field.kind === 'text' || field.kind === 'list') return <LongOne {...props} />
  if (field.kind === 'yes_no') return <RadioOne {...props} />
  if (field.kind === 'choices') return <TicksOne {...props} />
  if (field.kind === 'accept') return <AcceptOne {...props} />
  if (isPicked(props.at)) return <PickedField {...props} />
  if (field.kind === 'figures') return <FiguresField {...props} />
  if (field.kind === 'particulars') return <ParticularsField {...props} />
  if (field.kind === 'area') return <SelectOne {...props} />
  if (field.kind === 'choice')
    return (field.options?.length ?? 0) <= RADIO_MOST ? <RadioOne {...props} /> : <SelectOne {...props} />
  return <TextOne {...props} />
}

/**
 * Fields side by side stay level: the label has one line, and hint and message follow the control.
 */
export const PAIRED =
  'min-w-0 [&>*]:flex [&>*]:flex-col [&_.field-hint]:order-2 [&_.field-hint]:mt-1.5 [&_.field-hint]:mb-0 [&_.field-note]:order-3'

/** Fields that take the whole width; the others stand two by two. */
export const isWide = (field: Field): boolean =>
  ['text', 'list', 'choices', 'accept', 'figures', 'particulars', 'table'].includes(field.kind) ||
  (field.kind === 'choice' && (field.options?.length ?? 0) > 2 && (field.options?.length ?? 0) <= RADIO_MOST)
