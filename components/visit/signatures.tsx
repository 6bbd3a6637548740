import { useLocale, useTranslations } from 'next-intl'
import type { Unready } from '@/domain/visit/record'
import type { FormAction } from '../apply/form-action'
import { moment } from '../board/dates'
import { DeedForm } from '../decision/deed-form'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'

export type Signature = {
  id: string
  name: string
  /** Set of an inspector who left, who then bears no name. */
  alias: string | null
  side: 'inspector' | 'enterprise'
  at: string
  remark: string
  hash: string
  isCurrent: boolean
}

/** Who signed which state of the record, and the own signature with what still stands before it. */
export function Signatures({
  applicationId,
  version,
  hash,
  signatures,
  sign,
}: {
  applicationId: string
  version: number
  hash: string
  signatures: readonly Signature[]
  /** For a declared inspector while the visit runs. */
  sign: { action: FormAction<unknown>; lacks: readonly Unready[]; isDone: boolean } | null
}) {
  const t = useTranslations('visit.sign')
  const lack = useTranslations('visit.lacks')
  const locale = useLocale()
  return (
    <>
      <p className="text-13 text-ink-2">{t('lede')}</p>
      <p className="mt-1 text-13 text-ink-3">
        {t('hash')} <code className="num break-all">{hash.slice(0, 16)}</code>
      </p>
      {signatures.length === 0 ? (
        <p className="mt-2 text-ink-2">{t('none')}</p>
      ) : (
        <ul className="mt-2">
          {signatures.map(signature => (
            <li key={signature.id} className="border-b border-line py-2">
              <div className="flex flex-wrap items-center gap-x-2">
                <b>{signature.alias === null ? signature.name : t('left', { alias: signature.alias })}</b>
                <span className="text-13 text-ink-3">{t(signature.side)}</span>
                <Chip
                  tone={signature.isCurrent ? 'ok' : 'neutral'}
                  icon={signature.isCurrent ? 'check' : 'x-circle'}
                  className="ml-auto"
                >
                  {signature.isCurrent ? t('current') : t('void')}
                </Chip>
              </div>
              <p className="num text-13 text-ink-3">{t('at', { at: moment(signature.at, locale) })}</p>
              {signature.remark && <p className="mt-1 text-13">{t('remark', { text: signature.remark })}</p>}
            </li>
          ))}
        </ul>
      )}
      {sign?.isDone && (
        <p className="tone-ok mt-3 flex items-center gap-1">
          <Icon name="check" />
          {t('mine')}
        </p>
      )}
      {sign && !sign.isDone && (
        <div className="mt-3">
          {sign.lacks.length > 0 && (
            <div className="mb-3" data-print="no">
              <p className="text-13 font-bold">{t('lacks')}</p>
              <ul className="list-disc pl-5 text-13 text-ink-2">
                {sign.lacks.map(reason => (
                  <li key={reason}>{lack(reason)}</li>
                ))}
              </ul>
            </div>
          )}
          <DeedForm
            id="sign"
            action={sign.action}
            hidden={{ applicationId, version }}
            submit={t('button')}
            icon="edit"
            {...(sign.lacks.length > 0 ? { blocked: true } : {})}
          />
        </div>
      )}
    </>
  )
}
