'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
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
import { LeaseNotice } from './lease-notice'
import { type RawRow, rawRow } from './raw'
import { ReadingAlong } from './reading-along'
import { type Restored, RestoredNotice } from './restored-notice'
import { SectionFields } from './section-fields'
import type { SectionFormProps } from './section-props'
import { isSame, useAutosave } from './use-autosave'
import { useLease } from './use-lease'

/** One section: typed, judged as it is typed, saved by itself; a plain form where no script runs. */
export function SectionForm(props: SectionFormProps) {
  const { applicationId, section, personId, values, context, others, settings } = props
  const t = useTranslations('hub.form')
  const words = useTranslations('application')
  const locale = useLocale()
  const router = useRouter()
  const { fields } = sectionOf(section)
  const open = props.open ?? Object.keys(fields).filter(id => !fields[id]?.isFixed)
  const secret = Object.keys(fields).filter(id => fields[id]?.isPrivate)
  const secretNames = secret
    .filter(id => open.includes(id))
    .map(id => words(`fields.${section}.${id}.label`))
    .join(t('nameAnd'))
  const [start, setStart] = useState<{
    epoch: number
    raw: RawRow
    stored: Readonly<Record<string, unknown>>
  }>(() => ({
    epoch: 0,
    raw: rawRow(fields, values),
    stored: values,
  }))
  const [restored, setRestored] = useState<Restored | null>(null)
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

  const now = useRef({ open, savedBy: props.savedBy, savedAt: props.savedAt, start })
  useEffect(() => {
    now.current = { ...now.current, open, start }
  })
  const { change, hold, kept, typed, forget, settle: settled, version, isDirty, flush } = save
  const lease = useLease(
    {
      applicationId,
      section,
      personId,
      version,
      flush,
      onNewer: newer => {
        if (isDirty()) return
        const raw = rawRow(fields, newer.values)
        settled('theirs', newer, raw)
        now.current = { ...now.current, savedBy: newer.by, savedAt: newer.at }
        setStart(before => ({ epoch: before.epoch + 1, raw, stored: newer.values }))
      },
    },
    props.hold,
  )

  // What lies in this browser is read before anything typed meanwhile is kept over it.
  const copy = useRef<ReturnType<typeof kept>>(null)
  useLayoutEffect(() => {
    copy.current = kept()
  }, [kept])

  // It is looked at once the page may be filled, against the answers it then shows.
  const isLooked = useRef(false)
  const { isReading, stroke } = lease
  useEffect(() => {
    setIsLive(true)
    if (isReading || isLooked.current) return
    isLooked.current = true
    if (!copy.current) return
    const { open: mayBe, savedBy, savedAt, start: came } = now.current
    const early = typed()
    const isTyped = (id: string) => !isSame(early[id], came.raw[id])
    const patch = Object.entries(copy.current.patch).filter(
      ([id, value]) => mayBe.includes(id) && !isTyped(id) && !isSame(value, came.raw[id]),
    )
    if (patch.length === 0) {
      if (!mayBe.some(isTyped)) forget()
      return
    }
    const raw = { ...early, ...Object.fromEntries(patch) }
    setStart({ ...came, epoch: came.epoch + 1, raw })
    if (copy.current.version === version()) {
      setRestored({ at: copy.current.at, fields: patch.map(([id]) => id), before: came.raw, after: raw })
      change(raw)
    } else
      hold(raw, {
        by: savedBy ?? '',
        at: savedAt ?? '',
        mineAt: copy.current.at,
        version: version(),
        values: { ...came.stored },
      })
  }, [change, hold, typed, forget, version, isReading])

  const onStroke = useCallback(
    (raw: RawRow) => {
      stroke()
      change(raw)
    },
    [stroke, change],
  )

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
        <LeaseNotice hold={lease.hold} isReading={isReading} today={context.today} deeds={lease} />
        {restored && !save.clash && !isReading && (
          <RestoredNotice restored={restored} section={section} context={context} />
        )}
        {save.state === 'offline' && (
          <Notice tone="wait" role="status" className="mb-4" title={t('offline')}>
            {t('offlineHelp')}
            {secretNames !== '' && (
              <span className="block">{t('offlineSecret', { names: secretNames })}</span>
            )}
          </Notice>
        )}
        {save.clash && (
          <ClashNotice
            clash={save.clash}
            section={section}
            mine={save.typed()}
            context={context}
            onChoose={settle}
          />
        )}
        <RefusalNotice
          because={
            save.refusal ??
            lease.refusal ??
            (state.outcome && !state.outcome.ok ? state.outcome.because : null)
          }
        />
      </div>
      {isReading ? (
        <>
          <ReadingAlong
            section={section}
            values={start.stored}
            others={others}
            asked={context.asked}
            names={props.names}
            formHref={props.formHref}
          />
          {props.children}
        </>
      ) : (
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
            onChange={onStroke}
            onLeave={async to => {
              await save.flush()
              router.push(localHref(locale, to))
            }}
            onFlush={() => save.flush()}
          />
        </ElementSettingsProvider>
      )}
    </>
  )
}
