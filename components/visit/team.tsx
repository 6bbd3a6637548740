import { useTranslations } from 'next-intl'
import type { FormAction } from '../apply/form-action'
import { DeedForm } from '../decision/deed-form'
import { Avatar } from '../ui/avatar'
import { Chip } from '../ui/chip'

export type TeamMember = { personId: string; name: string; status: 'invited' | 'declared'; isMe: boolean }

/** Who inspects, whether they have declared, and the draw for free seats. */
export function Team({
  applicationId,
  members,
  needed,
  draw,
}: {
  applicationId: string
  members: readonly TeamMember[]
  needed: number
  /** Given to an officer while seats are free. */
  draw: FormAction<unknown> | null
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
              <Chip
                tone={member.status === 'declared' ? 'ok' : 'wait'}
                icon={member.status === 'declared' ? 'check' : 'clock'}
                className="ml-auto"
              >
                {t(member.status)}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {draw && members.length < needed && (
        <div className="mt-3 grid gap-2">
          <p className="text-13 text-ink-2">{t('drawHint')}</p>
          <DeedForm
            id="draw"
            action={draw}
            hidden={{ applicationId }}
            submit={t('draw', { n: needed - members.length })}
            look={members.length === 0 ? 'primary' : 'ink'}
          />
        </div>
      )}
    </>
  )
}
