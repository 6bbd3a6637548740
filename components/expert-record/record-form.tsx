import type { ReactNode } from 'react'
import type { DeedField } from '../account/deed-field'
import { DeedForm } from '../account/deed-form'
import { Disclosure } from '../account/disclosure'
import type { FormAction } from '../apply/form-action'
import type { LocalPath } from '../ui/href'
import type { IconName } from '../ui/icon'

/** Whose record and which version was on the screen, and where an administrator confirms first. */
export type Keeping = {
  personId: string
  version: number
  strong: { href: LocalPath; label: string }
}

/** One deed on a record, closed until it is wanted. */
export function RecordForm({
  id,
  label,
  icon,
  text,
  keeping,
  hidden = {},
  fields,
  submit,
  isBad = false,
  action,
}: {
  id: string
  label: string
  icon?: IconName
  text?: ReactNode
  keeping: Keeping
  hidden?: Record<string, string>
  fields: readonly DeedField[]
  submit: string
  isBad?: boolean
  action: FormAction<unknown>
}) {
  const { personId, version, strong } = keeping
  return (
    <Disclosure label={label} name="deed" {...(icon ? { icon } : {})} {...(isBad ? { tone: 'bad' } : {})}>
      {text && <p className="mb-3 max-w-measure text-13 text-ink-2">{text}</p>}
      <DeedForm
        key={version}
        id={id}
        action={action}
        hidden={{ personId, version: String(version), ...hidden }}
        fields={fields}
        submit={submit}
        look={isBad ? 'danger' : 'ink'}
        columns={fields.length > 1}
        strong={strong}
      />
    </Disclosure>
  )
}
