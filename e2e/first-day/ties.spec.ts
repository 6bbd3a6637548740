import { Buffer } from 'node:buffer'
import { expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { csvLine } from '@/domain/csv'
import { EXPERT_COLUMNS, type ExpertColumn, expertHeading } from '@/domain/expert/record/sheet'
import { paths } from '@/domain/paths'
import { database } from '@/services/database'
import { becomePersona, persona } from '../steps/personas'
import { go, leave, newWalker } from '../steps/walker'

type Expert = { id: string; name: string; email: string }
type Cells = Partial<Record<ExpertColumn, string>>

const [SHARES, LABORATORY, PERIOD] = ['渝测甲有限公司', '渝测检测中心', '渝测乙有限公司'] as const
const MARK = '渝测%'

/** Two experts of the register with an address of their own. */
const twoExperts = async (): Promise<[Expert, Expert]> => {
  const found = await database().orm.execute<Expert>(sql`
    select p.id, p.name, p.email from person p join expert_profile e on e.person_id = p.id
    where p.status = 'active' order by p.email limit 2`)
  const [one, other] = found.rows
  if (!one || !other) throw new Error('the planted world has fewer than two experts')
  return [one, other]
}

/** The ties this walk has brought in and nobody has taken off the record. */
const ties = async (): Promise<string[]> => {
  const found = await database().orm.execute<{ tie: string }>(sql`
    select concat_ws(' ', p.name, t.kind, t.organisation, t.detail, t.since, t.until) as tie
    from expert_tie t join person p on p.id = t.person_id
    where t.organisation like ${MARK} and t.removed_at is null order by 1`)
  return found.rows.map(({ tie }) => tie)
}

const fileOf = (rows: readonly Cells[]) => ({
  name: '利害关系.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      csvLine(EXPERT_COLUMNS.map(column => expertHeading(column, 'zh-CN'))),
      ...rows.map(row => csvLine(EXPERT_COLUMNS.map(column => row[column] ?? ''))),
    ].join(''),
  ),
})

test('a table of ties: what is wrong is told line by line with its mend, the rest is taken, all can be taken back', async ({
  browser,
}) => {
  const [one, other] = await twoExperts()
  const walker = await newWalker(browser)
  await becomePersona(walker, persona('officer'))
  const { page, say } = walker
  const words = (key: string, values?: Record<string, string | number>) => say(`sheetImport.${key}`, values)
  const mend = (line: number, column: ExpertColumn, given: string, code: string) =>
    words('cellGiven', {
      n: line,
      column: words(`experts.columns.${column}`),
      given,
      mend: words(`mend.${code}`),
    })
  const look = async (rows: readonly Cells[]) => {
    await page.locator('input[type=file]').setInputFiles(fileOf(rows))
    await page.getByRole('button', { name: words('look'), exact: true }).click()
    await expect(page.getByRole('table', { name: words('preview', { name: '利害关系.csv' }) })).toBeVisible()
  }
  const row = (line: number) =>
    page.locator('tbody tr').filter({ has: page.getByRole('cell', { name: String(line), exact: true }) })
  const right: Cells = { email: one.email, shares: `${SHARES} 2020-03-01–至今 【5%】` }
  const late: Cells = { email: other.email, shares: `${PERIOD} 2021-06-30–2019-03-01` }
  const stranger: Cells = { email: 'nobody@walk.example', laboratories: LABORATORY }

  await test.step('looked at first: each wrong line with its cell and its mend, and nothing is written', async () => {
    await go(walker, paths.reviewExpertImport())
    await look([right, late, stranger])
    await expect(
      page.getByText(words('experts.counts', { added: 0, changed: 1, same: 0, wrong: 2 })),
    ).toBeVisible()
    const wrong = page.getByRole('listitem')
    await expect(wrong.filter({ hasText: mend(3, 'shares', late.shares ?? '', 'tie_order') })).toBeVisible()
    await expect(
      wrong.filter({ hasText: mend(4, 'email', stranger.email ?? '', 'unknown_expert') }),
    ).toBeVisible()
    await expect(row(2)).toContainText(one.name)
    await expect(row(2)).toContainText(SHARES)
    await expect(row(3)).toContainText(words('experts.fates.wrong'))
    expect(await ties()).toEqual([])
  })

  await test.step('the right line is taken alone, and the result says so line by line', async () => {
    await page.getByRole('button', { name: words('experts.submit', { n: 1 }), exact: true }).click()
    await expect(page.getByText(words('experts.done', { added: 0, updated: 1 }))).toBeVisible()
    expect(await ties()).toEqual([`${one.name} shares ${SHARES} 5% 2020-03-01`])
  })

  await test.step('mended and sent again: only what was mended is new', async () => {
    await page.getByRole('link', { name: words('again'), exact: true }).click()
    await look([right, { ...late, shares: `${PERIOD} 2019-03-01–2021-06-30` }])
    await expect(row(2)).toContainText(words('experts.fates.same'))
    await page.getByRole('button', { name: words('experts.submit', { n: 1 }), exact: true }).click()
    await expect(page.getByText(words('experts.done', { added: 0, updated: 1 }))).toBeVisible()
    expect(await ties()).toHaveLength(2)
  })

  await test.step('both are taken back as they were brought in, with a reason', async () => {
    for (let left = 2; left > 0; left--) {
      await go(walker, paths.reviewExpertImport())
      const first = page
        .locator('li')
        .filter({ hasText: '利害关系.csv' })
        .filter({ hasNotText: words('experts.imports.undone') })
        .first()
      await first
        .locator('summary')
        .filter({ hasText: words('experts.imports.undo') })
        .click()
      await first.getByLabel(words('experts.imports.reason')).fill('走查用的两行，按原样撤回')
      await first.getByRole('button', { name: words('experts.imports.undo'), exact: true }).click()
      await expect(page.getByText(words('experts.undone', { withdrawn: 0, restored: 1 }))).toBeVisible()
      expect(await ties()).toHaveLength(left - 1)
    }
  })
  await leave(walker)
})
