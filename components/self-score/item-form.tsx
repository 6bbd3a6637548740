'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import type { Proof } from '@/domain/application/self-gaps'
import { CLAIM_CHARS, middleOfLevel, type SelfEntry } from '@/domain/application/self-score'
import type { Scheme } from '@/domain/scheme/schema'
import { expertPoints, LEVELS, type RubricItem } from '@/domain/scheme/schema-rubric'
import { levelOf, levelRows } from '@/domain/scoring/points'
import { type FormAction, unsent } from '../apply/form-action'
import { RefusalNotice } from '../apply/refusal-notice'
import { Button } from '../ui/button'
import { Checkbox, RadioGroup } from '../ui/choice'
import { ErrorSummary } from '../ui/error-summary'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { TextField } from '../ui/text-input'
import { SelfClash } from './clash'

type Scored = Exclude<RubricItem, { kind: 'computed' }>

const textIn = (typed: Record<string, unknown>, name: string): string | undefined =>
  typeof typed[name] === 'string' ? typed[name] : undefined

/** The own score of one item: level or points, a reason, the evidence it rests on. A plain form where no script runs. */
export function SelfItemForm({
  action,
  applicationId,
  item,
  rules,
  entry,
  version,
  proofs,
  hasNext,
}: {
  action: FormAction<{ item: string }>
  applicationId: string
  item: Scored
  rules: Pick<Scheme, 'levels' | 'scoring'>
  entry: SelfEntry | null
  version: number
  proofs: readonly Proof[]
  hasNext: boolean
}) {
  const t = useTranslations('selfScore')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const [state, send, busy] = useActionState(action, unsent)
  const { typed, outcome } = state
  const because = outcome && !outcome.ok ? outcome.because : null
  const max = expertPoints(item)
  const [points, setPoints] = useState(textIn(typed, 'points') ?? String(entry?.points ?? ''))
  const [level, setLevel] = useState(
    textIn(typed, 'level') ??
      (entry && entry.points !== null ? String(levelOf(entry.points, max, rules.levels)) : ''),
  )
  const relied = Array.isArray(typed.kinds)
    ? typed.kinds.map(String)
    : proofs.flatMap(proof => (proof.isRelied ? [proof.kind] : []))
  const errorOf = (field: string): string | undefined => {
    const code = because?.fields?.[field]
    if (!code) return undefined
    return t.has(`problems.${code}`) ? t(`problems.${code}`) : t('problems.invalid')
  }
  const errors = (['level', 'points', 'claim', 'kinds'] as const).flatMap(field => {
    const message = errorOf(field)
    return message ? [{ fieldId: field === 'kinds' ? 'kinds' : field, message }] : []
  })
  const chooseLevel = (value: string) => {
    setLevel(value)
    const chosen = LEVELS.find(one => String(one) === value)
    const middle = chosen && middleOfLevel(item, chosen, rules)
    if (middle !== undefined) setPoints(String(middle))
  }
  const typePoints = (value: string) => {
    setPoints(value)
    const number = Number(value)
    if (value.trim() === '') setLevel('')
    else if (number >= 0 && number <= max) setLevel(String(levelOf(number, max, rules.levels)))
  }
  const note = (message: string | undefined) => (message ? { error: message } : {})
  return (
    <form action={send} className="mt-6 grid gap-6" noValidate>
      <ShownTo />
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {because?.code === 'stale' ? (
        <SelfClash because={because} applicationId={applicationId} item={item.code} />
      ) : (
        errors.length === 0 && <RefusalNotice because={because} />
      )}
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="item" value={item.code} />
      <input type="hidden" name="version" value={because?.current?.version ?? version} />
      <RadioGroup
        id="level"
        name="level"
        label={t('level')}
        look="list"
        value={level}
        onValue={chooseLevel}
        options={levelRows(item, rules.levels, rules.scoring.pointStep).map(row => ({
          value: String(row.level),
          label: t('levelName', {
            n: row.level,
            name: rules.levels.find(band => band.level === row.level)?.name[locale] ?? '',
            min: row.min,
            max: row.max,
          }),
          hint: item.descriptors.find(one => one.level === row.level)?.text[locale],
        }))}
        {...note(errorOf('level'))}
      />
      <TextField
        id="points"
        name="points"
        className="max-w-96"
        label={t('pointsLabel')}
        need="optional"
        hint={t('pointsHint', { max })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={8}
        unit={`/ ${max}`}
        value={points}
        onChange={event => typePoints(event.target.value)}
        {...note(errorOf('points'))}
      />
      <TextAreaField
        id="claim"
        name="claim"
        label={t('claim')}
        need="optional"
        hint={t('claimHint')}
        max={CLAIM_CHARS}
        defaultValue={textIn(typed, 'claim') ?? entry?.claim ?? ''}
        {...note(errorOf('claim'))}
      />
      {proofs.length > 0 && (
        <fieldset id="kinds" tabIndex={-1}>
          <legend className="field-label">{t('kinds')}</legend>
          {errorOf('kinds') && <p className="field-note tone-bad">{errorOf('kinds')}</p>}
          {proofs.map(({ kind, files }) => (
            <Checkbox
              key={kind}
              name="kinds[]"
              value={kind}
              defaultChecked={relied.includes(kind)}
              count={files > 0 ? t('kindFiles', { n: files }) : t('kindNone')}
            >
              {EVIDENCE_KINDS[kind].name[locale === 'en' ? 'en' : 'zh']}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <div className="flex flex-wrap gap-3">
        {hasNext && (
          <Button type="submit" name="_then" value="next" look="primary" wide busy={busy}>
            {t('saveNext')}
          </Button>
        )}
        <Button
          type="submit"
          name="_then"
          value="back"
          look={hasNext ? 'secondary' : 'primary'}
          wide
          busy={busy}
        >
          {t('saveBack')}
        </Button>
      </div>
    </form>
  )
}
