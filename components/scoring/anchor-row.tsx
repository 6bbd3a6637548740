'use client'
import { useTranslations } from 'next-intl'
import type { AnchorView, FileView } from '@/domain/expert/views'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { useMarks } from '../ui/marks'

/** The anchors of an item as chips, each also a set of form fields; without script, one more by file and page. */
export function AnchorRow({
  anchors,
  files,
  canEdit,
  isLive,
  isNeeded,
  onGo,
  onRemove,
  onRegion,
  onPage,
}: {
  anchors: readonly AnchorView[]
  files: readonly FileView[]
  canEdit: boolean
  isLive: boolean
  isNeeded: boolean
  onGo: (at: number) => void
  onRemove: (at: number) => void
  onRegion: () => void
  onPage: () => void
}) {
  const t = useTranslations('scoring.room')
  const marks = useMarks()
  return (
    <div>
      <p className="score-label mb-1" id="anchors">
        {t('anchors')}
        <small>{t(isNeeded ? 'anchorsHint' : 'anchorsOptional')}</small>
      </p>
      <div className="score-picks">
        {anchors.map((a, at) => {
          const label = `A${at + 1}`
          const name = `anchors.${at}`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an anchor is known by its place
            <span key={at} className="score-pick">
              <button
                type="button"
                className="!w-auto"
                onClick={() => onGo(at)}
                aria-label={t('goAnchor', { label })}
              >
                <span className="score-tag">{label}</span>
              </button>
              <span>
                {files.find(f => f.id === a.evidenceId)?.name.replace(/\.[^.]+$/, '')}
                {marks.comma}
                {t(a.region ? 'anchorRegion' : 'anchorText', { page: a.page })}
              </span>
              <input type="hidden" name={`${name}.evidenceId`} value={a.evidenceId} />
              <input type="hidden" name={`${name}.page`} value={a.page} />
              {a.region &&
                Object.entries(a.region).map(([key, value]) => (
                  <input key={key} type="hidden" name={`${name}.region.${key}`} value={value} />
                ))}
              {canEdit && isLive && (
                <button type="button" onClick={() => onRemove(at)} aria-label={t('removeAnchor', { label })}>
                  <Icon name="close" size={14} />
                </button>
              )}
            </span>
          )
        })}
        {canEdit && isLive && (
          <>
            <Button size="sm" look="ghost" icon="region" onClick={onRegion}>
              {t('region')}
            </Button>
            <Button size="sm" look="ghost" icon="pin" onClick={onPage}>
              {t('wholePage')}
            </Button>
          </>
        )}
        {canEdit && !isLive && files.length > 0 && (
          <label className="flex items-center gap-2 text-13">
            {t('addAnchor')}
            <select className="input" name={`anchors.${anchors.length}.evidenceId`} defaultValue="">
              <option value="" />
              {files.map(f => (
                <option key={f.id} value={f.id}>
                  {f.name}
                </option>
              ))}
            </select>
            <input
              className="input w-16"
              name={`anchors.${anchors.length}.page`}
              type="number"
              min={1}
              defaultValue={1}
            />
          </label>
        )}
      </div>
    </div>
  )
}
