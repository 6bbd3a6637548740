import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '../apply/form-action'
import { DeedForm } from '../decision/deed-form'
import { Avatar } from '../ui/avatar'
import { Chip } from '../ui/chip'

export type TeamMember = {
  personId: string
  assignmentId: string
  name: string
  status: 'invited' | 'declared'
  isMe: boolean
  isTied: boolean
}

export type FormerMember = {
  name: string
  alias: string
  status: 'declined' | 'recused' | 'replaced'
  because: string
}

const REASON_MIN = 10
const REASON_MAX = 500

/** Who inspects and whether they have declared; for an officer, who left and why, and the way to replace somebody. */
export function Team({
  members,
  left,
  replace,
  children,
}: {
  members: readonly TeamMember[]
  left: readonly FormerMember[]
  /** For an officer while the visit runs. */
  replace: { applicationId: string; action: FormAction<unknown> } | null
  /** The draw for free seats, given to an officer. */
  children?: ReactNode
}) {
  const t = useTranslations('visit.team')
  return (
    <>
      {members.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ul>
          {members.map(member => (
            <li key={member.personId} className="flex min-h-9 items-center gap-2 border-b border-line">
              <Avatar name={member.name} kind={member.isMe ? 'me' : 'person'} />
              {member.name}
              {member.isMe && <span className="text-13 text-ink-3">{t('you')}</span>}
              {member.isTied ? (
                <Chip tone="bad" icon="warning" className="ml-auto">
                  {t('tied')}
                </Chip>
              ) : (
                <Chip
                  tone={member.status === 'declared' ? 'ok' : 'wait'}
                  icon={member.status === 'declared' ? 'check' : 'clock'}
                  className="ml-auto"
                >
                  {t(member.status)}
                </Chip>
              )}
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <div className="mt-3 text-13">
          <p className="text-ink-3">{t('gone')}</p>
          <ul>
            {left.map(each => (
              <li key={each.alias} className="border-b border-line py-1.5">
                <div className="flex flex-wrap items-center gap-x-2">
                  {t('goneAs', { alias: each.alias, name: each.name })}
                  <Chip tone="neutral" icon="x-circle" className="ml-auto">
                    {t(each.status)}
                  </Chip>
                </div>
                <p className="text-ink-2">{each.because}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {replace &&
        members.map(member => (
          <DeedForm
            key={member.assignmentId}
            id={`replace-${member.assignmentId}`}
            action={replace.action}
            hidden={{ applicationId: replace.applicationId, assignmentId: member.assignmentId }}
            fold={{ label: t('replace', { name: member.name }), icon: 'swap' }}
            lead={<p className="mb-3 text-13 text-ink-2">{t('replaceText')}</p>}
            fields={[
              {
                kind: 'area',
                name: 'reason',
                label: t('reason'),
                hint: t('reasonHint'),
                need: 'required',
                min: REASON_MIN,
                max: REASON_MAX,
              },
            ]}
            submit={t('replaceSubmit')}
            look="danger"
          />
        ))}
      {children && <div className="mt-3">{children}</div>}
    </>
  )
}
