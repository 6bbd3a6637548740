'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { paths } from '@/domain/paths'
import { clockTime, stamp } from '../board/dates'
import { act } from '../board/remote'
import { useEarlyTyping } from '../ui/early'
import { Icon } from '../ui/icon'
import { SectionHead } from '../ui/section-head'

export type Point = {
  point: string
  answer: 'pass' | 'fail' | 'not_applicable' | null
  note: string
  version: number
  by: string
  at: Date | null
  isCarried: boolean
  formerly: 'pass' | 'fail' | 'not_applicable' | null
}
const ANSWERS = ['pass', 'fail', 'not_applicable'] as const
type Answer = (typeof ANSWERS)[number]
const day = (at: Date): string => stamp(at).slice(0, 10)

/** An answer given on this page. */
type Given = { point: string; answer: Answer; version: number }

type Saved = { point: string; version: number; at: string; begins: boolean }

/** What a point asks. */
export function usePointName() {
  const t = useTranslations('office.checklist.points')
  const locale = useLocale()
  return (point: string): string => {
    const kind = point.startsWith('evidence:') ? point.slice('evidence:'.length) : null
    if (kind === null) return t(point)
    const name = isEvidenceKind(kind) ? EVIDENCE_KINDS[kind].name : { zh: kind, en: kind }
    return t('evidence', { name: locale === 'en' ? name.en : name.zh })
  }
}

/** Whether the answer was carried over unchanged, or has to be given again after a correction. */
function Stamp({ point }: { point: Point }) {
  const t = useTranslations('desk.checks')
  const c = useTranslations('office.checklist')
  if (point.formerly !== null)
    return (
      <small className="tone-wait block text-12">
        <Icon name="undo" size={12} /> {t('again', { answer: c(point.formerly) })}
      </small>
    )
  if (!point.isCarried || !point.at) return null
  return (
    <small className="block text-12 text-ink-3">
      <Icon name="stamp" size={12} /> {t('carried', { date: day(point.at), by: point.by })}
    </small>
  )
}

function PointRow({
  point,
  name,
  applicationId,
  me,
  isEditable,
  onSaved,
}: {
  point: Point
  name: string
  applicationId: string
  me: string
  isEditable: boolean
  onSaved: (saved: Given & { begins: boolean }) => void
}) {
  const t = useTranslations('office.checklist')
  const e = useTranslations('office.error')
  const locale = useLocale()
  const [answer, setAnswer] = useState(point.answer)
  const [note, setNote] = useState(point.note)
  const [state, setState] = useState<{ text: string; tone: string } | null>(null)
  const version = useRef(point.version)
  const last = useRef(`${point.answer}|${point.note}`)
  const saving = useRef(0)

  // What a colleague, or the beginning of the check, has answered meanwhile; what is on its way from here comes first.
  useEffect(() => {
    if (saving.current > 0 || point.version <= version.current) return
    version.current = point.version
    last.current = `${point.answer}|${point.note}`
    setAnswer(point.answer)
    setNote(point.note)
  }, [point])

  const save = async (next: Answer, text: string) => {
    if (last.current === `${next}|${text.trim()}`) return
    // A failed point is kept once it says what is wrong.
    if (next === 'fail' && [...text.trim()].length < 5)
      return setState({ text: t('noteHint'), tone: 'text-ink-3' })
    setState({ text: t('saving'), tone: 'text-ink-3' })
    saving.current += 1
    const result = await act<Saved>(
      paths.act('save-formal-point'),
      { applicationId, point: point.point, answer: next, note: text.trim(), version: version.current },
      me,
    )
    saving.current -= 1
    if (result.ok) {
      version.current = result.value.version
      last.current = `${next}|${text.trim()}`
      setState({ text: t('saved', { at: clockTime(result.value.at, locale) }), tone: 'tone-ok' })
      const { begins } = result.value
      onSaved({ point: point.point, answer: next, version: result.value.version, begins })
    } else {
      const code = result.because?.fields?.note
      setState({
        text: result.because?.code === 'stale' ? t('stale') : code && e.has(code) ? e(code) : t('failed'),
        tone: 'tone-bad',
      })
    }
  }
  if (!isEditable)
    return (
      <li className="point">
        <span>
          {name}
          <Stamp point={point} />
          {point.note && <small className="block text-12 text-ink-3">{point.note}</small>}
        </span>
        <span
          className={
            point.answer === 'fail' ? 'tone-bad' : point.answer === 'pass' ? 'tone-ok' : 'text-ink-3'
          }
        >
          {point.answer && <Icon name={point.answer === 'fail' ? 'x-circle' : 'check'} size={14} />}{' '}
          {t(point.answer ?? 'open')}
        </span>
      </li>
    )
  return (
    <li className="point">
      <span>
        <span id={`p-${point.point}`}>{name}</span>
        {version.current === point.version && <Stamp point={point} />}
      </span>
      <span role="radiogroup" aria-labelledby={`p-${point.point}`} className="answers">
        {ANSWERS.map(value => (
          <label key={value} className={value}>
            <input
              type="radio"
              name={`answer-${point.point}`}
              checked={answer === value}
              onChange={() => {
                setAnswer(value)
                void save(value, note)
              }}
            />
            {t(value)}
          </label>
        ))}
      </span>
      {(answer === 'fail' || note !== '') && (
        <span className="more">
          <input
            className="input h-8 w-full px-2"
            aria-label={`${name}, ${t('note')}`}
            placeholder={t('noteHint')}
            maxLength={500}
            value={note}
            onChange={event => setNote(event.target.value)}
            onBlur={event => answer && void save(answer, event.currentTarget.value)}
          />
        </span>
      )}
      {state && (
        <span role="status" className={`more text-12 ${state.tone}`}>
          {state.text}
        </span>
      )}
    </li>
  )
}

/** The formal check, answered point by point and kept as one goes. */
export function Checklist({
  applicationId,
  points,
  isEditable,
  me,
}: {
  applicationId: string
  points: readonly Point[]
  isEditable: boolean
  me: string
}) {
  const t = useTranslations('office.checklist')
  const nameOf = usePointName()
  const router = useRouter()
  const answers = useEarlyTyping<HTMLFieldSetElement>()
  const [given, setGiven] = useState<ReadonlyMap<string, Given>>(new Map())
  const answerOf = (point: Point): Point['answer'] => {
    const own = given.get(point.point)
    return own && own.version >= point.version ? own.answer : point.answer
  }
  const answered = points.filter(point => answerOf(point) !== null).length
  // The moves depend on the list; once it has been filled here they are looked up anew.
  const isFilled = given.size > 0 && answered === points.length
  useEffect(() => {
    if (isFilled) router.refresh()
  }, [isFilled, router])
  return (
    <section>
      <SectionHead title={t('title')} aside={t('progress', { answered, of: points.length })} />
      {/* Each answer is kept by itself: no form, which Enter would send. */}
      <fieldset ref={answers} className="min-w-0" aria-label={t('title')}>
        <ul className="case-box">
          {points.map(point => (
            <PointRow
              key={point.point}
              point={point}
              name={nameOf(point.point)}
              applicationId={applicationId}
              me={me}
              isEditable={isEditable}
              onSaved={({ begins, ...own }) => {
                setGiven(now => new Map(now).set(own.point, own))
                // The first answer begins the check, and with it what an earlier check found stands.
                if (begins) router.refresh()
              }}
            />
          ))}
        </ul>
      </fieldset>
    </section>
  )
}
