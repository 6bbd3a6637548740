'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ReasonCode } from '@/domain/scheme/schema-rubric'
import { Checkbox } from '../ui/choice'
import { Icon } from '../ui/icon'

/** Deduction reasons: those picked as chips, all of them behind one summary that opens without script. */
export function ReasonRow({
  reasons,
  picked,
  canEdit,
  isLive,
  onPicked,
}: {
  reasons: readonly ReasonCode[]
  picked: readonly string[]
  canEdit: boolean
  isLive: boolean
  onPicked: (codes: string[]) => void
}) {
  const t = useTranslations('scoring.room')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const toggle = (code: string): void =>
    onPicked(picked.includes(code) ? picked.filter(c => c !== code) : [...picked, code])
  return (
    <div>
      <p className="score-label mb-1" id="reasonCodes">
        {t('reasons')}
        <small>{t('reasonsHint')}</small>
      </p>
      <div className="score-picks">
        {reasons
          .filter(r => picked.includes(r.code))
          .map(r => (
            <span key={r.code} className="score-pick">
              <span className="num">{r.code}</span>
              {r.text[locale]}
              {canEdit && isLive && (
                <button
                  type="button"
                  onClick={() => toggle(r.code)}
                  aria-label={t('removeReason', { code: r.code })}
                >
                  <Icon name="close" size={14} />
                </button>
              )}
            </span>
          ))}
        {canEdit && (
          <details className="score-more">
            <summary>
              <Icon name="add" />
              {t('addReason')}
            </summary>
            <div className="score-more-list">
              {reasons.map(r => (
                <Checkbox
                  key={r.code}
                  name="reasonCodes[]"
                  value={r.code}
                  checked={picked.includes(r.code)}
                  onChange={() => toggle(r.code)}
                >
                  <span className="num text-ink-3">{r.code}</span> {r.text[locale]}
                </Checkbox>
              ))}
            </div>
          </details>
        )}
      </div>
    </div>
  )
}
