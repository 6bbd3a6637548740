'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { SectionId } from '@/domain/application/section'
import { clockOf } from '../apply/format'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { differing } from './differing'
import type { RawRow } from './raw'
import type { Clash } from './use-autosave'

/** A colleague saved meanwhile: who and when, which answers differ, and the choice. Nothing is overwritten before it. */
export function ClashNotice({
  clash,
  section,
  mine,
  onChoose,
}: {
  clash: Clash
  section: SectionId
  mine: RawRow
  onChoose: (choice: 'mine' | 'theirs') => void
}) {
  const t = useTranslations('hub.form')
  const words = useTranslations('application.fields')
  const separator = useLocale() === 'en' ? ', ' : '、'
  const fields = differing(section, mine, clash.values)
  return (
    <Notice
      tone="wait"
      role="alert"
      className="mb-4"
      title={t('clash', { by: clash.by, at: clash.at ? clockOf(clash.at) : '' })}
    >
      <p>{t('clashHelp')}</p>
      {fields.length > 0 && (
        <p className="mt-1">
          {t('clashFields', { names: fields.map(id => words(`${section}.${id}.label`)).join(separator) })}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button size="sm" look="ink" onClick={() => onChoose('theirs')}>
          {t('takeTheirs')}
        </Button>
        <Button size="sm" onClick={() => onChoose('mine')}>
          {t('keepMine')}
        </Button>
      </div>
    </Notice>
  )
}
