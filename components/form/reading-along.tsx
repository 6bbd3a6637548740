'use client'
import { useTranslations } from 'next-intl'
import { readBack } from '@/domain/application/read-back'
import type { SectionId } from '@/domain/application/section'
import { type SectionDrafts, sectionOf } from '@/domain/application/sections'
import type { AskedField } from '@/domain/scheme/schema-asked'
import type { FigureNames } from '../apply/answer-value'
import { ReadSection } from '../apply/read-section'

/** A section while somebody else fills it: the answers as they are saved; a way to the form where no script runs. */
export function ReadingAlong({
  section,
  values,
  others,
  asked,
  names,
  formHref,
}: {
  section: SectionId
  values: Readonly<Record<string, unknown>>
  others: SectionDrafts
  asked: readonly AskedField[]
  names: FigureNames
  formHref: string
}) {
  const t = useTranslations('collab.lease')
  // What is stored passed the schema of this very section.
  const draft = sectionOf(section).draft.safeParse(values)
  return (
    <>
      <div className="mt-6 border-t border-ink" data-reading={section}>
        <ReadSection
          items={readBack(section, { ...others, [section]: draft.success ? draft.data : {} }, asked)}
          names={names}
        />
      </div>
      <noscript>
        <p className="mt-4">
          <a href={formHref}>{t('formAnyway')}</a>
        </p>
      </noscript>
    </>
  )
}
