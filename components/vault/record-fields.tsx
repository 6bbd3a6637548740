import { useLocale, useTranslations } from 'next-intl'
import type { Field } from '@/domain/application/field'
import { placeOf, type RecordKind, recordFields } from '@/domain/vault/records'
import { namedOptions } from '../form/options'
import { Checkbox } from '../ui/choice'
import { SelectField } from '../ui/select'
import { TextAreaField } from '../ui/text-area'
import { DateField, TextField } from '../ui/text-input'

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join('；') : value === undefined || value === null ? '' : String(value)

/** The questions of a record in the words of the form, as plain fields. */
export function RecordFields({
  kind,
  values,
  problems,
}: {
  kind: RecordKind
  values: Readonly<Record<string, unknown>>
  problems: Readonly<Record<string, string>>
}) {
  const words = useTranslations('application')
  const ui = useTranslations('evidence.details')
  const yesNo = useTranslations('vault')
  const locale = useLocale()
  const { section, table } = placeOf(kind)
  const at = (id: string) => (table ? `${section}.${table}.columns.${id}` : `${section}.${id}`)
  const wrong = (id: string) => {
    const code = problems[`data.${id}`]
    return code ? { error: ui(ui.has(`problems.${code}`) ? `problems.${code}` : 'problems.type') } : {}
  }
  const part = (id: string, field: Field) => {
    const label = words(`fields.${at(id)}.label`)
    const name = `data.${id}`
    const given = values[id]
    const common = { id: `record-${id}`, name, label, ...wrong(id) }
    const options = namedOptions(field, at(id), '2026-01-01', locale, key => words(key))
    if (field.kind === 'choices')
      return (
        <fieldset key={id} className="sm:col-span-2">
          <legend className="field-label">{label}</legend>
          {options.map(one => (
            <Checkbox
              key={one.value}
              name={`${name}[]`}
              value={one.value}
              defaultChecked={Array.isArray(given) && given.includes(one.value)}
            >
              {one.label}
            </Checkbox>
          ))}
        </fieldset>
      )
    if (field.kind === 'yes_no')
      return (
        <SelectField
          key={id}
          {...common}
          empty=""
          defaultValue={given === undefined ? '' : given === true || given === 'true' ? 'true' : 'false'}
          options={[
            { value: 'true', label: yesNo('yes') },
            { value: 'false', label: yesNo('no') },
          ]}
        />
      )
    if (field.kind === 'choice' || field.kind === 'area')
      return <SelectField key={id} {...common} empty="" defaultValue={textOf(given)} options={options} />
    if (field.kind === 'text')
      return (
        <TextAreaField key={id} {...common} className="sm:col-span-2" rows={4} defaultValue={textOf(given)} />
      )
    const Input = field.kind === 'date' ? DateField : TextField
    return <Input key={id} {...common} defaultValue={textOf(given)} autoComplete="off" />
  }
  return (
    <div className="grid gap-x-4 gap-y-4 sm:grid-cols-2">
      {Object.entries(recordFields(kind)).map(([id, field]) => part(id, field))}
    </div>
  )
}
