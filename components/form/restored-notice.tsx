'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { RuleContext, SectionId } from '@/domain/application/section'
import { savedText } from '../apply/format'
import { Notice } from '../ui/notice'
import { answersOf, ComparedValues } from './compared-values'
import type { RawRow } from './raw'

/** What came back from this browser: when it was typed, and the answers before and after. */
export type Restored = { at: string; fields: readonly string[]; before: RawRow; after: RawRow }

/** Strokes that were never saved came back from this browser: which, typed when, over what. */
export function RestoredNotice({
  restored,
  section,
  context,
}: {
  restored: Restored
  section: SectionId
  context: Pick<RuleContext, 'today' | 'asked'>
}) {
  const t = useTranslations('hub.form')
  const compare = useTranslations('collab.compare')
  const at = savedText(useLocale(), restored.at, context.today)
  return (
    <Notice tone="info" role="status" className="mb-4" title={t('restored')}>
      {t('restoredHelp', { at })}
      <details className="mt-2">
        <summary className="cursor-pointer text-14">{compare('show', { n: restored.fields.length })}</summary>
        <ComparedValues
          section={section}
          fields={restored.fields}
          asked={context.asked}
          sides={[
            { name: compare('stored'), values: answersOf(section, restored.before) },
            { name: compare('typed', { at }), values: answersOf(section, restored.after) },
          ]}
        />
      </details>
    </Notice>
  )
}
