'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { type FlagPlace, isSamePlace, useFlagDesk } from './flag-desk'

const REASONS = ['mismatch', 'unclear', 'expired', 'unsigned', 'blurred', 'wrong'] as const
const FOR_ANSWERS: readonly string[] = ['mismatch', 'unclear', 'expired']

/** Flags the thing it stands beside for the correction list, with a reason; nothing where no list is collected. */
export function FlagButton({ place, name }: { place: FlagPlace; name: string }) {
  const desk = useFlagDesk()
  const t = useTranslations('desk.flag')
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [state, setState] = useState<'idle' | 'busy' | string>('idle')
  if (!desk) return null
  const flagged = desk.items.find(item => isSamePlace(item, place))
  const reasons = REASONS.filter(one => place.evidenceKind !== null || FOR_ANSWERS.includes(one))
  const perform = async (deed: Promise<string | null>) => {
    setState('busy')
    const problem = await deed
    setState(problem ? t('failed', { why: problem }) : 'idle')
    if (!problem) setOpen(false)
  }
  const save = (reason: string) =>
    [...reason.trim()].length < 5 ? setState(t('tooShort')) : void perform(desk.save(place, reason.trim()))
  if (!isOpen)
    return (
      <button
        type="button"
        className="flag-button needs-script"
        data-on={flagged ? 'yes' : undefined}
        aria-label={t(flagged ? 'flaggedOf' : 'flagOf', { name })}
        aria-expanded={false}
        onClick={() => setOpen(true)}
      >
        <Icon name="flag" size={14} /> {flagged ? t('flagged') : t('flag')}
      </button>
    )
  return (
    <form
      className="flag-form"
      onSubmit={event => {
        event.preventDefault()
        save(String(new FormData(event.currentTarget).get('reason') ?? ''))
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') setOpen(false)
      }}
    >
      <label htmlFor={id} className="text-13 font-bold">
        {t('reasonOf', { name })}
      </label>
      <textarea
        id={id}
        name="reason"
        className="input w-full p-2"
        rows={2}
        maxLength={500}
        defaultValue={flagged?.reason ?? ''}
        placeholder={t('reasonHint')}
        // biome-ignore lint/a11y/noAutofocus: the field appears because its button was pressed
        autoFocus
      />
      <fieldset className="flex flex-wrap gap-1" aria-label={t('canned')}>
        {reasons.map(one => (
          <button
            key={one}
            type="button"
            className="flag-canned"
            onClick={event => {
              const field = event.currentTarget.form?.elements.namedItem('reason')
              if (field instanceof HTMLTextAreaElement) field.value = t(`reasons.${one}`)
            }}
          >
            {t(`reasons.${one}`)}
          </button>
        ))}
      </fieldset>
      {state !== 'idle' && state !== 'busy' && (
        <p role="alert" className="tone-bad text-12">
          {state}
        </p>
      )}
      <span className="flex gap-2">
        <Button type="submit" size="sm" look="ink" busy={state === 'busy'}>
          {state === 'busy' ? t('saving') : t('save')}
        </Button>
        <Button size="sm" look="ghost" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
        {flagged && (
          <Button size="sm" look="ghost" onClick={() => void perform(desk.remove(place))}>
            {t('remove')}
          </Button>
        )}
      </span>
    </form>
  )
}
