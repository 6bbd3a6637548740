'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef, useState } from 'react'
import { shanghaiTime } from '@/domain/calendar/days'
import { detailsAsked } from '@/domain/evidence/details'
import { unsent } from '../apply/form-action'
import { RefusalNotice } from '../apply/refusal-notice'
import { send } from '../form/send'
import { Button } from '../ui/button'
import { SavedMark } from '../ui/page-title'
import { ShownTo } from '../ui/shown-to'
import { DetailFields } from './detail-fields'
import type { DetailsAction, ShownFile } from './shown'

type State = { state: 'saved' | 'saving' | 'offline' | 'failed'; at?: string }

const PAUSE_MS = 700

const typedIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

/** What is told about one file, kept as it is typed; a plain form with a button where no script runs. */
export function FileDetails({
  file,
  applicationId,
  personId,
  section,
  save,
}: {
  file: ShownFile
  applicationId: string
  personId: string
  section: string
  save: DetailsAction
}) {
  const t = useTranslations('evidence.details')
  const router = useRouter()
  const [plain, sendPlain] = useActionState(save, unsent)
  const [state, setState] = useState<State | null>(null)
  const [isLive, setIsLive] = useState(false)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const version = useRef(file.details.version)
  const [round, setRound] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const dirty = useRef(false)
  const chain = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => setIsLive(true), [])
  useEffect(() => () => clearTimeout(timer.current), [])

  const keep = async (typed: Record<string, string>) => {
    setState({ state: 'saving' })
    // What the form told is shown, not repeated: only what differs from it is the file's own.
    const own = Object.fromEntries(
      Object.entries(typed).filter(
        ([id, value]) =>
          !file.effective.fromForm.some(one => one === id && file.effective.values[one] === value),
      ),
    )
    const { _section: _, applicationId: __, evidenceId: ___, version: ____, ...details } = own
    const body = { applicationId, evidenceId: file.id, version: version.current, ...details }
    const answer = await send('save-evidence-details', body, { key: crypto.randomUUID(), personId })
    if (answer.kind === 'unreachable') {
      setState({ state: 'offline' })
      timer.current = setTimeout(() => void keep(typed), 6000)
      return
    }
    if (answer.kind === 'refused') {
      setState({ state: 'failed' })
      setProblems(answer.because.fields ?? (answer.because.code === 'stale' ? { stale: 'stale' } : {}))
      if (answer.because.code === 'stale') {
        version.current = answer.because.current?.version ?? version.current
        setRound(now => now + 1)
        router.refresh()
      }
      return
    }
    // The answer of our own door.
    const value = answer.value as { version: number; savedAt: string }
    version.current = value.version
    setProblems({})
    setState({ state: 'saved', at: value.savedAt })
    router.refresh()
  }
  const change = (form: HTMLFormElement, pause: number, isTyped: boolean) => {
    if (isTyped) dirty.current = true
    if (!dirty.current) return
    clearTimeout(timer.current)
    const typed = typedIn(form)
    timer.current = setTimeout(() => {
      dirty.current = false
      chain.current = chain.current.then(() => keep(typed))
    }, pause)
  }
  const refused = plain.outcome && !plain.outcome.ok ? plain.outcome.because : null
  return (
    <details className="mt-2 text-14" open={refused !== null || undefined}>
      <summary className="cursor-pointer text-ink-2" aria-label={t('openNamed', { name: file.name })}>
        {t('open')}
        {file.lacking.length > 0 && (
          <span className="tone-wait ml-2">
            {t('lacking', { names: file.lacking.map(id => t(`fields.${id}`)).join(t('and')) })}
          </span>
        )}
      </summary>
      <form
        action={sendPlain}
        className="mt-3 max-w-[36rem]"
        noValidate
        onInput={event => change(event.currentTarget, PAUSE_MS, true)}
        onBlur={event => change(event.currentTarget, 0, false)}
        key={round}
      >
        <ShownTo />
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="evidenceId" value={file.id} />
        <input type="hidden" name="version" value={file.details.version} />
        <input type="hidden" name="_section" value={section} />
        <RefusalNotice because={refused?.fields ? null : refused} />
        <DetailFields
          prefix={`d-${file.id}`}
          asked={detailsAsked(file.kinds)}
          values={file.effective.values}
          fromForm={file.effective.fromForm}
          problems={refused?.fields ?? problems}
        />
        <p className="mt-2 min-h-5 text-13" role="status">
          {state && (
            <SavedMark state={state.state} {...(state.at ? { at: shanghaiTime(new Date(state.at)) } : {})} />
          )}
          {problems.stale && <span className="tone-wait">{t('stale')}</span>}
        </p>
        {!isLive && (
          <Button type="submit" size="sm">
            {t('save')}
          </Button>
        )}
      </form>
    </details>
  )
}
