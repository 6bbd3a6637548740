import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'

/** What a control needs to be tied to its label, hint and message. */
export type Control = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

export type FieldProps = {
  id: string
  label: ReactNode
  need?: 'required' | 'optional'
  hint?: ReactNode
  error?: ReactNode
  /** A passed check, shown in the slot of the error. */
  passed?: ReactNode
  labelHidden?: boolean
  className?: string
}

export function fieldControl({ id, need, hint, error, passed }: FieldProps): Control {
  const by = [hint && `${id}-hint`, (error || passed) && `${id}-note`].filter(Boolean).join(' ')
  return {
    id,
    'aria-describedby': by || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': need === 'required' ? true : undefined,
  }
}

export function FieldNeed({ need }: { need?: 'required' | 'optional' }) {
  const t = useTranslations('ui.field')
  return need ? <span className="field-need">{t(need)}</span> : null
}

export function FieldNote({ id, error, passed }: Pick<FieldProps, 'id' | 'error' | 'passed'>) {
  if (!error && !passed) return null
  return (
    <p id={`${id}-note`} className={cx('field-note', error ? 'tone-bad' : 'tone-ok')}>
      <Icon name={error ? 'alert' : 'check'} />
      <span>{error || passed}</span>
    </p>
  )
}

/** Label, hint and message around one control; the control receives its ids. */
export function Field({ children, ...field }: FieldProps & { children: (control: Control) => ReactNode }) {
  const { id, label, need, hint, error, passed, labelHidden, className } = field
  return (
    <div className={className}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'field-label'}>
        {label}
        <FieldNeed need={need} />
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children(fieldControl(field))}
      <FieldNote id={id} error={error} passed={passed} />
    </div>
  )
}
