import { useTranslations } from 'next-intl'
import { shanghaiDate, shanghaiTime } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { Icon } from '../ui/icon'
import { KeyValues } from '../ui/key-values'
import { Link } from '../ui/link'
import { Table, Td, Th } from '../ui/table'

export type AuditLine = {
  seq: number
  at: Date
  actorId: string | null
  actorName: string
  sessionId: string | null
  action: string
  target: string
  targetId: string | null
  outcome: 'done' | 'refused' | 'read'
  reason: string
  data: Record<string, unknown>
  requestId: string
  address: string
  prevHash: string
  hash: string
}

const face = {
  done: { icon: 'check', tone: 'tone-ok' },
  refused: { icon: 'ban', tone: 'tone-bad' },
  read: { icon: 'eye', tone: 'text-ink-2' },
} as const

function Details({ line }: { line: AuditLine }) {
  const t = useTranslations('admin.audit')
  const code = (text: string | null) => <span className="font-mono text-12 break-all">{text || '—'}</span>
  return (
    <details>
      <summary className="cursor-pointer text-ink-2">{t('details')}</summary>
      <KeyValues
        look="tight"
        className="my-2 min-w-80"
        items={[
          { key: 'actor', term: t('actor'), value: code(line.actorId) },
          { key: 'target', term: t('target'), value: code(line.targetId) },
          { key: 'session', term: t('session'), value: code(line.sessionId) },
          { key: 'request', term: t('request'), value: code(line.requestId) },
          { key: 'address', term: t('address'), value: code(line.address) },
          { key: 'data', term: t('data'), value: code(JSON.stringify(line.data)) },
          { key: 'hash', term: t('hash'), value: code(line.hash) },
          { key: 'prev', term: t('prev'), value: code(line.prevHash) },
        ]}
      />
    </details>
  )
}

/** Lines of the audit log, the latest first. */
export function AuditTable({ rows }: { rows: readonly AuditLine[] }) {
  const t = useTranslations('admin.audit')
  const refusal = useTranslations('refusal')
  /** A refusal is kept as its code and reason; what people wrote stays as it is. */
  const said = (reason: string | null) => {
    const codes = reason && /^[a-z_]+(:[a-z_]+)?$/.test(reason) ? reason.split(':').reverse() : []
    const known = codes.find(code => refusal.has(code))
    return known ? refusal(known) : reason
  }
  return (
    <Table caption={t('title')} kind="dense" stack>
      <thead>
        <tr>
          <Th num>{t('seq')}</Th>
          <Th>{t('at')}</Th>
          <Th>{t('actor')}</Th>
          <Th>{t('action')}</Th>
          <Th>{t('target')}</Th>
          <Th>{t('outcome')}</Th>
          <Th>{t('reason')}</Th>
          <Th>{t('details')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(line => (
          <tr key={line.seq}>
            <Th num scope="row" label={t('seq')} className="num font-normal">
              {line.seq}
            </Th>
            <Td label={t('at')} className="whitespace-nowrap">
              <time dateTime={line.at.toISOString()}>
                {shanghaiDate(line.at)} {shanghaiTime(line.at)}
              </time>
            </Td>
            <Td label={t('actor')}>
              {line.actorId ? (
                <Link href={`${paths.officeAudit()}?actor=${line.actorId}`} look="plain">
                  {line.actorName}
                </Link>
              ) : (
                line.actorName
              )}
            </Td>
            <Td label={t('action')} className="font-mono text-12">
              {line.action}
            </Td>
            <Td label={t('target')}>
              {t.has(`targets.${line.target}`) ? t(`targets.${line.target}`) : line.target}
              {line.targetId && (
                <Link
                  href={`${paths.officeAudit()}?target=${encodeURIComponent(line.targetId)}`}
                  className="ml-2 font-mono text-12"
                  aria-label={line.targetId}
                >
                  {/^[0-9a-f]{8}-/.test(line.targetId) ? line.targetId.slice(0, 8) : line.targetId}
                </Link>
              )}
            </Td>
            <Td label={t('outcome')}>
              <span className={`inline-flex items-center gap-1 whitespace-nowrap ${face[line.outcome].tone}`}>
                <Icon name={face[line.outcome].icon} size={14} />
                {t(`outcomes.${line.outcome}`)}
              </span>
            </Td>
            <Td label={t('reason')}>{said(line.reason)}</Td>
            <Td>
              <Details line={line} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
