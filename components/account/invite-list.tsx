import { useTranslations } from 'next-intl'
import type { FormAction } from '../apply/form-action'
import { Table, Td, Th } from '../ui/table'
import { DeedForm } from './deed-form'
import { moment } from './moment'

export type InviteLine = { id: string; email: string; role: string; sentAt: Date; expiresAt: Date }

/** Invitations nobody has accepted yet. */
export function InviteList<T>({
  enterpriseId,
  invites,
  cancel,
}: {
  enterpriseId: string
  invites: readonly InviteLine[]
  cancel: FormAction<T>
}) {
  const t = useTranslations('account.members')
  const roles = useTranslations('workflow.role')
  return (
    <Table caption={t('open')} stack>
      <thead>
        <tr>
          <Th>{t('email')}</Th>
          <Th>{t('role')}</Th>
          <Th>{t('sent')}</Th>
          <Th>{t('expires')}</Th>
          <Th>
            <span className="sr-only">{t('cancel')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {invites.map(invite => (
          <tr key={invite.id}>
            <Th scope="row">{invite.email}</Th>
            <Td label={t('role')}>{roles.has(invite.role) ? roles(invite.role) : invite.role}</Td>
            <Td label={t('sent')}>
              <time dateTime={invite.sentAt.toISOString()}>{moment(invite.sentAt)}</time>
            </Td>
            <Td label={t('expires')}>
              <time dateTime={invite.expiresAt.toISOString()}>{moment(invite.expiresAt)}</time>
            </Td>
            <Td className="text-right">
              <DeedForm
                id={`cancel-${invite.id}`}
                action={cancel}
                hidden={{ enterpriseId, invitationId: invite.id }}
                submit={t('cancel')}
                submitLabel={t('cancelLabel', { email: invite.email })}
                look="secondary"
                size="sm"
              />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
