import { useLocale, useTranslations } from 'next-intl'
import type { FormAction } from '../apply/form-action'
import { moment } from '../board/dates'
import { Icon } from '../ui/icon'
import { KeyValues } from '../ui/key-values'
import { DeedForm } from './deed-form'

export type Choice = 'certify' | 'decline' | 'defer'
export type BallotFacts = {
  round: number
  eligible: number
  needed: number
  present: number
  mine: { choice: Choice; reason: string; at: string } | null
  tally: (Record<Choice, number> & { majority: number }) | null
  mayVote: boolean
}

const CHOICES = ['certify', 'decline', 'defer'] as const

/** The vote of a round: who may, how many have, the own vote, and the tally for those who may see it. */
export function Ballot({
  applicationId,
  ballot,
  vote,
  recuse,
}: {
  applicationId: string
  ballot: BallotFacts
  vote: FormAction<unknown>
  recuse: FormAction<unknown>
}) {
  const t = useTranslations('decision.ballot')
  const choice = useTranslations('decision.choice')
  const locale = useLocale()
  const { mine, tally } = ballot
  return (
    <>
      <KeyValues
        look="ends"
        items={[
          { key: 'eligible', term: t('eligible'), value: t('people', { n: ballot.eligible }) },
          { key: 'quorum', term: t('quorum'), value: t('people', { n: ballot.needed }) },
          {
            key: 'present',
            term: t('present'),
            value: (
              <span
                className={ballot.present >= ballot.needed ? 'tone-ok inline-flex items-center gap-1' : ''}
              >
                {ballot.present >= ballot.needed && <Icon name="check" />}
                {t('people', { n: ballot.present })}
              </span>
            ),
          },
          ...(tally
            ? CHOICES.map(key => ({ key, term: choice(key), value: <b>{t('votes', { n: tally[key] })}</b> }))
            : []),
          ...(tally
            ? [
                {
                  key: 'majority',
                  term: t('majority'),
                  value: t('votes', { n: tally.majority }),
                  note: t('majorityNote'),
                },
              ]
            : []),
        ]}
      />
      {!tally && (
        <p className="mt-2 text-13 text-ink-3">{t(ballot.mayVote ? 'tallyHidden' : 'tallyOffice')}</p>
      )}
      {ballot.mayVote && (
        <div className="mt-4">
          {mine && (
            <p className="tone-ok mb-3 flex items-start gap-1 text-13">
              <Icon name="check" className="mt-0.5" />
              {t('mine', { choice: choice(mine.choice), at: moment(mine.at, locale) })}
            </p>
          )}
          <DeedForm
            id="vote"
            action={vote}
            hidden={{ applicationId }}
            fields={[
              {
                kind: 'radio',
                name: 'choice',
                label: t('choice'),
                need: 'required',
                value: mine?.choice ?? '',
                options: CHOICES.map(value => ({ value, label: choice(value) })),
              },
              {
                kind: 'area',
                name: 'reason',
                label: t('reason'),
                hint: t('reasonHint'),
                max: 2000,
                value: mine?.reason ?? '',
              },
            ]}
            submit={mine ? t('change') : t('cast')}
            look={mine ? 'ink' : 'primary'}
          />
          {!mine && (
            <div className="mt-4 border-t border-line">
              <DeedForm
                id="recuse"
                action={recuse}
                hidden={{ applicationId }}
                fields={[
                  { kind: 'area', name: 'ground', label: t('recuseGround'), need: 'required', max: 500 },
                ]}
                submit={t('recuseSubmit')}
                look="danger"
                fold={{ label: t('recuse') }}
                lead={<p className="mb-3 text-13 text-ink-2">{t('recuseHint')}</p>}
              />
            </div>
          )}
        </div>
      )}
    </>
  )
}
