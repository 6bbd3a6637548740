import type { ReactNode } from 'react'
import type { Problem, RuleContext, SectionId } from '@/domain/application/section'
import type { SectionDrafts } from '@/domain/application/sections'
import type { BrandValueSettings } from '@/domain/scheme/schema-brand-value'
import type { FigureNames } from '../apply/answer-value'
import type { FormAction } from '../apply/form-action'
import type { SavedValue } from './use-autosave'
import type { Hold } from './use-lease'

/** What the page of a section gives its form. */
export type SectionFormProps = {
  action: FormAction<SavedValue>
  applicationId: string
  personId: string
  section: SectionId
  values: Readonly<Record<string, unknown>>
  version: number
  savedAt: string | null
  /** Who saved last, told where answers of this browser meet newer ones. */
  savedBy: string | null
  context: RuleContext
  /** Who fills the section as the page is opened. */
  hold: Hold
  names: FigureNames
  /** Address of the form where no script runs and somebody else fills it. */
  formHref: string
  /** Where numbers of identity documents are shown or masked again; null where there are none. */
  reveal: { href: `/${string}`; isShown: boolean } | null
  /** Fields that may be edited; null for all. */
  open: readonly string[] | null
  /** What the rules found when the page was asked to show it, for readers without script. */
  problems: readonly Problem[] | null
  others: SectionDrafts
  settings: BrandValueSettings
  /** What the register says, and as of which day. */
  registered: { asOf: string; answers: Readonly<Record<string, unknown>> } | null
  schemeCode: string
  indicatorPoints: number
  step: string
  title: string
  lede: ReactNode
  next: `/${string}`
  list: `/${string}`
  /** Evidence of the section, below the questions. */
  children: ReactNode
}
