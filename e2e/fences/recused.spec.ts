import { expect, test } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { paths } from '@/domain/paths'
import { NO_THINGS } from '../steps/comers'
import { ask, type Visitor } from '../steps/http'
import { caseAt, onlyValue, type PlantedCase } from '../steps/planted'
import { personFor, ROLES, setRecused } from '../steps/recused'
import { signedIn } from '../steps/sessions'
import { PATH_TABLE } from './path-table'

/** Every address that shows many cases, in every form in which it can be asked for. */
const lists = ({ brand, enterprise }: PlantedCase, reference: string): readonly string[] => {
  const q = (text: string) => `q=${encodeURIComponent(text)}`
  const words = [brand, enterprise, reference].map(q)
  return [
    paths.review(),
    paths.reviewTasks(),
    paths.board(),
    paths.board('view=list'),
    paths.board('lane=district'),
    paths.board('mine=held&view=list'),
    paths.boardExport(),
    paths.bulkNew(),
    paths.bulks(),
    paths.visits(),
    paths.deliberations(),
    paths.reviewNotices(),
    paths.reviewObjections(),
    paths.reviewCorrections(),
    paths.reviewExperts(),
    paths.reviewCalibrations(),
    paths.reviewSurveillance(),
    paths.applyNotifications(),
    paths.account(),
    ...words.flatMap(word => [paths.board(`view=list&${word}`), `/api/review/search?${word}` as const]),
    '/api/review/board?stages=formal_check,district_check,expert_review,site_visit,deliberation&take=100',
    '/api/review/lanes?lane=district',
    '/api/review/list',
    '/api/review/rows',
    '/api/review/today',
  ]
}

/** The addresses of the product that are about one case. */
const aboutCase = ({ id }: PlantedCase): readonly string[] =>
  Object.values(PATH_TABLE)
    .filter(row => row.method === undefined)
    .map(row => row.at({ ...NO_THINGS, caseId: id }))
    .filter(path => path.includes(id))

/** A page without what differs by chance or by what was asked for. */
const unsewn = (text: string, id: string): string =>
  text
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/"\]\)<\/script><script ?>self\.__next_f\.push\(\[1,"/g, '')
    .replaceAll(id, '')

const shapeOf = async (path: string, who: Visitor, id: string) => {
  const response = await ask(path, who)
  return { status: response.status, size: unsewn(await response.text(), id).length }
}

/** The page, and what a click on a link to it would fetch. */
const WAYS: readonly Record<string, string>[] = [{}, { rsc: '1' }]

const readers = async (addresses: readonly string[], who: Visitor, marks: readonly string[]) => {
  const told: string[] = []
  for (const path of addresses)
    for (const headers of WAYS) {
      const text = await (await ask(path, who, { headers })).text()
      // What was asked for stands in the answer of a search; only more than that gives anything away.
      const asked = decodeURIComponent(path)
      told.push(
        ...marks
          .filter(mark => text.includes(mark) && !asked.includes(mark))
          .map(mark => `${path} reads ${mark}`),
      )
    }
  return told
}

for (const { role, stage, seesIt } of ROLES)
  test(`a recused ${role} is a stranger to the case in every answer`, async () => {
    test.setTimeout(180_000)
    const subject = await caseAt(stage)
    const person = await personFor(role, subject)
    const who = await signedIn(person)
    const reference = await onlyValue(
      'reference',
      sql`select reference as value from application where id = ${subject.id}`,
    )
    const marks = [subject.id, reference, subject.brand, subject.enterprise]
    const addresses = lists(subject, reference)
    const before = await readers(addresses, who, marks)
    expect(before.length > 0, 'the case is there to be hidden').toBe(seesIt)
    await setRecused(person, subject, true)
    try {
      expect.soft(await readers(addresses, who, marks), 'lists, counts, search, export').toEqual([])
      for (const path of aboutCase(subject)) {
        const other = crypto.randomUUID()
        const absent = await shapeOf(path.replace(subject.id, other), who, other)
        expect.soft(await shapeOf(path, who, subject.id), path).toEqual(absent)
      }
    } finally {
      await setRecused(person, subject, false)
    }
    expect((await readers(addresses, who, marks)).length > 0).toBe(seesIt)
  })
