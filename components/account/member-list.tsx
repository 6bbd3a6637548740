import { useTranslations } from 'next-intl'
import { MEMBER_ROLES, type MemberRole } from '@/domain/people/roles'
import type { FormAction } from '../apply/form-action'
import { Avatar } from '../ui/avatar'
import { useMarks } from '../ui/marks'
import { DeedForm } from './deed-form'
import { Disclosure } from './disclosure'
import { moment } from './moment'

export type MemberLine = {
  personId: string
  name: string
  email: string
  roles: MemberRole[]
  since: Date
  isMe: boolean
}

/** The roles a member can hold and what each may do, for choosing. */
export function useRoleChoices() {
  const t = useTranslations('account.members')
  const roles = useTranslations('workflow.role')
  return MEMBER_ROLES.map(role => ({ value: role, label: roles(role), hint: t(`means.${role}`) }))
}

/** Who belongs to the enterprise, with what an owner can change. */
export function MemberList<A, B, C>({
  enterpriseId,
  members,
  mayManage,
  change,
  remove,
  leave,
}: {
  enterpriseId: string
  members: readonly MemberLine[]
  mayManage: boolean
  change: FormAction<A>
  remove: FormAction<B>
  leave: FormAction<C>
}) {
  const t = useTranslations('account.members')
  const roles = useTranslations('workflow.role')
  const marks = useMarks()
  const choices = useRoleChoices()
  return (
    <ul className="border-t border-ink">
      {members.map(member => {
        const hidden = { enterpriseId, personId: member.personId }
        return (
          <li
            key={member.personId}
            className="grid gap-x-6 gap-y-3 border-b border-line py-4 lg:grid-cols-[1fr_auto]"
          >
            <div className="flex min-w-0 gap-3">
              <Avatar name={member.name} kind={member.isMe ? 'me' : 'person'} large />
              <div className="min-w-0">
                <p>
                  <b>{member.name}</b>
                  {member.isMe && <span className="ml-2 text-13 text-ink-3">{t('me')}</span>}
                </p>
                <p className="text-14/6 text-ink-2">{member.email}</p>
                <p className="text-14/6 text-ink-3">
                  {t('since')}{' '}
                  <time dateTime={member.since.toISOString()}>{moment(member.since).slice(0, 10)}</time>
                </p>
              </div>
            </div>
            <p className="text-right max-lg:pl-10 max-lg:text-left">
              {member.roles.map(role => roles(role)).join(marks.comma)}
            </p>
            {(mayManage || member.isMe) && (
              <div className="flex flex-wrap items-start gap-3 lg:col-span-2 lg:pl-10">
                {mayManage && (
                  <Disclosure label={t('change')} icon="edit">
                    <DeedForm
                      id={`roles-${member.personId}`}
                      action={change}
                      hidden={hidden}
                      submit={t('save')}
                      look="secondary"
                      fields={[
                        {
                          kind: 'checks',
                          name: 'roles',
                          label: t('roles'),
                          options: choices,
                          values: member.roles,
                        },
                      ]}
                    />
                  </Disclosure>
                )}
                <Disclosure label={member.isMe ? t('leave') : t('remove')} tone="bad">
                  <p className="mb-3 text-14/6">{member.isMe ? t('leaveHint') : t('removeHint')}</p>
                  {member.isMe ? (
                    <DeedForm
                      id="leave-enterprise"
                      action={leave}
                      hidden={hidden}
                      submit={t('leave')}
                      look="danger"
                      size="sm"
                    />
                  ) : (
                    <DeedForm
                      id={`remove-${member.personId}`}
                      action={remove}
                      hidden={hidden}
                      submit={t('remove')}
                      look="danger"
                      size="sm"
                    />
                  )}
                </Disclosure>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
