'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { ConsensusItemView } from '@/domain/expert/views'
import { type FormAction, unsent } from '../apply/form-action'
import { moment } from '../board/dates'
import { Button } from '../ui/button'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { useExpertName, useProblem, useRefusal } from './names'

/** What the members of the panel have said to each other about an item, oldest first. */
export function Discussion({ item }: { item: ConsensusItemView }) {
  const t = useTranslations('scoring.consensus.talk')
  const locale = useLocale()
  const nameOf = useExpertName()
  return (
    <section className="text-13" aria-label={t('title')}>
      <p className="score-label mb-1">
        {t('title')}
        <small>{t('note')}</small>
      </p>
      {item.remarks.length === 0 && <p className="text-ink-3">{t('none')}</p>}
      <ol className="grid gap-2">
        {item.remarks.map(remark => (
          <li key={remark.id}>
            <b>{nameOf(remark.alias)}</b>
            {remark.hasLeft && <span className="text-12 text-ink-3"> {t('left')}</span>}{' '}
            <time dateTime={remark.at} className="num text-12 text-ink-3">
              {moment(new Date(remark.at), locale)}
            </time>
            <p className="whitespace-pre-line">{remark.text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** How the agreed score came about: every proposal with its reason, every answer with its dissent, none replaced. */
export function Steps({ item }: { item: ConsensusItemView }) {
  const t = useTranslations('sealing.steps')
  const talk = useTranslations('scoring.consensus.talk')
  const locale = useLocale()
  const nameOf = useExpertName()
  if (item.steps.length === 0) return null
  return (
    <details className="text-13">
      <summary className="lnk w-fit cursor-pointer">{t('title', { n: item.steps.length })}</summary>
      <ol className="mt-2 grid gap-2" aria-label={t('title', { n: item.steps.length })}>
        {item.steps.map(step => (
          <li key={step.id}>
            <b>{nameOf(step.alias)}</b>
            {step.hasLeft && <span className="text-12 text-ink-3"> {talk('left')}</span>}{' '}
            {t(step.kind, { points: step.points })}{' '}
            <time dateTime={step.at} className="num text-12 text-ink-3">
              {moment(new Date(step.at), locale)}
            </time>
            {step.text && <p className="whitespace-pre-line">{step.text}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Says something about the item to the other members. */
export function SayForm({
  id,
  item,
  action,
}: {
  id: string
  item: ConsensusItemView
  action: FormAction<unknown>
}) {
  const t = useTranslations('scoring.consensus.talk')
  const problem = useProblem()
  const refusal = useRefusal()
  const [{ outcome, typed }, send, isPending] = useActionState(action, unsent)
  const because = outcome && !outcome.ok ? outcome.because : null
  const code = because?.fields?.text
  return (
    <form action={send} className="mt-3 grid gap-2" noValidate>
      <ShownTo />
      <input type="hidden" name="applicationId" value={id} />
      <input type="hidden" name="item" value={item.id} />
      <TextAreaField
        id="remark"
        name="text"
        label={t('say')}
        rows={2}
        max={2000}
        error={code ? problem(code) : undefined}
        defaultValue={typeof typed.text === 'string' ? typed.text : ''}
      />
      {because && !code && (
        <p className="tone-bad text-13" role="alert">
          {refusal(because.code, because.reason)}
        </p>
      )}
      <Button type="submit" busy={isPending} className="justify-self-start">
        {t('send')}
      </Button>
    </form>
  )
}
