import { useTranslations } from 'next-intl'
import type { FormAction } from '../apply/form-action'
import { Chip } from '../ui/chip'
import { Table, Td, Th } from '../ui/table'
import { DeedForm } from './deed-form'
import { deviceName } from './device'
import { moment } from './moment'

export type SessionLine = {
  id: string
  isThis: boolean
  isWaiting: boolean
  userAgent: string
  address: string
  createdAt: Date
  lastSeenAt: Date
}

/** Where one is signed in, each with its way out. */
export function SessionList<T>({
  sessions,
  revoke,
}: {
  sessions: readonly SessionLine[]
  revoke: FormAction<T>
}) {
  const t = useTranslations('account.own')
  return (
    <Table caption={t('sessions')} stack>
      <thead>
        <tr>
          <Th>{t('device')}</Th>
          <Th>{t('from')}</Th>
          <Th>{t('since')}</Th>
          <Th>{t('seen')}</Th>
          <Th>
            <span className="sr-only">{t('revoke')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(session => {
          const device = deviceName(session.userAgent) ?? t('unknownDevice')
          return (
            <tr key={session.id}>
              <Th scope="row">
                <span className="flex flex-wrap items-center gap-2">
                  {device}
                  {session.isThis && (
                    <Chip tone="ok" icon="check">
                      {t('this')}
                    </Chip>
                  )}
                  {session.isWaiting && (
                    <Chip tone="wait" icon="clock">
                      {t('waiting')}
                    </Chip>
                  )}
                </span>
              </Th>
              <Td label={t('from')} className="num">
                {session.address}
              </Td>
              <Td label={t('since')}>
                <time dateTime={session.createdAt.toISOString()}>{moment(session.createdAt)}</time>
              </Td>
              <Td label={t('seen')}>
                <time dateTime={session.lastSeenAt.toISOString()}>{moment(session.lastSeenAt)}</time>
              </Td>
              <Td className="text-right max-lg:pt-2">
                {!session.isThis && (
                  <DeedForm
                    id={`revoke-${session.id}`}
                    action={revoke}
                    hidden={{ sessionId: session.id }}
                    submit={t('revoke')}
                    submitLabel={t('revokeLabel', { device })}
                    look="secondary"
                    size="sm"
                  />
                )}
              </Td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
