'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import type { ConsensusItemView } from '@/domain/expert/views'
import { type FormAction, unsent } from '../apply/form-action'
import { Button } from '../ui/button'
import { RadioGroup } from '../ui/choice'
import { Icon } from '../ui/icon'
import { useMarks } from '../ui/marks'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { useLive } from '../ui/use-live'
import { useExpertName, useProblem, useRefusal } from './names'

const text = (typed: Record<string, unknown>, name: string, otherwise: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : otherwise
}

/** Proposes agreed points with the reason for them. */
export function ProposeForm({
  id,
  item,
  step,
  action,
}: {
  id: string
  item: ConsensusItemView
  step: number
  action: FormAction<unknown>
}) {
  const t = useTranslations('scoring.consensus')
  const room = useTranslations('scoring.room')
  const problem = useProblem()
  const refusal = useRefusal()
  const isLive = useLive()
  const [{ outcome, typed }, send, isPending] = useActionState(action, unsent)
  const given = item.scores.flatMap(s => s.points ?? []).sort((a, b) => a - b)
  const middle = item.proposal?.points ?? given[Math.floor((given.length - 1) / 2)] ?? 0
  const [points, setPoints] = useState(text(typed, 'points', String(middle)))
  const because = outcome && !outcome.ok ? outcome.because : null
  const code = because?.fields?.rationale
  const nudge = (by: number): void =>
    setPoints(now => String(Math.min(item.expertMax, Math.max(0, (Number(now) || 0) + by))))
  return (
    <form action={send} className="contents" noValidate>
      <ShownTo />
      <input type="hidden" name="applicationId" value={id} />
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="version" value={item.proposal?.version ?? 0} />
      <div>
        <label htmlFor="agreed" className="score-label mb-1">
          {t('agreed')}
        </label>
        <div className="flex items-center gap-2">
          <div className="stepper">
            {isLive && (
              <button type="button" onClick={() => nudge(-step)} aria-label={room('less', { step })}>
                <Icon name="subtract" />
              </button>
            )}
            <input
              id="agreed"
              name="points"
              type="number"
              className="num"
              min={0}
              max={item.expertMax}
              step={step}
              value={points}
              onChange={event => setPoints(event.target.value)}
            />
            {isLive && (
              <button type="button" onClick={() => nudge(step)} aria-label={room('more', { step })}>
                <Icon name="add" />
              </button>
            )}
          </div>
          <span className="num text-13 text-ink-3">{t('outOf', { max: item.expertMax })}</span>
        </div>
      </div>
      <TextAreaField
        id="rationale"
        name="rationale"
        label={t('rationale')}
        need="required"
        rows={3}
        min={10}
        max={1000}
        error={code ? problem(code) : undefined}
        defaultValue={text(typed, 'rationale', item.proposal?.rationale ?? '')}
      />
      <div className="grid content-end gap-2">
        {because && !code && (
          <p className="tone-bad text-13" role="alert">
            {because.fields?.points
              ? problem(because.fields.points)
              : because.code === 'stale'
                ? t('stale')
                : refusal(because.code, because.reason)}
          </p>
        )}
        <Button type="submit" look="primary" busy={isPending} className="justify-self-start">
          {t(item.proposal ? 'proposeAgain' : 'propose')}
        </Button>
      </div>
    </form>
  )
}

/** Answers the standing proposal: agree, or dissent with a text that stays with the case. */
export function AnswerForm({
  id,
  item,
  action,
}: {
  id: string
  item: ConsensusItemView
  action: FormAction<unknown>
}) {
  const t = useTranslations('scoring.consensus')
  const problem = useProblem()
  const refusal = useRefusal()
  const [{ outcome, typed }, send, isPending] = useActionState(action, unsent)
  const because = outcome && !outcome.ok ? outcome.because : null
  const at = (name: string): string | undefined => {
    const code = because?.fields?.[name]
    return code ? problem(code) : undefined
  }
  const { proposal } = item
  if (!proposal) return null
  return (
    <form action={send} className="grid gap-3" noValidate>
      <ShownTo />
      <input type="hidden" name="applicationId" value={id} />
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="version" value={proposal.version} />
      <RadioGroup
        id="answer"
        name="answer"
        label={t('answer')}
        look="list"
        error={at('answer')}
        defaultValue={text(typed, 'answer', '')}
        options={[
          { value: 'agree', label: t('agree', { points: proposal.points }) },
          { value: 'dissent', label: t('disagree') },
        ]}
      />
      <TextAreaField
        id="dissent"
        name="dissent"
        label={t('myDissent')}
        hint={t('dissentHint')}
        rows={2}
        max={2000}
        error={at('dissent')}
        defaultValue={text(typed, 'dissent', '')}
      />
      {because && !because.fields && (
        <p className="tone-bad text-13" role="alert">
          {because.code === 'stale' ? t('stale') : refusal(because.code, because.reason)}
        </p>
      )}
      <Button type="submit" look="primary" busy={isPending} className="justify-self-start">
        {t('send')}
      </Button>
    </form>
  )
}

/** What was said to the standing proposal so far. */
export function Voices({ item }: { item: ConsensusItemView }) {
  const marks = useMarks()
  const t = useTranslations('scoring.consensus')
  const nameOf = useExpertName()
  const { proposal } = item
  if (!proposal) return null
  const dissents = proposal.voices.filter(v => !v.agrees)
  return (
    <div className="text-13">
      <p className="score-label mb-1">
        {t('dissent')}
        <small>{t('dissentHint')}</small>
      </p>
      {dissents.length === 0 && <p className="text-ink-3">{t('noDissent')}</p>}
      {dissents.map(v => (
        <p key={v.alias}>
          <b>{nameOf(v.alias)}</b>
          {marks.colon}
          {v.dissent}
        </p>
      ))}
      <p className="mt-2 text-ink-3">
        {proposal.silent.length > 0
          ? t('answers', { n: proposal.voices.length, names: proposal.silent.map(nameOf).join(marks.list) })
          : t('allAnswered')}
      </p>
      {proposal.silent.length === 0 && proposal.settledAt === null && (
        <p className="tone-wait">{t('rejected')}</p>
      )}
    </div>
  )
}
