import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { StaffRole } from '@/domain/people/roles'
import { moment } from '../account/moment'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { useMarks } from '../ui/marks'
import { Table, Td, Th } from '../ui/table'
import { PersonStatus } from './person-status'
import { RoleName } from './role-names'

export type PersonLine = {
  id: string
  name: string
  email: string
  status: 'active' | 'invited' | 'disabled'
  roles: { role: StaffRole; areaId: string | null }[]
  enterprises: number
  hasSecondFactor: boolean
  lastSeenAt: Date | null
}

/** The people an administrator looks after. */
export function PeopleTable({ rows }: { rows: readonly PersonLine[] }) {
  const t = useTranslations('admin.people')
  const marks = useMarks()
  const none = <span className="text-ink-3">—</span>
  return (
    <Table caption={t('title')} kind="dense" stack>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th>{t('email')}</Th>
          <Th>{t('roles')}</Th>
          <Th num>{t('firms')}</Th>
          <Th>{t('mfa')}</Th>
          <Th>{t('seen')}</Th>
          <Th>{t('status')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <Th scope="row">
              <Link href={paths.officePerson(row.id)}>{row.name}</Link>
            </Th>
            <Td label={t('email')}>{row.email}</Td>
            <Td label={t('roles')}>
              {row.roles.length === 0
                ? none
                : row.roles.map(({ role, areaId }, at) => (
                    <span key={`${role}${areaId}`}>
                      {at > 0 && marks.comma}
                      <RoleName role={role} areaId={areaId} />
                    </span>
                  ))}
            </Td>
            <Td label={t('firms')} num>
              {row.enterprises > 0 ? t('firmsCount', { n: row.enterprises }) : none}
            </Td>
            <Td label={t('mfa')}>
              {row.hasSecondFactor ? <Icon name="check" label="✓" className="tone-ok" /> : none}
            </Td>
            <Td label={t('seen')}>
              {row.lastSeenAt ? (
                <time dateTime={row.lastSeenAt.toISOString()}>{moment(row.lastSeenAt)}</time>
              ) : (
                <span className="text-ink-3">{t('never')}</span>
              )}
            </Td>
            <Td label={t('status')}>
              <span>
                <PersonStatus status={row.status} />
              </span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
