import { useTranslations } from 'next-intl'
import type { MemberRole } from '@/domain/people/roles'
import { deviceName } from '../account/device'
import { moment } from '../account/moment'
import { KeyValues } from '../ui/key-values'
import { useMarks } from '../ui/marks'
import { SectionHead } from '../ui/section-head'

/** The account of a person at a glance. */
export function PersonFacts({
  email,
  created,
  hasSecondFactor,
  identities,
  memberships,
  sessions,
}: {
  email: string
  created: string
  hasSecondFactor: boolean
  identities: readonly { issuer: string; linkedAt: Date }[]
  memberships: readonly { enterpriseId: string; enterpriseName: string; role: MemberRole }[]
  sessions: readonly { id: string; userAgent: string; address: string; lastSeenAt: Date }[]
}) {
  const t = useTranslations('admin.person')
  const marks = useMarks()
  const people = useTranslations('admin.people')
  const own = useTranslations('account.own')
  const roles = useTranslations('workflow.role')
  return (
    <>
      <section>
        <SectionHead small title={t('facts')} />
        <KeyValues
          look="tight"
          items={[
            { key: 'email', term: people('email'), value: email },
            { key: 'created', term: t('created'), value: <span className="num">{created}</span> },
            { key: 'mfa', term: people('mfa'), value: hasSecondFactor ? own('on') : own('off') },
            {
              key: 'identities',
              term: t('identities'),
              value:
                identities.length > 0 ? identities.map(i => i.issuer).join(marks.comma) : t('identitiesNone'),
            },
          ]}
        />
      </section>
      {memberships.length > 0 && (
        <section>
          <SectionHead small title={t('memberships')} />
          <ul className="mt-2">
            {memberships.map(m => (
              <li key={m.enterpriseId + m.role} className="py-1">
                {m.enterpriseName}
                {marks.comma}
                {roles(m.role)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <SectionHead small title={t('sessions')} />
        {sessions.length === 0 ? (
          <p className="mt-2 text-ink-2">{t('sessionsNone')}</p>
        ) : (
          <ul className="mt-2">
            {sessions.map(s => (
              <li key={s.id} className="border-b border-line py-2">
                {deviceName(s.userAgent) ?? own('unknownDevice')}
                <span className="num block text-13 text-ink-3">
                  {s.address}
                  {marks.comma}
                  <time dateTime={s.lastSeenAt.toISOString()}>{moment(s.lastSeenAt)}</time>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
