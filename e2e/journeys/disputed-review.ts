import { readFile } from 'node:fs/promises'
import { type Browser, expect } from '@playwright/test'
import { paths } from '@/domain/paths'
import { sha256 } from '@/services/crypto'
import { comeIn, scoreBeside } from '../steps/beside'
import { moveFromBoard } from '../steps/board'
import { ask, stranger, type Visitor } from '../steps/http'
import { drawPanel } from '../steps/office'
import { answerProposal, panelNow, proposeAgreed, recuseLate } from '../steps/panel'
import { type Account, becomePersona, persona } from '../steps/personas'
import { otherOwner, staffWith } from '../steps/planted'
import { declareNoInterest } from '../steps/score'
import { go, leave, newWalker, type Walker } from '../steps/walker'
import type { Case } from './full-walk'

/** What one expert does not want to have agreed to; it stays with the case. */
export const DISSENT = '检验报告只覆盖一个型号，其余型号没有第三方数据，给到这个分数仍然偏高。'

const PRIVATE = (id: string) => [
  paths.reviewCase(id),
  paths.reviewCase(id, 'scores'),
  paths.reviewPanel(id),
  paths.scoring(id),
  paths.consensus(id),
]

/** Nobody outside the case finds anything of it, asked for by address or by name. */
const seesNothing = async (who: Visitor, { id, brand, reference }: Case, what: string): Promise<void> => {
  for (const path of PRIVATE(id)) {
    const answer = await ask(path, who)
    expect([303, 307, 404], `${what} ${path}`).toContain(answer.status)
    expect(await answer.text(), `${what} ${path}`).not.toContain(brand)
  }
  for (const q of [brand, reference]) {
    const found = await ask(`/api/review/search?q=${encodeURIComponent(q)}`, who)
    expect((await found.text()).includes(id), `${what} searches ${q}`).toBe(false)
  }
}

const asExpert = async (browser: Browser, account: Account): Promise<Walker> => {
  const walker = await newWalker(browser)
  await becomePersona(walker, account)
  return walker
}

/** Downloads the text of an opened sheet and finds the hash of the file on the page as its seal. */
const fitsItsSeal = async ({ page, say }: Walker): Promise<void> => {
  await page.getByText(say('scoring.consensus.seals'), { exact: true }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a[download][href*="/seals/"]').first().click(),
  ])
  const text = await readFile(await file.path(), 'utf8')
  await expect(page.getByText(sha256(text), { exact: true })).toBeVisible()
}

/**
 * A panel that is not of one mind: an expert leaves late and is replaced, two are far apart on one item, the third
 * proposes, one agrees and one keeps a dissent. Strangers, the owner of another enterprise and another district see
 * nothing of it at any time.
 */
export const throughDisputedReview = async (
  browser: Browser,
  subject: Case,
  enterpriseId: string,
): Promise<void> => {
  const owner = await otherOwner(enterpriseId)
  const district = await staffWith('district', { not: subject.areaId })
  const nobodySees = async (when: string) => {
    await seesNothing(stranger(), subject, `stranger, ${when}`)
    for (const person of [owner, district]) {
      // Anew, as the clock has moved on: whoever is signed out sees nothing anyway.
      const who = await comeIn(person)
      expect((await ask(paths.account(), who)).status).toBe(200)
      await seesNothing(who, subject, `${person.email}, ${when}`)
    }
  }
  const officer = await newWalker(browser)
  await becomePersona(officer, persona('officer'))
  const drawn = await drawPanel(officer, subject.id)
  await nobodySees('drawn')

  const late = drawn[0]
  if (!late) throw new Error('nobody was drawn')
  const leaving = await asExpert(browser, late)
  await declareNoInterest(leaving, subject.brand)
  await recuseLate(leaving, subject.id, '刚刚得知配偶去年在该企业任职，应当回避。')
  const { seated, void: gone } = await panelNow(officer, subject.id)
  expect(gone.map(({ email }) => email)).toEqual([late.email])
  expect(seated).toHaveLength(3)
  expect(seated.map(({ email }) => email)).not.toContain(late.email)
  await leave(leaving)

  const panel: Walker[] = []
  for (const [n, account] of seated.entries()) {
    const expert = await asExpert(browser, account)
    await declareNoInterest(expert, subject.brand)
    // On the first item one is far above the other two; everywhere else they are of one mind.
    await scoreBeside(account, subject.id, 50, n === 0 ? 95 : undefined)
    panel.push(expert)
  }
  await nobodySees('sealed')
  const [high, low, other] = panel
  if (!high || !low || !other) throw new Error('not three experts')
  await proposeAgreed(low, subject.id, {
    points: 30,
    rationale: '对照标准文本与检验报告，三项指标有据，其余按未证实处理。',
  })
  await answerProposal(high, subject.id)
  await answerProposal(other, subject.id, DISSENT)
  await nobodySees('agreed')
  for (const expert of panel) {
    await go(expert, paths.consensus(subject.id))
    await expect(
      expert.page.getByText(expert.say('scoring.consensus.over', { percent: 15, n: 1 })),
    ).toBeVisible()
    if (expert === low) await fitsItsSeal(expert)
    await leave(expert)
  }
  await moveFromBoard(officer, subject.reference, 'close_scoring')
  await leave(officer)
}
