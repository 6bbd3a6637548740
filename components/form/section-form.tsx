'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef, useState } from 'react'
import { sectionOf } from '@/domain/application/sections'
import { forIndustry } from '@/domain/scheme/schema-brand-value'
import { unsent } from '../apply/form-action'
import { savedText } from '../apply/format'
import { RefusalNotice } from '../apply/refusal-notice'
import { localHref } from '../ui/href'
import { Notice } from '../ui/notice'
import { FormTitle, SavedMark } from '../ui/page-title'
import { ClashNotice } from './clash-notice'
import { differing } from './differing'
import { ElementSettingsProvider } from './element-settings'
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
  const [restoredAt, setRestoredAt] = useState<string | null>(null)
  const [isLive, setIsLive] = useState(false)
  const [state, submit, isBusy] = useActionState(props.action, unsent)
  const save = useAutosave(
    {
      applicationId,
      section,
      personId,
      version: props.version,
      savedAt: props.savedAt,
      open,
      secret,
      isStored: (patch, stored) => differing(section, patch, stored).length === 0,
    },
    start.raw,
  )

  // What lies in this browser is looked at once, against the answers this page came with.
  const first = useRef({
    open,
    version: props.version,
    savedBy: props.savedBy,
    savedAt: props.savedAt,
    start,
  })
  const { change, hold, kept, forget } = save
  useEffect(() => {
    setIsLive(true)
    const copy = kept()
    if (!copy) return
    const { open: mayBe, version, savedBy, savedAt, start: came } = first.current
    const patch = Object.entries(copy.patch).filter(
      ([id, value]) => mayBe.includes(id) && JSON.stringify(value) !== JSON.stringify(came.raw[id]),
    )
    if (patch.length === 0) {
      forget()
      return
    }
    const raw = { ...came.raw, ...Object.fromEntries(patch) }
    setStart({ ...came, epoch: came.epoch + 1, raw })
    if (copy.version === version) {
      setRestoredAt(copy.at)
      change(raw)
    } else hold(raw, { by: savedBy ?? '', at: savedAt ?? '', version, values: { ...came.stored } })
  }, [change, hold, kept, forget])

  const settle = (choice: 'mine' | 'theirs') => {
    if (!save.clash) return
    const stored = save.clash.values
    const theirs = rawRow(fields, stored)
    save.settle(choice, save.clash, theirs)
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
        {restoredAt && !save.clash && (
          <Notice tone="info" role="status" className="mb-4" title={t('restored')}>
            {t('restoredHelp', { at: savedText(locale, restoredAt, context.today) })}
          </Notice>
        )}
        {save.state === 'offline' && (
          <Notice tone="wait" role="status" className="mb-4" title={t('offline')}>
            {t('offlineHelp')}
          </Notice>
        )}
        {save.clash && (
          <ClashNotice clash={save.clash} section={section} mine={save.typed()} onChoose={settle} />
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
