'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useEffect, useState } from 'react'
import { sectionOf } from '@/domain/application/sections'
import { forIndustry } from '@/domain/scheme/schema-brand-value'
import { unsent } from '../apply/form-action'
import { savedText } from '../apply/format'
import { RefusalNotice } from '../apply/refusal-notice'
import { localHref } from '../ui/href'
import { Notice } from '../ui/notice'
import { FormTitle, SavedMark } from '../ui/page-title'
import { ClashNotice } from './clash-notice'
import { ElementSettingsProvider } from './element-settings'
import { type LocalCopy, localCopy } from './local-copy'
import { type RawRow, rawRow } from './raw'
import { SectionFields } from './section-fields'
import type { SectionFormProps } from './section-props'
import { useAutosave } from './use-autosave'

/** One section: typed, judged as it is typed, saved by itself; a plain form where no script runs. */
export function SectionForm(props: SectionFormProps) {
  const { applicationId, section, personId, values, context, others, settings } = props
  const t = useTranslations('hub.form')
  const locale = useLocale()
  const router = useRouter()
  const { fields } = sectionOf(section)
  const open = props.open ?? Object.keys(fields).filter(id => !fields[id]?.isFixed)
  const secret = Object.keys(fields).filter(id => fields[id]?.isPrivate)
  const [start, setStart] = useState<{
    epoch: number
    raw: RawRow
    stored: Readonly<Record<string, unknown>>
  }>(() => ({
    epoch: 0,
    raw: rawRow(fields, values),
    stored: values,
  }))
  const [restored, setRestored] = useState<LocalCopy | null>(null)
  const [isLive, setIsLive] = useState(false)
  const [state, submit, isBusy] = useActionState(props.action, unsent)
  const save = useAutosave(
    { applicationId, section, personId, version: props.version, savedAt: props.savedAt, open, secret },
    start.raw,
  )

  const { change } = save
  useEffect(() => {
    setIsLive(true)
    const copy = localCopy(applicationId, section, personId).read()
    if (!copy) return
    setRestored(copy)
    setStart(now => {
      const raw = { ...now.raw, ...copy.patch }
      change(raw)
      return { ...now, epoch: now.epoch + 1, raw }
    })
  }, [applicationId, section, personId, change])

  const settle = (choice: 'mine' | 'theirs') => {
    if (!save.clash) return
    const theirs = rawRow(fields, save.clash.values)
    const stored = save.clash.values
    save.settle(choice, theirs)
    if (choice === 'theirs') setStart(now => ({ epoch: now.epoch + 1, raw: theirs, stored }))
  }

  return (
    <>
      <FormTitle
        step={props.step}
        title={props.title}
        lede={props.lede}
        aside={
          save.savedAt || save.state !== 'saved' ? (
            <SavedMark
              state={save.state}
              {...(save.savedAt ? { at: savedText(locale, save.savedAt, context.today) } : {})}
            />
          ) : undefined
        }
      />
      <div className="mt-4">
        {restored && !save.clash && (
          <Notice tone="info" role="status" className="mb-4" title={t('restored')}>
            {t('restoredHelp', { at: savedText(locale, restored.at, context.today) })}
          </Notice>
        )}
        {save.state === 'offline' && (
          <Notice tone="wait" role="status" className="mb-4" title={t('offline')}>
            {t('offlineHelp')}
          </Notice>
        )}
        {save.clash && (
          <ClashNotice clash={save.clash} section={section} mine={start.raw} onChoose={settle} />
        )}
        <RefusalNotice
          because={save.refusal ?? (state.outcome && !state.outcome.ok ? state.outcome.because : null)}
        />
      </div>
      <ElementSettingsProvider
        settings={forIndustry(settings.strength, others.enterprise?.industry ?? '')}
        others={others}
      >
        <SectionFields
          key={start.epoch}
          {...props}
          initial={start.raw}
          stored={start.stored}
          openFields={open}
          isLive={isLive}
          isBusy={isBusy}
          formAction={submit}
          versionNow={save.version}
          onChange={save.change}
          onLeave={async to => {
            await save.flush()
            router.push(localHref(locale, to))
          }}
          onFlush={() => save.flush()}
        />
      </ElementSettingsProvider>
    </>
  )
}
