import { useTranslations } from 'next-intl'
import type { StaffRole } from '@/domain/people/roles'
import { DeedForm } from '../account/deed-form'
import { moment } from '../account/moment'
import type { FormAction } from '../apply/form-action'
import type { LocalPath } from '../ui/href'
import { Table, Td, Th } from '../ui/table'
import { RoleName } from './role-names'

export type RoleLine = {
  id: string
  role: StaffRole
  areaId: string | null
  grantedAt: Date
  revokedAt: Date | null
}

/** The roles a person holds and held, with the way to take one back. */
export function RoleList<T>({
  personId,
  roles,
  revoke,
  strong,
}: {
  personId: string
  roles: readonly RoleLine[]
  /** Null on the own account. */
  revoke: FormAction<T> | null
  strong: { href: LocalPath; label: string }
}) {
  const t = useTranslations('admin.person')
  const names = useTranslations('workflow.role')
  if (roles.length === 0) return <p className="py-3 text-ink-2">{t('rolesNone')}</p>
  return (
    <Table caption={t('roles')} kind="dense" stack>
      <thead>
        <tr>
          <Th>{t('roles')}</Th>
          <Th>{t('granted')}</Th>
          <Th>{t('ended')}</Th>
          <Th>
            <span className="sr-only">{t('revoke')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {roles.map(role => (
          <tr key={role.id}>
            <Th scope="row" className={role.revokedAt ? 'font-normal text-ink-3' : ''}>
              <RoleName role={role.role} areaId={role.areaId} />
            </Th>
            <Td label={t('granted')}>
              <time dateTime={role.grantedAt.toISOString()}>{moment(role.grantedAt)}</time>
            </Td>
            <Td label={t('ended')}>
              {role.revokedAt ? (
                <time dateTime={role.revokedAt.toISOString()}>{moment(role.revokedAt)}</time>
              ) : (
                <span className="text-ink-3">—</span>
              )}
            </Td>
            <Td className="text-right">
              {!role.revokedAt && revoke && (
                <DeedForm
                  id={`revoke-${role.id}`}
                  action={revoke}
                  hidden={{ personId, roleId: role.id }}
                  submit={t('revoke')}
                  submitLabel={t('revokeLabel', { role: names(role.role) })}
                  look="secondary"
                  size="sm"
                  strong={strong}
                />
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
