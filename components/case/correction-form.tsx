'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { type FormAction, unsent } from '../apply/form-action'
import { deadline } from '../board/dates'
import { useMoveWords } from '../board/move-words'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { SectionHead } from '../ui/section-head'
import { ShownTo } from '../ui/shown-to'
import { type Target, usePlaceName } from './place-name'

type Item = Target & { reason: string }
type Preview = { items: Item[]; due: string | null; days: number }
type Letter = { enterprise: string; brand: string; product: string }

const isSame = (a: Target, b: Target): boolean =>
  a.section === b.section &&
  a.field === b.field &&
  a.evidenceKind === b.evidenceKind &&
  (a.evidenceId ?? null) === (b.evidenceId ?? null)

/** Lines of the form as they were typed, from a list of items. */
const linesOf = (
  sections: readonly { targets: readonly Target[] }[],
  items: readonly Item[],
): Record<string, unknown>[] =>
  sections.flatMap(section =>
    section.targets.map(target => {
      const item = items.find(one => isSame(one, target))
      return item ? { on: 'on', reason: item.reason } : {}
    }),
  )

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

const isOn = (line: Record<string, unknown>): boolean => line.on === 'on' || line.on === 'yes'

function Line({
  index,
  target,
  typed,
  error,
}: {
  index: number
  target: Target
  typed: Record<string, unknown>
  error: string | undefined
}) {
  const t = useTranslations('office.correction')
  const nameOf = usePlaceName()
  const [isTicked, tick] = useState(isOn(typed))
  const name = nameOf(target)
  const at = `lines.${index}`
  const reason = typeof typed.reason === 'string' ? typed.reason : ''
  return (
    <li className="border-b border-line py-1.5">
      <label className="choice">
        <input
          type="checkbox"
          className="box"
          name={`${at}.on`}
          value="on"
          defaultChecked={isTicked}
          onChange={event => tick(event.target.checked)}
        />
        <span>{name}</span>
      </label>
      <input type="hidden" name={`${at}.section`} value={target.section} />
      <input
        type="hidden"
        name={target.field ? `${at}.field` : `${at}.evidenceKind`}
        value={target.field ?? target.evidenceKind ?? ''}
      />
      {target.evidenceId && <input type="hidden" name={`${at}.evidenceId`} value={target.evidenceId} />}
      <div className={isTicked ? 'pb-1 pl-7' : 'correction-reason pb-1 pl-7'}>
        <input
          className="input h-8 w-full px-2"
          name={`${at}.reason`}
          maxLength={500}
          defaultValue={reason}
          aria-label={t('reasonOf', { name })}
          aria-invalid={error ? true : undefined}
          placeholder={t('reasonHint')}
        />
        {error && <p className="mt-1 text-12 tone-bad">{error}</p>}
      </div>
    </li>
  )
}

/** The list as the enterprise will get it, with the button that sends it. */
function PreviewList({
  preview,
  applicationId,
  version,
  send,
  letter,
  onEdit,
}: {
  preview: Preview
  applicationId: string
  version: number
  send: FormAction<unknown>
  letter: Letter
  onEdit: () => void
}) {
  const t = useTranslations('office.correction')
  const l = useTranslations('desk.letter')
  const w = useTranslations('application')
  const locale = useLocale()
  const words = useMoveWords()
  const nameOf = usePlaceName()
  const [state, act, busy] = useActionState(send, unsent)
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  return (
    <form action={act}>
      <ShownTo />
      <SectionHead title={t('previewTitle')} />
      <p className="text-13 text-ink-2">
        {t('previewNote', {
          n: preview.items.length,
          days: preview.days,
          date: preview.due ? deadline(preview.due, locale) : '',
        })}
      </p>
      {because && (
        <Notice tone="bad" role="alert" className="mt-3">
          {words.refusal(because)}
        </Notice>
      )}
      <h3 className="mt-4 text-16 font-bold">{l('title')}</h3>
      <p className="text-14">
        {l('lede', {
          ...letter,
          n: preview.items.length,
          date: preview.due ? deadline(preview.due, locale) : '',
        })}
      </p>
      <ol className="case-box mt-3">
        {preview.items.map((item, i) => (
          <li key={`${item.section}${item.field}${item.evidenceKind}${item.evidenceId}`}>
            <b>
              <span className="num">{i + 1}.</span> {w(`sections.${item.section}.title`)}
              {locale === 'en' ? ', ' : '，'}
              {nameOf(item)}
            </b>
            <p className="text-ink-2">{item.reason}</p>
            <input type="hidden" name={`lines.${i}.on`} value="on" />
            <input type="hidden" name={`lines.${i}.section`} value={item.section} />
            {item.field && <input type="hidden" name={`lines.${i}.field`} value={item.field} />}
            {item.evidenceKind && (
              <input type="hidden" name={`lines.${i}.evidenceKind`} value={item.evidenceKind} />
            )}
            {item.evidenceId && (
              <input type="hidden" name={`lines.${i}.evidenceId`} value={item.evidenceId} />
            )}
            <input type="hidden" name={`lines.${i}.reason`} value={item.reason} />
          </li>
        ))}
      </ol>
      <p className="mt-2 text-13 text-ink-2">{l('foot')}</p>
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="version" value={version} />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" look="primary" icon="send" busy={busy}>
          {t('send')}
        </Button>
        <Button look="ghost" className="needs-script" onClick={onEdit}>
          {t('edit')}
        </Button>
      </div>
    </form>
  )
}

/** Builds the one correction list: tick, say why, preview, send. Both steps work as plain forms. */
export function CorrectionForm({
  applicationId,
  version,
  sections,
  preview,
  send,
  initial,
  letter,
}: {
  applicationId: string
  version: number
  /** What was flagged while reading. */
  initial: readonly Item[]
  letter: Letter
  sections: readonly { id: string; targets: readonly Target[] }[]
  preview: FormAction<Preview>
  send: FormAction<unknown>
}) {
  const t = useTranslations('office.correction')
  const e = useTranslations('office.error')
  const w = useTranslations('application')
  const words = useMoveWords()
  const [state, look, busy] = useActionState(preview, unsent)
  const [isEditing, edit] = useState(false)
  const [kept, keep] = useState<Record<string, unknown>>(() => ({ lines: linesOf(sections, initial) }))
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  const wrong = because?.fields ?? {}
  const lines = Object.values(
    record(Object.keys(state.typed).length > 0 ? state.typed.lines : kept.lines),
  ).map(record)
  if (state.outcome?.ok && !isEditing)
    return (
      <PreviewList
        preview={state.outcome.value}
        applicationId={applicationId}
        version={version}
        send={send}
        letter={letter}
        onEdit={() => {
          keep({ lines: linesOf(sections, state.outcome?.ok ? state.outcome.value.items : []) })
          edit(true)
        }}
      />
    )
  let index = -1
  return (
    <form action={look} onSubmit={() => edit(false)} noValidate>
      <ShownTo />
      <p className="mt-4 text-14">
        <b>{t('tick')}</b>
      </p>
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="version" value={version} />
      {because && (
        <Notice tone="bad" role="alert" className="mt-3">
          {wrong.lines ? t('none') : Object.keys(wrong).length > 0 ? e('too_short') : words.refusal(because)}
          {because.conditions
            ?.filter(c => !c.met)
            .map(c => (
              <p key={c.guard}>{words.condition(c)}</p>
            ))}
        </Notice>
      )}
      {sections.map(section => (
        <details
          key={section.id}
          className="deed-box"
          open={
            Object.keys(state.typed).length > 0 ||
            section.targets.some(target => initial.some(item => isSame(item, target))) ||
            undefined
          }
        >
          <summary>{w(`sections.${section.id}.title`)}</summary>
          <ul className="border-t border-line">
            {section.targets.map(target => {
              index += 1
              const code = wrong[`lines.${index}.reason`]
              return (
                <Line
                  key={`${target.field}${target.evidenceKind}${target.evidenceId}`}
                  index={index}
                  target={target}
                  typed={lines[index] ?? {}}
                  error={code === undefined ? undefined : e.has(code) ? e(code) : e('other')}
                />
              )
            })}
          </ul>
        </details>
      ))}
      <div className="mt-6">
        <Button type="submit" look="ink" busy={busy}>
          {t('preview')}
        </Button>
      </div>
    </form>
  )
}
