'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { RuleContext, SectionId } from '@/domain/application/section'
import { savedText } from '../apply/format'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { answersOf, ComparedValues } from './compared-values'
import { differing } from './differing'
import type { RawRow } from './raw'
import type { Clash } from './use-autosave'

/** A colleague saved meanwhile: who and when, which answers differ, and the choice. Nothing is overwritten before it. */
export function ClashNotice({
  clash,
  section,
  mine,
  context,
  onChoose,
}: {
  clash: Clash
  section: SectionId
  mine: RawRow
  context: Pick<RuleContext, 'today' | 'asked'>
  onChoose: (choice: 'mine' | 'theirs') => void
}) {
  const t = useTranslations('hub.form')
  const compare = useTranslations('collab.compare')
  const locale = useLocale()
  const at = clash.at ? savedText(locale, clash.at, context.today) : ''
  const fields = differing(section, mine, clash.values)
  return (
    <Notice tone="wait" role="alert" className="mb-4" title={t('clash', { by: clash.by, at })}>
      <p>{t('clashHelp')}</p>
      {fields.length > 0 && (
        <ComparedValues
          section={section}
          fields={fields}
          asked={context.asked}
          sides={[
            { name: compare('theirs', { by: clash.by, at }), values: clash.values },
            {
              name: clash.mineAt
                ? compare('mineAt', { at: savedText(locale, clash.mineAt, context.today) })
                : compare('mine'),
              values: answersOf(section, mine),
            },
          ]}
        />
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
