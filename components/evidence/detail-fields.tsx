import { useTranslations } from 'next-intl'
import type { DetailId, Details } from '@/domain/evidence/details'
import { Checkbox } from '../ui/choice'
import { DateField, TextField } from '../ui/text-input'

type Props = {
  /** Tells the fields of several files on one page apart. */
  prefix: string
  /** Stands before the name of each field in the form. */
  named?: string
  asked: readonly { id: DetailId; isNeeded: boolean }[]
  values: Details
  fromForm: readonly DetailId[]
  problems: Readonly<Record<string, string>>
}

/** The questions about a document, the same wherever they are asked. */
export function DetailFields({ prefix, named = '', asked, values, fromForm, problems }: Props) {
  const t = useTranslations('evidence.details')
  const problemOf = (id: DetailId) => {
    const code = problems[id]
    return code ? { error: t(t.has(`problems.${code}`) ? `problems.${code}` : 'problems.type') } : {}
  }
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      {asked.map(({ id, isNeeded }) => {
        if (id === 'noEnd')
          return (
            <div key={id} className="self-end sm:col-span-2">
              <Checkbox name={`${named}noEnd`} value="yes" defaultChecked={values.noEnd === 'yes'}>
                {t('fields.noEnd')}
              </Checkbox>
            </div>
          )
        const Part = id === 'issuer' || id === 'number' ? TextField : DateField
        return (
          <Part
            key={id}
            id={`${prefix}-${id}`}
            name={`${named}${id}`}
            label={t(`fields.${id}`)}
            need={isNeeded ? 'required' : 'optional'}
            defaultValue={values[id] ?? ''}
            autoComplete="off"
            {...(fromForm.includes(id) ? { hint: t('fromForm') } : {})}
            {...problemOf(id)}
          />
        )
      })}
    </div>
  )
}
