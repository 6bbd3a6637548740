import { expect, type Page } from '@playwright/test'
import type { Field } from '@/domain/application/field'
import type { SectionId } from '@/domain/application/section'
import { sectionOf } from '@/domain/application/sections'
import { paths } from '@/domain/paths'
import { go, type Walker } from './walker'

type Values = Readonly<Record<string, unknown>>
type Answer = { name: string; field: Field; value: unknown }

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Every single answer of a section, rows of tables and figures apart. */
const answersOf = (section: SectionId, values: Values): Answer[] =>
  Object.entries<Field>(sectionOf(section).fields).flatMap(([id, field]): Answer[] => {
    const value = values[id]
    const name = `patch.${id}`
    if (field.isFixed || value === undefined) return []
    if ((field.kind === 'figures' || field.kind === 'particulars') && isRecord(value))
      return Object.entries(value).map(([one, figure]) => ({
        name: `${name}.${one}`,
        field: { ...field, kind: 'number' },
        value: figure,
      }))
    if (field.kind !== 'table') return [{ name, field, value }]
    return listOf(value).flatMap((row, i) =>
      Object.entries<Field>(field.columns ?? {}).flatMap(([column, one]) =>
        isRecord(row) && row[column] !== undefined
          ? [{ name: `${name}.${i}.${column}`, field: one, value: row[column] }]
          : [],
      ),
    )
  })

/** Gives one answer when its question stands on the page; false when it does not yet. */
const give = async (page: Page, { name, field, value }: Answer): Promise<boolean> => {
  if (field.kind === 'choices') {
    const boxes = page.locator(`input[type=checkbox][name="${name}[]"]`)
    if ((await boxes.count()) === 0) return false
    for (const one of listOf(value)) await page.locator(`input[name="${name}[]"][value="${one}"]`).check()
    return true
  }
  const control = page.locator(`[name="${name}"]:not([type=hidden])`)
  if ((await control.count()) === 0) return false
  const kind = await control
    .first()
    .evaluate(node => (node instanceof HTMLInputElement ? node.type : node.tagName.toLowerCase()))
  if (kind === 'radio') await page.locator(`[name="${name}"][value="${String(value)}"]`).check()
  else if (kind === 'checkbox') await control.setChecked(value === true)
  else if (kind === 'select') await control.selectOption(String(value))
  // Places in the paper stand folded away.
  else if (await control.isHidden())
    await page.locator('details:has(summary)').filter({ has: control }).locator('summary').click()
  if (
    kind === 'text' ||
    kind === 'textarea' ||
    kind === 'email' ||
    kind === 'url' ||
    kind === 'date' ||
    kind === 'tel'
  )
    await control.fill(field.kind === 'list' ? listOf(value).join('\n') : String(value))
  return true
}

const MOST_PASSES = 20

/**
 * Answers a section without any script: what a choice opens and each further row of a table comes with the next
 * saving, so the section is saved until every answer has found its question.
 */
export const answerPlainSection = async (
  walker: Walker,
  caseId: string,
  section: SectionId,
  values: Values,
): Promise<void> => {
  const { page, say } = walker
  let left = answersOf(section, values)
  for (let pass = 0; left.length > 0 && pass < MOST_PASSES; pass++) {
    await go(walker, paths.applySection(caseId, section))
    const later: Answer[] = []
    for (const answer of left) if (!(await give(page, answer))) later.push(answer)
    await page.getByRole('button', { name: say('hub.form.saveList'), exact: true }).click()
    await page.waitForURL(url => !url.pathname.endsWith(section) || url.search !== '')
    left = later
  }
  expect(
    left.map(({ name }) => name),
    `questions of ${section} that never appeared`,
  ).toEqual([])
}
