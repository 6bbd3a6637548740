import { expect, type Locator, type Page } from '@playwright/test'
import type { Field } from '@/domain/application/field'
import type { SectionId } from '@/domain/application/section'
import { sectionOf } from '@/domain/application/sections'
import { SHEET_COLUMNS } from '@/domain/indicators/table'
import { paths } from '@/domain/paths'
import { go, type Walker } from './walker'

type Values = Readonly<Record<string, unknown>>
const RADIO_MOST = 6

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const rowsOf = (value: unknown): Values[] => listOf(value).filter(isRecord)

/** The visible control of an answer. */
const control = (page: Page, name: string): Locator => page.locator(`[name="${name}"]:not([type=hidden])`)
const option = (page: Page, name: string, value: string): Locator =>
  page.locator(`[name="${name}"][value="${value}"]:not([type=hidden])`)

const fillTable = async (walker: Walker, name: string, field: Field, rows: Values[]): Promise<void> => {
  const { page, say } = walker
  const columns: Readonly<Record<string, Field>> = field.columns ?? {}
  const isYears = name.endsWith('.years')
  const place = page.locator(`fieldset#field-${name.replace('patch.', '')}`)
  const present = async () =>
    page.locator(`[name^="${name}."][name$=".${Object.keys(columns)[0]}"]:visible`).count()
  // A table that an answer before it brings on comes with a first blank row.
  await expect(place).toBeVisible()
  while ((await present()) < rows.length) {
    const before = await present()
    const add = say(isYears ? 'hub.form.addYear' : 'hub.form.addRow')
    // Beside it may stand the button that adds a row for each of the other indicators.
    await place.getByRole('button', { name: add, exact: true }).click()
    await expect.poll(present).toBe(before + 1)
  }
  for (const [i, row] of rows.entries())
    for (const [id, column] of Object.entries(columns)) {
      const at = `${name}.${i}.${id}`
      // A sheet of years has a plain cell for every answer.
      if (isYears) await control(page, at).fill(String(row[id] ?? ''))
      else if (row[id] !== undefined) await fillField(walker, at, column, row[id])
    }
}

const pasteSheet = async ({ page, say }: Walker, rows: Values[]): Promise<void> => {
  const text = rows.map(row => SHEET_COLUMNS.map(id => String(row[id] ?? '')).join('\t')).join('\n')
  if ((await page.locator('[name="patch.rows.0.name"]').count()) === 0)
    await page.getByRole('button', { name: say('hub.form.addRow') }).click()
  await page.locator('[name="patch.rows.0.name"]').focus()
  await page.evaluate(sheet => navigator.clipboard.writeText(sheet), text)
  await page.keyboard.press('Control+v')
  await page.getByRole('button', { name: say('content.paste.write'), exact: true }).click()
  await expect(page.locator(`[name="patch.rows.${rows.length - 1}.name"]`)).not.toHaveValue('')
}

const fillField = async (walker: Walker, name: string, field: Field, value: unknown): Promise<void> => {
  const { page } = walker
  if (field.kind === 'accept') return control(page, name).setChecked(value === true)
  if (field.kind === 'yes_no') return option(page, name, String(value)).check()
  if (field.kind === 'choice' && (field.options?.length ?? 0) <= RADIO_MOST)
    return option(page, name, String(value)).check()
  if (field.kind === 'choice' || field.kind === 'area')
    return void (await control(page, name).selectOption(String(value)))
  if (field.kind === 'choices') {
    for (const one of listOf(value)) await option(page, `${name}[]`, String(one)).check()
    return
  }
  if (field.kind === 'figures' || field.kind === 'particulars') {
    for (const [id, figure] of Object.entries(isRecord(value) ? value : {}))
      await control(page, `${name}.${id}`).fill(String(figure))
    return
  }
  if (field.kind === 'table')
    return name === 'patch.rows'
      ? pasteSheet(walker, rowsOf(value))
      : fillTable(walker, name, field, rowsOf(value))
  const at = control(page, name)
  // A line of text may be picked from what another table has, such as the indicator a result belongs to.
  if ((await at.evaluate(element => element.tagName)) === 'SELECT')
    return void (await at.selectOption(String(value)))
  await at.fill(field.kind === 'list' ? listOf(value).join('\n') : String(value))
}

/** Answers the questions of the section that is open, in the order they are asked. */
export const fillSection = async (walker: Walker, section: SectionId, values: Values): Promise<void> => {
  const { fields, parts } = sectionOf(section)
  for (const part of parts)
    for (const id of part.fields) {
      const field = fields[id]
      if (!field || field.isFixed || values[id] === undefined) continue
      await fillField(walker, `patch.${id}`, field, values[id])
    }
}

/** Opens a section, answers it and goes on to the next with the button at its end. */
export const answerSection = async (
  walker: Walker,
  caseId: string,
  section: SectionId,
  values: Values,
): Promise<void> => {
  const { page, say } = walker
  await go(walker, paths.applySection(caseId, section))
  // Buttons that add rows come with the script; before it runs a click would send the form.
  await expect(page.locator('html')).toHaveJSProperty('lang', walker.locale)
  await fillSection(walker, section, values)
  await page.getByRole('button', { name: say('hub.form.saveNext'), exact: true }).click()
  await expect(page).not.toHaveURL(new RegExp(`/sections/${section}(\\?|$)`))
}
