import { useLocale, useTranslations } from 'next-intl'
import { EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import { detailsLacking } from '@/domain/evidence/details'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { ShownKind } from './shown'

type Lack = 'lackNone' | 'lackExpired' | 'lackPending' | 'lackTold'

const lackOf = (kind: ShownKind): Lack | null => {
  const clean = kind.files.filter(file => file.status === 'clean')
  const inDate = clean.filter(file => file.validity.state !== 'expired')
  if (inDate.some(file => file.isFrozen || detailsLacking([kind.kind], file.effective.values).length === 0))
    return null
  if (inDate.length > 0) return 'lackTold'
  if (clean.length > 0) return 'lackExpired'
  return kind.files.some(file => file.status === 'pending') ? 'lackPending' : 'lackNone'
}

/** Required evidence in one look: how many kinds are there, and each that is not, with why it is asked. */
export function EvidenceChecklist({
  kinds,
  scheme,
  here,
}: {
  kinds: readonly ShownKind[]
  scheme: string
  /** The page that lists the kinds. */
  here: string
}) {
  const t = useTranslations('evidence.list')
  const locale = useLocale()
  const due = kinds.filter(kind => kind.isDue)
  const open = due.flatMap(kind => {
    const lack = lackOf(kind)
    return lack ? [{ kind, lack }] : []
  })
  return (
    <Panel className="mt-6">
      <h2 className="text-17">{t('checklist')}</h2>
      <p className="num mt-1 text-14 text-ink-2">
        {t('have', { done: due.length - open.length, of: due.length })}
        <span className="ml-2 text-ink-3">{t('scheme', { code: scheme })}</span>
      </p>
      {open.length === 0 ? (
        <p className="tone-ok mt-2 flex items-center gap-1 text-14">
          <Icon name="check" />
          {t('all')}
        </p>
      ) : (
        <ul className="mt-2 border-t border-line">
          {open.map(({ kind, lack }) => (
            <li key={kind.kind} className="border-b border-line py-2 text-14">
              <a className="lnk font-bold" href={`${here}#files-${kind.kind}`}>
                {EVIDENCE_KINDS[kind.kind].name[locale === 'en' ? 'en' : 'zh']}
              </a>
              <span className={lack === 'lackExpired' ? 'tone-bad ml-2' : 'tone-wait ml-2'}>{t(lack)}</span>
              {kind.why && (
                <span className="block text-13 text-ink-2">{kind.why[locale === 'en' ? 'en' : 'zh-CN']}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
