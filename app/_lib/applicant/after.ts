import type { NextStep } from '@/domain/application/next-step'
import { SECTION_IDS } from '@/domain/application/section'
import { isSectionId } from '@/domain/application/sections'
import { paths } from '@/domain/paths'
import type { Saved } from '@/services/application/save-section'
import type { SelfSaved } from '@/services/application/save-self-score'
import { localPath } from '../page'

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The page of a step. */
export const stepPath = (id: string, step: NextStep): `/${string}` =>
  step === 'check'
    ? paths.applyCheck(id)
    : step === 'evidence'
      ? paths.applyEvidence(id)
      : paths.applySection(id, step)

/** The page after a section that was sent without script, or the files after the last one. */
const nextAfter = (id: string, section: string): `/${string}` => {
  const at = isSectionId(section) ? SECTION_IDS.indexOf(section) : -1
  const next = SECTION_IDS[at + 1]
  return at >= 0 && next ? paths.applySection(id, next) : paths.applyEvidence(id)
}

/** Where a section posted as a plain form leads: back to itself with what is wrong, else where the button said. */
export const afterSave = (value: Saved, form: FormData): Promise<string> => {
  const id = text(form, 'applicationId')
  const section = text(form, 'section')
  const wants = text(form, '_then')
  if (wants === 'list') return localPath(paths.applyCase(id))
  const isOpen = value.refused.length > 0 || value.progress.problems.length > 0
  if (isSectionId(section) && (isOpen || wants !== 'next')) {
    return localPath(`${paths.applySection(id, section)}?${wants === 'next' ? 'check=1' : 'saved=1'}`)
  }
  return localPath(nextAfter(id, section))
}

/** Back to the list of files the removed one stood in. */
export const afterRemoval = (value: { kind: string }, form: FormData): Promise<string> => {
  const id = text(form, 'applicationId')
  const section = text(form, '_section')
  const page = isSectionId(section) ? paths.applySection(id, section) : paths.applyEvidence(id)
  return localPath(`${page}#files-${value.kind}`)
}

/** The next item of the self-score, or the table at the item just saved. */
export const afterSelfScore = (value: SelfSaved, form: FormData): Promise<string> => {
  const id = text(form, 'applicationId')
  if (text(form, '_then') === 'next' && value.following)
    return localPath(paths.applySelfItem(id, value.following))
  return localPath(`${paths.applySelfScore(id)}#item-${value.item}`)
}

/** Back to the files whose flag was explained: a page of the same application, whatever the form says. */
export const afterNote = (form: FormData): Promise<string> => {
  const id = text(form, 'applicationId')
  const back = text(form, '_section')
  if (back === 'check') return localPath(`${paths.applyCheck(id)}#cross-check`)
  const kind = text(form, '_kind').replace(/[^a-z_]/g, '')
  const page = isSectionId(back) ? paths.applySection(id, back) : paths.applyEvidence(id)
  return localPath(`${page}#files-${kind}`)
}
