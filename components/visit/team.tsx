import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '../ui/avatar'
import { Chip } from '../ui/chip'

export type TeamMember = { personId: string; name: string; status: 'invited' | 'declared'; isMe: boolean }

/** Who inspects and whether they have declared. */
export function Team({
  members,
  children,
}: {
  members: readonly TeamMember[]
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
      {children && <div className="mt-3">{children}</div>}
    </>
  )
}
